import { afterEach, describe, expect, it } from 'vitest';
import { EVENTS, expectAgreement, LIST, many, putAll, single } from './events';
import { ANA, createRig, type Rig } from './rig';

const TEAM = 'team@group.example';
const HOUR = 3_600_000;

let rig: Rig;
afterEach(() => rig.end());

async function connected(accessRole: 'owner' | 'reader' = 'owner'): Promise<void> {
  rig = createRig();
  rig.world.addCalendar({ account: ANA, id: TEAM, summary: 'Team', accessRole });
  putAll(rig, many(3));
  putAll(rig, [single('team1', '2026-03-05T09:00', 60, { summary: 'secret', visibility: 'private' })], TEAM);
  await rig.connect();
  await rig.sync.chooseCalendar(rig.keyOf(TEAM), true);
  await rig.run();
}

const calendar = (id = TEAM) => rig.db.calendars.get(rig.keyOf(id));

describe('A10.12 one calendar is refused', () => {
  it.each([
    { name: '404 notFound', fault: { status: 404, reason: 'notFound' } },
    { name: '403 forbidden', fault: { status: 403, reason: 'forbidden' } },
    { name: '403 requiredAccessLevel', fault: { status: 403, reason: 'requiredAccessLevel' } },
  ])('A10.12 $name: it is unavailable, the others sync, and later it is back', async ({ fault }) => {
    await connected();
    rig.google.faults.add({ match: { path: encodeURIComponent(TEAM) }, fault });
    rig.world.putEvent(ANA, single('new', '2026-03-20T09:00'));
    expect(await rig.run()).toMatchObject({ kind: 'done', calendars: 2, behind: 1 });
    expect((await rig.cursor(TEAM))?.phase).toBe('unavailable');
    expect(await rig.entries(TEAM)).toHaveLength(1);
    await expectAgreement(rig);

    rig.world.putEvent(TEAM, single('team2', '2026-03-06T09:00'));
    rig.pass(2 * HOUR);
    expect(await rig.run()).toMatchObject({ kind: 'done', behind: 0 });
    expect((await rig.cursor(TEAM))?.phase).toBe('idle');
    await expectAgreement(rig, TEAM);
  });
});

describe('A10.16 the list of calendars', () => {
  it('A10.16 renamed, another zone: known after the next list, entries read anew for the zone', async () => {
    await connected();
    rig.world.renameCalendar(TEAM, 'Crew');
    rig.world.setTimeZone(TEAM, 'America/New_York');
    await rig.run('open');
    expect(await calendar()).toMatchObject({ summary: 'Crew', timeZone: 'America/New_York', chosen: true });
    expect((await rig.cursor(TEAM))?.generation).toBe(2);
  });

  it('A10.16 owner → freeBusyReader: noticed by the first events answer, details leave the copy', async () => {
    await connected();
    expect(await rig.entry('team1', TEAM)).toMatchObject({ title: 'secret' });
    rig.world.setAccessRole(ANA, TEAM, 'freeBusyReader');
    expect(await rig.run('alarm')).toMatchObject({ kind: 'done' });
    expect(await calendar()).toMatchObject({ accessRole: 'freeBusyReader' });
    expect(await rig.entry('team1', TEAM)).not.toHaveProperty('title');
    await expectAgreement(rig, TEAM);
  });

  it.each([
    { name: 'hidden', change: () => rig.world.setHidden(ANA, TEAM, true) },
    { name: 'unticked in Google', change: () => rig.world.setSelected(ANA, TEAM, false) },
  ])('A10.16 $name: the user’s choice here stands as long as Google lists it', async ({ change }) => {
    await connected();
    change();
    await rig.run('open');
    const row = await calendar();
    expect(row?.chosen).toBe(true);
  });

  it('A10.16 deleted: unreadable at once, gone with everything in it after the next list', async () => {
    await connected();
    rig.world.removeCalendar(ANA, TEAM);
    await rig.run('open');
    expect((await calendar())?.missingSince).toBeDefined();
    expect(await rig.entries(TEAM)).toHaveLength(1);
    await rig.run('open');
    expect(await calendar()).toBeUndefined();
    expect(await rig.entries(TEAM)).toHaveLength(0);
    expect(await rig.cursor(TEAM)).toBeUndefined();
    expect(await rig.entries()).toHaveLength(3);
  });

  it('A10.16 missing from one list only: nothing is lost', async () => {
    await connected();
    rig.world.removeCalendar(ANA, TEAM);
    await rig.run('open');
    rig.world.addBack(ANA, TEAM);
    await rig.run('open');
    expect(await calendar()).toMatchObject({ chosen: true });
    expect(await calendar()).not.toHaveProperty('missingSince');
    await expectAgreement(rig, TEAM);
  });

  it('A10.16 added again after it was gone: a new calendar, so not chosen', async () => {
    await connected();
    rig.world.removeCalendar(ANA, TEAM);
    await rig.run('open');
    await rig.run('open');
    rig.world.addBack(ANA, TEAM);
    await rig.run('open');
    expect(await calendar()).toMatchObject({ chosen: false });
  });

  it('A10.16 own primary is chosen by itself, its id is the account; new ones stay off', async () => {
    await connected();
    expect(await calendar(ANA)).toMatchObject({ primary: true, chosen: true, calendarId: ANA });
    rig.world.addCalendar({ account: ANA, id: 'new@group.example' });
    await rig.run('open');
    expect(await calendar('new@group.example')).toMatchObject({ chosen: false });
    expect(rig.eventRequests('new@group.example')).toHaveLength(0);
  });

  it('A10.16 a list that can’t be read changes nothing', async () => {
    await connected();
    const before = await rig.db.calendars.toArray();
    rig.google.faults.add({ match: LIST, fault: { body: '{"items":[{"id":7}]}' } });
    await rig.run('open');
    expect(await rig.db.calendars.toArray()).toEqual(before);
  });

  it('A10.16 the list is read when it is six hours old, not with every poll', async () => {
    await connected();
    const lists = () =>
      rig.google
        .requests()
        .filter((request) => request.path.endsWith('/calendarList') && request.status === 200).length;
    const before = lists();
    rig.pass(5 * HOUR);
    await rig.run();
    expect(lists()).toBe(before);
    rig.pass(1.1 * HOUR);
    await rig.run();
    expect(lists()).toBe(before + 1);
  });

  it('A10.16 a calendar no longer chosen loses what was read from it, and is asked nothing', async () => {
    await connected();
    await rig.sync.chooseCalendar(rig.keyOf(TEAM), false);
    rig.google.forgetRequests();
    rig.google.faults.add({ match: EVENTS, nth: 9, fault: { status: 500 } });
    await rig.run();
    expect(rig.eventRequests(TEAM)).toHaveLength(0);
    expect(await rig.entries(TEAM)).toHaveLength(0);
  });
});
