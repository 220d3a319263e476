import { afterEach, describe, expect, it } from 'vitest';
import { defaultBusyPolicy, findBusy } from '../../utils/calendar/busy';
import { expandOccurrences } from '../../utils/calendar/occurrences';
import { loadEntries } from '../../utils/db/entries';
import { mergeIntervals } from '../../utils/time/interval';
import type { GoogleEvent } from '../fakes/google/wire';
import { allDay, busyWords, EVENTS, expectAgreement, putAll, series, single } from './events';
import { ANA, createRig, type Rig, WINDOW, ZONE } from './rig';

const TEAM = 'team@group.example';

let rig: Rig;
afterEach(() => rig.end());

async function synced(...events: readonly GoogleEvent[]): Promise<void> {
  rig = createRig();
  putAll(rig, events);
  await rig.connect();
  await rig.run();
}

const me = (responseStatus: string) => ({
  attendees: [{ email: ANA, self: true, responseStatus }, { email: 'bo@northwind.example' }],
});

describe('A10.32 what counts as busy', () => {
  it.each<{ name: string; more: Partial<GoogleEvent>; busy: boolean }>([
    { name: 'nothing said', more: {}, busy: true },
    { name: 'marked free', more: { transparency: 'transparent' }, busy: false },
    { name: 'declined', more: me('declined'), busy: false },
    { name: 'answered maybe', more: me('tentative'), busy: true },
    { name: 'not answered', more: me('needsAction'), busy: true },
    { name: 'tentative', more: { status: 'tentative' }, busy: true },
    { name: 'working location', more: { eventType: 'workingLocation', transparency: 'opaque' }, busy: false },
    { name: 'birthday', more: { eventType: 'birthday' }, busy: false },
    { name: 'focus time', more: { eventType: 'focusTime' }, busy: true },
    { name: 'out of office', more: { eventType: 'outOfOffice' }, busy: true },
    {
      name: 'out of office, all day',
      more: { ...allDay('x', '2026-03-04', '2026-03-05'), eventType: 'outOfOffice' },
      busy: true,
    },
    { name: 'private', more: { visibility: 'private' }, busy: true },
    { name: 'from a mail', more: { eventType: 'fromGmail' }, busy: true },
  ])('A10.32 $name', async ({ more, busy }) => {
    await synced({ ...single('one', '2026-03-04T09:00'), ...more, id: 'one' });
    expect((await rig.busy()).length).toBe(busy ? 1 : 0);
    await expectAgreement(rig);
  });

  it('A10.32 private in a calendar we may only read: no title, and busy all the same', async () => {
    rig = createRig();
    rig.world.addCalendar({ account: ANA, id: TEAM, accessRole: 'reader' });
    putAll(rig, [single('hidden', '2026-03-04T09:00', 60, { visibility: 'private' })], TEAM);
    await rig.connect();
    await rig.sync.chooseCalendar(rig.keyOf(TEAM), true);
    await rig.run();
    expect(await rig.entry('hidden', TEAM)).not.toHaveProperty('title');
    expect(await rig.busy(WINDOW, TEAM)).toHaveLength(1);
  });
});

describe('A10.33 guests left out', () => {
  it('A10.33 own entry missing: neither declined nor somebody’s own', async () => {
    rig = createRig();
    const event = {
      ...single('big', '2026-03-04T09:00'),
      status: 'confirmed',
      attendeesOmitted: true,
      attendees: [{ email: 'bo@northwind.example', responseStatus: 'declined' }],
    };
    await rig.connect();
    rig.google.faults.add({
      match: EVENTS,
      fault: { body: JSON.stringify({ items: [event], nextSyncToken: 'x' }) },
    });
    await rig.run();
    const entry = await rig.entry('big');
    expect(entry).toMatchObject({ guestsOmitted: true });
    expect(entry).not.toHaveProperty('selfResponse');
    expect(await rig.busy()).toHaveLength(1);
  });

  it('A10.33 without consent to guests Google is asked for the own answer only, and sends no other', async () => {
    rig = createRig();
    rig.settings.details = { titles: false, guests: false, places: false, descriptions: false };
    putAll(rig, [
      single('one', '2026-03-04T09:00', 60, { ...me('declined'), location: 'Here', description: 'x' }),
    ]);
    await rig.connect();
    await rig.run();
    const entry = await rig.entry('one');
    expect(entry).toMatchObject({ selfResponse: 'declined', guestsOmitted: true });
    for (const field of ['title', 'guests', 'location', 'description', 'organizer']) {
      expect(entry).not.toHaveProperty(field);
    }
    const query = rig.eventRequests()[0]?.query;
    expect(query?.['maxAttendees']).toBe('1');
    expect(query?.['fields']).not.toMatch(/summary|location[,)]|description|email/);
    expect(await rig.busy()).toEqual([]);
  });
});

