import { afterEach, describe, expect, it, vi } from 'vitest';
import { AllsetDb } from '../../utils/db/schema';
import { AppError } from '../../utils/errors';
import { eventQuery } from '../../utils/google/event-query';
import { HEAL_NOTICE } from '../../utils/privacy/heal-notice';
import { ROW_VERSION } from '../../utils/sync/plan-sync';
import { expectAgreement, many, putAll, series, single } from './events';
import { ANA, allDetails, createRig, type Rig } from './rig';

const DAY = 86_400_000;

let rig: Rig;
afterEach(() => rig.end());

async function synced(events = 4): Promise<void> {
  rig = createRig({ paging: { pageSize: 2 } });
  putAll(rig, many(events));
  await rig.connect();
  await rig.run();
  rig.google.forgetRequests();
}

const isFull = () => rig.eventRequests()[0]?.query['syncToken'] === undefined;

describe('A10.37 what shapes a request changes', () => {
  it('A10.37 a consent is withdrawn: everything is read anew without those fields', async () => {
    await synced();
    expect(await rig.entry('many1')).toHaveProperty('title');
    rig.settings.details = { ...allDetails, titles: false };
    await rig.run();
    expect(isFull()).toBe(true);
    expect((await rig.entries()).every((row) => !('title' in row))).toBe(true);
    expect((await rig.cursor())?.generation).toBe(2);
    await expectAgreement(rig);
  });

  it('A10.37 the meaning of a stored row changes: its version is part of the hash', async () => {
    await synced();
    const cursor = await rig.cursor();
    expect(cursor?.paramsHash.startsWith(`${ROW_VERSION}|`)).toBe(true);
    await rig.db.cursors.update(rig.key, { paramsHash: `0${cursor?.paramsHash}` });
    await rig.run();
    expect(isFull()).toBe(true);
    await expectAgreement(rig);
  });

  it('A10.37 the query is the one this row version was made for: change one, raise the other', () => {
    expect({ version: ROW_VERSION, ...eventQuery({ ...allDetails, descriptions: true }) }).toMatchSnapshot();
  });

  it('A10.37 in the middle of a full sync: it begins again', async () => {
    rig = createRig({ paging: { pageSize: 2 } });
    putAll(rig, many(5));
    await rig.connect();
    rig.google.faults.add({ match: { path: '/events' }, nth: 2, fault: { status: 500 } });
    await rig.run();
    rig.settings.details = { ...allDetails, places: false };
    rig.google.forgetRequests();
    await rig.run('user');
    expect(rig.eventRequests()).toHaveLength(3);
    expect(rig.google.violations()).toEqual([]);
    expect((await rig.cursor())?.generation).toBe(2);
  });

  it('A10.37 every month or so everything is read anew, whatever happened', async () => {
    await synced();
    rig.pass(29 * DAY);
    await rig.run();
    expect(isFull()).toBe(false);
    rig.pass(5 * DAY);
    rig.google.forgetRequests();
    await rig.run();
    expect(isFull()).toBe(true);
  });
});

