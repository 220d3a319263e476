import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRightsWorld, type RightsWorld } from '../../tests/builders/rights-world';
import { ANA, createRig, type Rig } from '../../tests/sync/rig';
import { createWithdrawal } from './withdraw';

describe('withdraw', () => {
  let world: RightsWorld;
  beforeEach(async () => {
    world = await createRightsWorld();
  });
  afterEach(() => world.db.delete());

  it.each([
    ['titles', /canary-title/, /canary-place/],
    ['guests', /canary-guest|bo@northwind/, /canary-title/],
    ['places', /canary-place/, /canary-title/],
    ['descriptions', /canary-description/, /canary-title/],
  ] as const)('takes %s out of every event at once, and leaves the rest', async (purpose, gone, stays) => {
    const tally = await createWithdrawal(world)([purpose]);
    const rows = JSON.stringify(await world.db.entries.toArray());
    expect(rows).not.toMatch(gone);
    expect(rows).toMatch(stays);
    expect(tally.stripped).toBe(3);
    expect(await world.db.entries.count()).toBe(3);
    expect(world.asked).toEqual(['stop', 'learn']);
  });

  it('forgets what was learned when learning is withdrawn, and reads on', async () => {
    await createWithdrawal(world)(['learning']);
    expect(await world.db.models.count()).toBe(0);
    expect(await world.db.entries.count()).toBe(3);
    expect(world.asked).toEqual([]);
  });

  it('takes titles and guests out of what was proposed to others', async () => {
    await createWithdrawal(world)(['titles']);
    expect((await world.db.proposals.toArray())[0]).not.toHaveProperty('title');
    expect((await world.db.proposals.toArray())[0]).toHaveProperty('guests');
    await createWithdrawal(world)(['guests']);
    expect((await world.db.proposals.toArray())[0]).not.toHaveProperty('guests');
  });

  it('disconnects Google, and leaves files alone, when calendars are withdrawn', async () => {
    const [account] = await world.db.accounts.toArray();
    if (!account) throw new Error('the world has no account');
    await world.db.accounts.put({ ...account, id: 'files', kind: 'files' });
    await createWithdrawal(world)(['calendars']);
    expect(world.asked).toEqual(['stop', `disconnect ${ANA}`, 'learn']);
  });

  it('does shared steps once, and learns after all of them', async () => {
    await createWithdrawal(world)(['titles', 'guests', 'places']);
    expect(world.asked).toEqual(['stop', 'learn']);
    expect(JSON.stringify(await world.db.entries.toArray())).not.toMatch(/canary-(title|guest|place)/);
  });

  it('forgets what is known of others, and the settings elsewhere', async () => {
    const cleared: string[] = [];
    await createWithdrawal({
      ...world,
      clearFreeBusy: async () => void cleared.push('free-busy'),
      clearSynced: async () => void cleared.push('synced'),
    })(['colleagues-freebusy', 'settings-sync']);
    expect(cleared).toEqual(['free-busy', 'synced']);
  });

  it('stops no reading where only writing is taken back', async () => {
    await createWithdrawal(world)(['writing']);
    expect(world.asked).toEqual([]);
    expect(await world.db.written.count()).toBe(1);
  });
});

describe('withdrawing beside a real sync', () => {
  let rig: Rig;
  afterEach(() => rig.end());

  it('shrinks the next request, and no old title comes back', async () => {
    rig = createRig();
    rig.world.putEvent(ANA, {
      id: 'meeting',
      summary: 'canary-title',
      start: { dateTime: '2026-03-03T09:00:00+01:00', timeZone: 'Europe/Berlin' },
      end: { dateTime: '2026-03-03T10:00:00+01:00', timeZone: 'Europe/Berlin' },
    });
    await rig.connect();
    await rig.run('connect');
    expect(JSON.stringify(await rig.entries())).toContain('canary-title');

    rig.settings.details = { titles: false, guests: true, places: true, descriptions: false };
    await createWithdrawal({
      db: rig.db,
      stopSync: async () => {},
      disconnect: async () => 0,
      learn: async () => {},
    })(['titles']);
    expect(JSON.stringify(await rig.entries())).not.toContain('canary-title');
    await rig.run('user');
    expect(JSON.stringify(await rig.entries())).not.toContain('canary-title');
    expect(rig.eventRequests().at(-1)?.query['fields']).not.toContain('summary');
    expect(await rig.busy()).toEqual([
      { start: Date.parse('2026-03-03T08:00:00Z'), end: Date.parse('2026-03-03T09:00:00Z') },
    ]);
    expect((await rig.cursor())?.count).toBe(1);
  });
});
