import { afterEach, describe, expect, it } from 'vitest';
import { EVENTS, expectAgreement, many, putAll } from './events';
import { createMemoryLocks } from './memory-locks';
import { ANA, createRig, type Rig } from './rig';

const BO = 'bo@northwind.example';

let rig: Rig;
afterEach(() => rig.end());

async function connected(events = 5): Promise<void> {
  rig = createRig({ paging: { pageSize: 2 } });
  putAll(rig, many(events));
  await rig.connect();
}

describe('A10.14 two contexts at once', () => {
  it('A10.14 popup and alarm: one of them syncs', async () => {
    await connected();
    const popup = rig.createContext();
    const outcomes = await Promise.all([rig.run('alarm'), popup.sync.syncAccount(ANA, { reason: 'open' })]);
    expect(outcomes).toEqual([
      { kind: 'done', calendars: 1, behind: 0, changed: true },
      { kind: 'skipped', why: 'running' },
    ]);
    expect(rig.eventRequests()).toHaveLength(3);
    await expectAgreement(rig);
  });

  it('A10.14 the lock goes with its holder', async () => {
    await connected();
    await rig.sync.checkStore();
    const hanging = rig.createContextWith((deps) => ({
      ...deps,
      heartbeat: () => new Promise(() => undefined),
    }));
    void hanging.sync.syncAccount(ANA, { reason: 'alarm' });
    await expect.poll(() => rig.eventRequests().length).toBe(1);
    expect(await rig.run('alarm')).toEqual({ kind: 'skipped', why: 'running' });
    hanging.die();
    expect(await rig.run('alarm')).toMatchObject({ kind: 'done', behind: 0 });
    await expectAgreement(rig);
  });

  it('A10.14 without any lock between them the rows still come out right', async () => {
    await connected(9);
    const other = rig.createContext(createMemoryLocks());
    await Promise.all([rig.run('alarm'), other.sync.syncAccount(ANA, { reason: 'alarm' })]);
    await rig.run('open');
    expect(await rig.cursor()).toMatchObject({ phase: 'idle', count: 9 });
    await expectAgreement(rig);
  });
});

describe('A10.15 the browser is signed in with another account', () => {
  it('A10.15 nothing of B comes under A: the account asks to be connected again', async () => {
    await connected();
    await rig.run();
    rig.world.addAccount({ email: BO });
    putAll(rig, many(2), BO);
    rig.signIn.email = BO;
    rig.tokens.clear();
    const before = await rig.db.calendars.toArray();
    expect(await rig.run('open')).toEqual({ kind: 'failed', code: 'auth-required' });
    expect(await rig.db.calendars.toArray()).toEqual(before);
    expect(await rig.entries()).toHaveLength(5);
    expect((await rig.db.accounts.get(ANA))?.state).toBe('auth-required');
  });

  it('A10.15 also where only events are asked for: A’s calendar is not B’s', async () => {
    await connected();
    await rig.run();
    rig.world.addAccount({ email: BO });
    rig.world.addCalendar({ account: BO, id: ANA, accessRole: 'freeBusyReader' });
    rig.signIn.email = BO;
    rig.tokens.clear();
    const before = await rig.entries();
    expect(await rig.run('alarm')).toEqual({ kind: 'failed', code: 'auth-required' });
    expect(await rig.entries()).toEqual(before);
  });

  it('A10.15 B connected as well: tokens, calendars and cursors are each account’s own', async () => {
    await connected();
    await rig.run();
    rig.world.addAccount({ email: BO });
    rig.world.addCalendar({ account: BO, id: ANA, accessRole: 'reader' });
    putAll(rig, many(2), BO);
    await rig.sync.connectAccount({ email: BO, grantedScopes: [] });
    await rig.sync.chooseCalendar(rig.keyOf(ANA, BO), true);
    await rig.sync.syncAccount(BO, { reason: 'connect' });
    expect(await rig.db.entries.count()).toBe(5 + 2 + 5);
    await rig.sync.forgetAccount(BO);
    expect(await rig.db.entries.count()).toBe(5);
    expect(await rig.run()).toMatchObject({ kind: 'done', behind: 0 });
    await expectAgreement(rig);
  });
});

describe('A10.40 disconnecting', () => {
  it('A10.40 takes rows, cursors, calendars, notes and the second copy of choices with it', async () => {
    await connected();
    await rig.run();
    await rig.sync.forgetAccount(ANA);
    const left = await Promise.all(rig.db.tables.map(async (table) => [table.name, await table.count()]));
    expect(left.filter(([, count]) => count !== 0)).toEqual([]);
    expect(JSON.stringify([...rig.local.values])).not.toContain('ana@');
    expect(await rig.run()).toEqual({ kind: 'skipped', why: 'not-connected' });
  });

  it.each([1, 2, 3])('A10.40 during page %i: the run stops and writes nothing afterwards', async (page) => {
    await connected();
    let forgotten = false;
    const worker = rig.createContextWith((deps) => ({
      ...deps,
      googleFor: (account) => ({
        ...deps.googleFor(account),
        listEvents: async (question, signal) => {
          const answer = await deps.googleFor(account).listEvents(question, signal);
          if (rig.eventRequests().length === page && !forgotten) {
            forgotten = true;
            await rig.sync.forgetAccount(ANA);
          }
          return answer;
        },
      }),
    }));
    expect(await worker.sync.syncAccount(ANA, { reason: 'alarm' })).toEqual({
      kind: 'failed',
      code: 'cancelled',
    });
    const rows = await Promise.all(rig.db.tables.map((table) => table.count()));
    expect(rows.every((count) => count === 0)).toBe(true);
  });

  it('A10.40 and connecting again while the old run is under way: only the new one writes', async () => {
    await connected();
    let again = false;
    const worker = rig.createContextWith((deps) => ({
      ...deps,
      googleFor: (account) => ({
        ...deps.googleFor(account),
        listEvents: async (question, signal) => {
          const answer = await deps.googleFor(account).listEvents(question, signal);
          if (!again) {
            again = true;
            await rig.sync.forgetAccount(ANA);
            await rig.connect();
          }
          return answer;
        },
      }),
    }));
    rig.pass(1000);
    const outcome = worker.sync.syncAccount(ANA, { reason: 'alarm' });
    expect(await outcome).toEqual({ kind: 'failed', code: 'cancelled' });
    expect(await rig.db.entries.count()).toBe(0);
    expect(await rig.run('connect')).toMatchObject({ kind: 'done', behind: 0 });
    await expectAgreement(rig);
  });

  it('A10.40 the user cancels a first sync and resumes it: the checkpoint holds', async () => {
    await connected();
    await rig.sync.checkStore();
    const stop = new AbortController();
    const worker = rig.createContextWith((deps) => ({ ...deps, heartbeat: async () => stop.abort() }));
    expect(await worker.sync.syncAccount(ANA, { reason: 'user', signal: stop.signal })).toEqual({
      kind: 'failed',
      code: 'cancelled',
    });
    expect(await rig.cursor()).toMatchObject({ phase: 'full', pages: 1, failures: 0 });
    rig.google.faults.add({ match: EVENTS, nth: 9, fault: { status: 500 } });
    expect(await rig.run('user')).toMatchObject({ kind: 'done', behind: 0 });
    expect(rig.eventRequests()).toHaveLength(3);
    await expectAgreement(rig);
  });
});