describe('A10.38 the history that is kept', () => {
  it('A10.38 slides forward by itself: what left it is dropped, nothing is read anew', async () => {
    rig = createRig();
    putAll(rig, [
      single('old', '2025-02-01T09:00'),
      single('new', '2026-03-04T09:00'),
      series('endless', '2024-01-01T09:00', 'RRULE:FREQ=MONTHLY'),
    ]);
    rig.settings.historyMonths = 13;
    await rig.connect();
    await rig.run();
    expect(await rig.entries()).toHaveLength(3);
    rig.pass(25 * DAY);
    rig.google.forgetRequests();
    await rig.run();
    rig.pass(20 * 60_000);
    await rig.run();
    expect((await rig.entries()).map((row) => row.id).sort()).toEqual(['endless', 'new']);
    expect(rig.eventRequests().every((request) => request.query['syncToken'] ?? request.status === 401)).toBe(
      true,
    );
    expect(await rig.cursor()).toMatchObject({ count: 2, seen: 2 });
    await expectAgreement(rig);
  });

  it('A10.38 made longer by the user: everything is read anew', async () => {
    rig = createRig();
    putAll(rig, [single('old', '2024-06-01T09:00'), single('new', '2026-03-04T09:00')]);
    rig.settings.historyMonths = 6;
    await rig.connect();
    await rig.run();
    expect((await rig.entries()).map((row) => row.id)).toEqual(['new']);
    rig.settings.historyMonths = 36;
    await rig.run();
    expect(await rig.entries()).toHaveLength(2);
  });

  it('A10.38 what lies outside is still followed: an old event moved into it comes in', async () => {
    rig = createRig();
    putAll(rig, [single('old', '2020-06-01T09:00')]);
    await rig.connect();
    await rig.run();
    expect(await rig.entries()).toHaveLength(0);
    const { start, end } = single('old', '2026-03-20T09:00');
    rig.world.patchEvent(ANA, 'old', { start, end });
    await rig.run();
    await expectAgreement(rig);
    expect(await rig.entries()).toHaveLength(1);
  });
});

describe('A10.39 the database gives way', () => {
  it('A10.39 no room: told, nothing lost, an hour of rest; then it goes on', async () => {
    await synced();
    const worker = rig.createContextWith((deps) => ({
      ...deps,
      store: {
        ...deps.store,
        commitPage: async () => {
          throw new AppError('storage-full', 'no room');
        },
      },
    }));
    rig.world.putEvent(ANA, single('new', '2026-03-20T09:00'));
    expect(await worker.sync.syncAccount(ANA, { reason: 'alarm' })).toEqual({
      kind: 'failed',
      code: 'storage-full',
    });
    expect(await worker.sync.syncAccount(ANA, { reason: 'alarm' })).toMatchObject({
      kind: 'skipped',
      why: 'paused',
    });
    expect(await rig.entries()).toHaveLength(4);
    rig.pass(3 * 3_600_000);
    expect(await rig.run()).toMatchObject({ kind: 'done', behind: 0 });
    await expectAgreement(rig);
  });

  it('A10.39 the browser deleted the database: accounts and choices come back, all is read anew, the user is told', async () => {
    await synced();
    await rig.db.delete({ disableAutoOpen: false });
    rig.session.values.clear();
    const next = rig.createContext();
    expect(await next.sync.syncAccount(ANA, { reason: 'alarm' })).toMatchObject({ kind: 'done', behind: 0 });
    expect(await next.db.entries.count()).toBe(4);
    expect(await rig.local.load(HEAL_NOTICE)).toMatchObject({ calendars: 1, startedOver: false });
    await expectAgreement(rig);
  });

  it('A10.39 a store that answers with errors is made anew once, not in a loop', async () => {
    await synced();
    const broken = new AppError('storage-broken', 'UnknownError');
    let startedOver = 0;
    const worker = rig.createContextWith((deps) => ({
      ...deps,
      store: {
        ...deps.store,
        loadCursor: async () => {
          throw broken;
        },
        startOver: async () => {
          startedOver += 1;
          await deps.store.startOver();
        },
      },
    }));
    for (let i = 0; i < 3; i++) {
      expect(await worker.sync.syncAccount(ANA, { reason: 'user' })).toEqual({
        kind: 'failed',
        code: 'storage-broken',
      });
    }
    expect(startedOver).toBe(1);
    rig.pass(3 * 3_600_000);
    const next = rig.createContext();
    expect(await next.sync.syncAccount(ANA, { reason: 'user' })).toMatchObject({ kind: 'done', behind: 0 });
    expect(await next.db.entries.count()).toBe(4);
  });

  it('A10.39 an upgrade waits for nobody: an old page lets go of the database', async () => {
    await synced();
    class NextDb extends AllsetDb {
      constructor(name: string) {
        super(name);
        this.version(2).stores({ models: 'id, learnedAt' });
      }
    }
    const quiet = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const next = new NextDb(rig.db.name);
    await next.open();
    expect(await next.entries.count()).toBe(4);
    next.close();
    quiet.mockRestore();
  });
});
