import { afterEach, describe, expect, it } from 'vitest';
import { EVENTS, expectAgreement, many, putAll, single } from './events';
import { ANA, createRig, type Rig } from './rig';

const MINUTE = 60_000;
const DAY = 86_400_000;

let rig: Rig;
afterEach(() => rig.end());

async function synced(events = 5, pageSize = 2): Promise<void> {
  rig = createRig({ paging: { pageSize } });
  putAll(rig, many(events));
  await rig.connect();
  await rig.run();
  rig.google.forgetRequests();
}

describe('A10.6 and 8: the sync token is refused', () => {
  it.each([
    { row: 'A10.6 with 410', spoil: () => rig.world.expireSyncTokens(), status: 410 },
    {
      row: 'A10.8 with 400 «Invalid sync token value.»',
      spoil: () => rig.world.breakSyncTokens(),
      status: 400,
    },
    {
      row: 'A10.6 with 410 and an empty body',
      spoil: () => rig.google.faults.add({ match: EVENTS, fault: { body: '', status: 410 } }),
      status: 410,
    },
  ])('$row: everything is read anew, at once', async ({ spoil, status }) => {
    await synced();
    rig.world.deleteEvent(ANA, 'many0');
    rig.world.putEvent(ANA, single('new', '2026-03-20T10:00'));
    spoil();
    expect(await rig.run()).toMatchObject({ kind: 'done', behind: 0 });
    expect(rig.eventRequests().map((request) => request.status)).toEqual([status, 200, 200, 200]);
    expect((await rig.entries()).map((row) => row.id).sort()).toEqual([
      'many1',
      'many2',
      'many3',
      'many4',
      'new',
    ]);
    await expectAgreement(rig);
  });

  it('A10.6 at no moment is anything missing: deletions wait for the last page', async () => {
    await synced();
    rig.world.deleteEvent(ANA, 'many0');
    rig.world.expireSyncTokens();
    const counts: number[] = [];
    const watcher = rig.createContext();
    const { sync } = rig.createContextWith((deps) => ({
      ...deps,
      heartbeat: async () => {
        counts.push(await watcher.db.entries.count());
      },
    }));
    await sync.syncAccount(ANA, { reason: 'alarm' });
    expect(counts).toEqual([5, 4]);
  });

  it.each([
    { name: 'a plain 400', reason: 'badRequest' },
    { name: 'a forbidden combination', reason: 'syncTokenWithRequestRestrictions' },
  ])('A10.8 $name is not tried again, and touches nothing', async ({ reason }) => {
    await synced();
    rig.google.faults.add({ match: EVENTS, times: 99, fault: { status: 400, reason } });
    await rig.run();
    rig.pass(3 * 60 * MINUTE);
    await rig.run();
    expect(rig.eventRequests()).toHaveLength(1);
    expect(await rig.cursor()).toMatchObject({ lastError: { code: 'bad-request' }, count: 5 });
  });
});

describe('A10.7 the page token is refused while a full sync pages', () => {
  it.each([
    { name: '410', spoil: () => rig.world.expirePageTokens() },
    {
      name: '400 «Invalid page token value.»',
      spoil: () => rig.google.faults.add({ match: EVENTS, fault: { status: 400, reason: 'invalid' } }),
    },
  ])('A10.7 with $name: the run begins again and completes', async ({ spoil }) => {
    rig = createRig({ paging: { pageSize: 2 } });
    putAll(rig, many(5));
    await rig.connect();
    rig.google.faults.add({ match: EVENTS, nth: 2, fault: { status: 500 } });
    await rig.run();
    rig.google.faults.clear();
    spoil();
    rig.pass(5 * MINUTE);
    expect(await rig.run()).toMatchObject({ kind: 'done', behind: 0 });
    expect(await rig.entries()).toHaveLength(5);
    await expectAgreement(rig);
  });

  it('A10.7 again and again: gives up for an hour after two restarts, keeping the data', async () => {
    await synced();
    rig.google.faults.add({ match: EVENTS, times: 99, fault: { status: 410, reason: 'fullSyncRequired' } });
    await rig.run();
    expect(rig.eventRequests()).toHaveLength(3);
    const cursor = await rig.cursor();
    expect((cursor?.nextAttemptAt ?? 0) - rig.clock.now()).toBeGreaterThanOrEqual(60 * MINUTE);
    expect(await rig.entries()).toHaveLength(5);
    rig.pass(30 * MINUTE);
    expect(await rig.run()).toMatchObject({ kind: 'done', behind: 1 });
    expect(rig.eventRequests()).toHaveLength(3);
    rig.google.faults.clear();
    rig.pass(60 * MINUTE);
    expect(await rig.run()).toMatchObject({ kind: 'done', behind: 0 });
    await expectAgreement(rig);
  });
});

describe('A10.36 time jumps', () => {
  it('A10.36 weeks asleep: the token is gone, one alarm brings everything up to date', async () => {
    await synced();
    rig.pass(50 * DAY);
    rig.world.expireSyncTokens();
    rig.world.putEvent(ANA, single('after', '2026-04-25T09:00'));
    expect(await rig.run()).toMatchObject({ kind: 'done', behind: 0 });
    await expectAgreement(rig);
  });

  it('A10.36 a clock two years ahead drops history; put right, it reads it again', async () => {
    await synced();
    rig.setSkew(2 * 365 * DAY);
    await rig.run();
    expect(await rig.entries()).toHaveLength(0);
    rig.setSkew(0);
    expect(await rig.run()).toMatchObject({ kind: 'done', behind: 0 });
    expect(await rig.entries()).toHaveLength(5);
    await expectAgreement(rig);
  });

  it('A10.36 a pause made by a clock ten years ahead does not last ten years', async () => {
    await synced();
    rig.setSkew(3650 * DAY);
    rig.google.faults.add({ match: EVENTS, fault: { status: 403, reason: 'quotaExceeded' } });
    expect(await rig.run()).toMatchObject({ kind: 'failed', code: 'quota' });
    rig.setSkew(0);
    expect(await rig.run()).toMatchObject({ kind: 'done', behind: 0 });
    await expectAgreement(rig);
  });

  it('A10.36 a clock that went back an hour neither stops syncing nor makes ages negative', async () => {
    await synced();
    rig.setSkew(-60 * MINUTE);
    rig.world.putEvent(ANA, single('after', '2026-03-25T09:00'));
    expect(await rig.run()).toMatchObject({ kind: 'done', behind: 0 });
    await expectAgreement(rig);
  });
});
