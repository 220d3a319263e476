import { afterEach, describe, expect, it } from 'vitest';
import { HEAL_NOTICE } from '../../utils/privacy/heal-notice';
import { expectAgreement, many, putAll } from './events';
import { ANA, createRig, type Rig } from './rig';

/** What a truncated file looks like from inside: rows that are not there any more, without any error. */

let rig: Rig;
afterEach(() => rig.end());

async function synced(): Promise<void> {
  rig = createRig({ paging: { pageSize: 3 } });
  putAll(rig, many(8));
  await rig.connect();
  await rig.run();
}

async function nextBrowserStart() {
  rig.session.values.clear();
  return rig.createContext();
}

describe('a damaged store', () => {
  it.each([
    { name: 'some rows are gone', damage: () => rig.db.entries.delete([rig.key, 'many3']) },
    {
      name: 'a row is an older one',
      damage: () => rig.db.entries.update([rig.key, 'many3'], { etag: '"old"' }),
    },
    {
      name: 'rows that nobody wrote',
      damage: async () => {
        const row = await rig.entry('many3');
        if (row) await rig.db.entries.add({ ...row, id: 'ghost' });
      },
    },
    { name: 'the cursor is gone, the rows are not', damage: () => rig.db.cursors.clear() },
    { name: 'all entries are gone', damage: () => rig.db.entries.clear() },
    {
      name: 'everything is gone',
      damage: () => Promise.all(rig.db.tables.map((table) => table.clear())),
    },
    {
      name: 'accounts and calendars are gone, what was read is not',
      damage: () => Promise.all([rig.db.accounts.clear(), rig.db.calendars.clear()]),
      anew: false,
    },
  ])(
    '$name: noticed at the next browser start, mended, told, choices kept',
    async ({ damage, anew = true }) => {
      await synced();
      await damage();
      rig.google.forgetRequests();
      const { sync, db } = await nextBrowserStart();
      expect(await sync.syncAccount(ANA, { reason: 'alarm' })).toMatchObject({ kind: 'done', behind: 0 });
      expect(rig.eventRequests()[0]?.query['syncToken'] === undefined).toBe(anew);
      expect(await rig.local.load(HEAL_NOTICE)).toMatchObject({ calendars: 1, lost: [] });
      expect((await db.entries.toArray()).map((row) => row.id).sort()).toEqual(
        many(8).map((event) => event.id),
      );
      expect(await rig.cursor()).toMatchObject({ phase: 'idle', count: 8, seen: 8 });
      await expectAgreement(rig);
    },
  );

  it('nothing damaged: nothing told, nothing read anew', async () => {
    await synced();
    rig.google.forgetRequests();
    const { sync } = await nextBrowserStart();
    await sync.syncAccount(ANA, { reason: 'alarm' });
    expect(await rig.local.load(HEAL_NOTICE)).toBeUndefined();
    expect(rig.eventRequests()).toHaveLength(1);
  });

  it('is looked for once per browser start, not with every worker', async () => {
    await synced();
    await rig.db.entries.delete([rig.key, 'many3']);
    await rig.createContext().sync.syncAccount(ANA, { reason: 'alarm' });
    expect(await rig.local.load(HEAL_NOTICE)).toBeUndefined();
  });

  it('an account the user disconnected is not brought back', async () => {
    await synced();
    await rig.sync.forgetAccount(ANA);
    const { sync, db } = await nextBrowserStart();
    await sync.checkStore();
    expect(await db.accounts.count()).toBe(0);
  });
});

describe('an idle sync', () => {
  it('is one request per chosen calendar and writes no row', async () => {
    await synced();
    const team = 'team@group.example';
    rig.world.addCalendar({ account: ANA, id: team });
    rig.world.addCalendar({ account: ANA, id: 'not-chosen@group.example' });
    await rig.run('open');
    await rig.sync.chooseCalendar(rig.keyOf(team), true);
    await rig.run();
    const dump = async () => Promise.all(rig.db.tables.map((table) => table.toArray()));
    const before = await dump();
    rig.google.forgetRequests();
    rig.pass(10 * 60_000);
    expect(await rig.run()).toEqual({ kind: 'done', calendars: 2, behind: 0, changed: false });
    expect(
      rig.google.requests().map((request) => decodeURIComponent(request.path.split('/')[4] ?? '')),
    ).toEqual([ANA, team]);
    expect(await dump()).toEqual(before);
  });

  it('says all the same how fresh the copy is', async () => {
    await synced();
    rig.pass(10 * 60_000);
    await rig.run();
    expect(await rig.local.load(`sync ${ANA}`)).toEqual({ checkedAt: { [rig.key]: rig.clock.now() } });
  });
});