describe('A10.34 words and values nobody knows', () => {
  it('A10.34 unknown words and fields pass; one malformed item is set aside, the page and token go on', async () => {
    rig = createRig();
    await rig.connect();
    const items = [
      {
        ...single('strange', '2026-03-04T09:00'),
        eventType: 'somethingNew',
        visibility: 'confidential',
        status: 'pondering',
        transparency: 'translucent',
        attendees: [{ email: ANA, self: true, responseStatus: 'shrugged' }],
        futureField: { deep: [1] },
      },
      { id: 'broken', start: 'tomorrow' },
      { id: 'no-start', status: 'confirmed' },
      { id: 'bad-date', start: { date: 'someday' }, end: { date: 'later' } },
      single('fine', '2026-03-05T09:00'),
    ];
    rig.google.faults.add({
      match: EVENTS,
      fault: { body: JSON.stringify({ items, nextSyncToken: 'moved on' }) },
    });
    expect(await rig.run()).toMatchObject({ kind: 'done', behind: 0 });
    expect(await rig.entry('strange')).toMatchObject({
      eventType: 'unknown',
      visibility: 'private',
      status: 'confirmed',
    });
    expect((await rig.entries()).map((row) => row.id)).toEqual(['fine', 'strange']);
    expect((await rig.cursor())?.syncToken).toBe('moved on');
    expect((await rig.db.quarantine.toArray()).map((row) => row.id)).toEqual([
      'bad-date',
      'broken',
      'no-start',
    ]);

    const mended = single('broken', '2026-03-06T09:00');
    rig.google.faults.add({
      match: EVENTS,
      fault: { body: JSON.stringify({ items: [mended], nextSyncToken: 'y' }) },
    });
    await rig.run();
    expect((await rig.db.quarantine.toArray()).map((row) => row.id)).toEqual(['bad-date', 'no-start']);
    expect(await busyWords(rig)).toHaveLength(3);
  });

  it('A10.34 an accessRole nobody knows is kept as it is', async () => {
    rig = createRig();
    const body = JSON.stringify({
      items: [{ id: ANA, accessRole: 'superOwner', primary: true, timeZone: 'Nowhere/Land', novel: 1 }],
    });
    rig.google.faults.add({ match: { path: '/calendarList' }, fault: { body } });
    await rig.connect();
    expect(await rig.db.calendars.get(rig.key)).toMatchObject({ accessRole: 'superOwner', timeZone: 'UTC' });
  });
});

describe('A10.35 the same meeting twice', () => {
  const shared = { iCalUID: 'shared@google.com' };

  async function bothBusy() {
    rig = createRig();
    rig.world.addCalendar({ account: ANA, id: TEAM });
    putAll(rig, [single('mine', '2026-03-04T09:00', 60, shared)]);
    putAll(rig, [single('theirs', '2026-03-04T09:00', 60, shared)], TEAM);
    await rig.connect();
    await rig.sync.chooseCalendar(rig.keyOf(TEAM), true);
    await rig.run();
    const entries = await loadEntries(rig.db, [rig.key, rig.keyOf(TEAM)], WINDOW);
    const busy = [...entries.values()].flatMap((rows) =>
      findBusy(expandOccurrences(rows, WINDOW, { timeZone: ZONE }).occurrences, defaultBusyPolicy, ZONE),
    );
    return { entries, busy: mergeIntervals(busy) };
  }

  it('A10.35 in two calendars: kept in both, busy once', async () => {
    const { entries, busy } = await bothBusy();
    expect([...entries.values()].map((rows) => rows.length)).toEqual([1, 1]);
    expect(busy).toHaveLength(1);
  });

  it('A10.35 a split series and imports that share one iCalUID are not merged into one', async () => {
    await synced(
      series('weekly', '2026-03-03T14:00', 'RRULE:FREQ=WEEKLY;COUNT=2', shared),
      series('weekly_R20260317T130000', '2026-03-17T14:00', 'RRULE:FREQ=WEEKLY;COUNT=2', shared),
      single('import', '2026-03-05T14:00', 60, shared),
    );
    expect(await busyWords(rig)).toHaveLength(5);
    await expectAgreement(rig);
  });
});
