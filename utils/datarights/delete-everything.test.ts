import { Dexie } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { createDeletionWorld as createWorld } from '../../tests/builders/deletion-world';
import { fillEverything } from '../../tests/builders/full-store';
import { AppError } from '../errors';
import { createFullDeletion, type DeletionDeps } from './delete-everything';

/** In every field that can hold text. */
const CANARY = /canary/;
const ANA = 'ana@northwind.example';

describe('deleteEverything', () => {
  let world: Awaited<ReturnType<typeof createWorld>>;
  afterEach(() => world.db.delete());

  it('leaves no row, key, cache or timer behind', async () => {
    world = await createWorld();
    expect(await world.dump()).toMatch(CANARY);
    const receipt = await createFullDeletion(world.deps).deleteEverything();
    expect(await world.dump()).not.toMatch(CANARY);
    for (const table of world.db.tables) expect(await table.count(), table.name).toBe(0);
    expect([...world.local.items.keys(), ...world.session.items.keys()]).toEqual([]);
    expect({ alarms: world.alarms, badge: world.badge, caches: await world.deps.caches.keys() }).toEqual({
      alarms: 0,
      badge: '',
      caches: [],
    });
    expect(receipt.steps.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    expect(receipt.left).toEqual(['google-copy', 'written', 'browser-files']);
  });

  it('goes in the one order that works', async () => {
    world = await createWorld();
    const { steps } = await createFullDeletion({
      ...world.deps,
      cleanUpWritten: async () => ({ removed: 2, waits: 0 }),
      clearRegistrations: async () => 1,
      giveBackPermissions: async () => 1,
    }).deleteEverything({ cleanUp: true });
    expect(steps).toContainEqual({ step: 'permissions', outcome: 'done', removed: 1 });
    expect(steps.map(({ step }) => step)).toEqual([
      'stop-sync',
      'clean-up',
      'revoke',
      'settings',
      'database',
      'session',
      'caches',
      'registrations',
      'permissions',
      'alarms',
      'badge',
      'check',
    ]);
    // Revoking and cleaning up need the sign-in; nobody reads again once the answers are gone.
    expect(world.log).toEqual(['stop', 'revoke with token']);
  });

  it('works without a network, and finishes what needs one later', async () => {
    world = await createWorld();
    world.online = false;
    const deletion = createFullDeletion(world.deps);
    const receipt = await deletion.deleteEverything();
    expect(receipt.steps.find(({ step }) => step === 'revoke')).toMatchObject({
      outcome: 'later',
      why: 'offline',
    });
    expect(world.retries).toBe(1);
    // Only what the second try needs is left.
    expect(await world.dump()).not.toMatch(/canary-(title|guest|place|secret)/);
    expect([...world.local.items.keys()].sort()).toEqual(['tokenSources', 'unfinishedDeletion']);
    expect([...world.session.items.keys()]).toEqual(['tokens']);

    await deletion.finish();
    expect(world.retries).toBe(2);
    world.online = true;
    const second = await deletion.finish();
    expect(second?.steps).toEqual([{ step: 'revoke', outcome: 'done', removed: 1 }]);
    expect([...world.local.items.keys(), ...world.session.items.keys()]).toEqual([]);
    expect(await deletion.finish()).toBeUndefined();
  });

  it('leaves an account alone that was connected again meanwhile', async () => {
    world = await createWorld();
    world.online = false;
    const deletion = createFullDeletion(world.deps);
    await deletion.deleteEverything();
    await fillEverything(world);
    world.online = true;
    world.log.length = 0;
    await deletion.finish();
    expect(world.log).toEqual([]);
    expect(await world.db.accounts.count()).toBe(1);
    expect(world.session.items.has('tokens')).toBe(true);
    expect(world.local.items.has('unfinishedDeletion')).toBe(false);
  });

  it('leaves what was written at Google alone unless asked', async () => {
    world = await createWorld();
    const cleanUpWritten = async () => {
      throw new AppError('bug', 'nobody asked');
    };
    const { steps } = await createFullDeletion({ ...world.deps, cleanUpWritten }).deleteEverything();
    expect(steps.map(({ step }) => step)).not.toContain('clean-up');
  });

  it.each([
    [
      { removed: 1, waits: 0 },
      { outcome: 'done', removed: 1 },
    ],
    [{ removed: 0, waits: 0 }, { outcome: 'nothing-to-do' }],
    [
      { removed: 1, waits: 1, error: 'offline' },
      { outcome: 'failed', removed: 1, why: 'offline' },
    ],
  ])('says of a clean-up that came to %o what it came to, and goes on', async (tally, told) => {
    world = await createWorld();
    const cleanUpWritten = async () => {
      world.log.push('clean up');
      return tally;
    };
    const { steps } = await createFullDeletion({ ...world.deps, cleanUpWritten }).deleteEverything({
      cleanUp: true,
    });
    expect(steps.find(({ step }) => step === 'clean-up')).toEqual({ step: 'clean-up', ...told });
    expect(world.log).toEqual(['stop', 'clean up', 'revoke with token']);
    expect(await world.dump()).not.toMatch(CANARY);
  });

  it('says that events it wrote stay at Google only where they do', async () => {
    world = await createWorld();
    const cleanUpWritten = async () => {
      const removed = await world.db.written.count();
      await world.db.written.clear();
      return { removed, waits: 0 };
    };
    const { left } = await createFullDeletion({ ...world.deps, cleanUpWritten }).deleteEverything({
      cleanUp: true,
    });
    expect(left).not.toContain('written');
  });

  it('says that files were saved, where any was', async () => {
    world = await createWorld();
    await world.local.set({ disclosures: [{ at: 1, kind: 'export', bytes: 2 }] });
    expect((await createFullDeletion(world.deps).deleteEverything()).left).toContain('exports');
  });

  it('leaves to the user what no key is left to end with', async () => {
    world = await createWorld();
    await world.session.set({ tokens: {} });
    const { steps } = await createFullDeletion(world.deps).deleteEverything();
    expect(steps.find(({ step }) => step === 'revoke')?.outcome).toBe('by-hand');
    expect(world.local.items.size).toBe(0);
  });

  it('gives up after a week, and says that only the user can end the access', async () => {
    world = await createWorld();
    world.online = false;
    const deletion = createFullDeletion(world.deps);
    await deletion.deleteEverything();
    world.pass(8 * 86_400_000);
    await deletion.finish();
    expect([...world.local.items.keys(), ...world.session.items.keys()]).toEqual(['unfinishedDeletion']);
    expect((await world.local.get(null))['unfinishedDeletion']).toMatchObject({
      accounts: [],
      byHand: [ANA],
    });
  });

  it('empties again what was written while it ran', async () => {
    world = await createWorld();
    const { clearBadge } = world.deps;
    const late: DeletionDeps = {
      ...world.deps,
      clearBadge: async () => {
        await clearBadge();
        await fillEverything(world);
      },
    };
    const { steps } = await createFullDeletion(late).deleteEverything();
    expect(steps.at(-1)).toMatchObject({ step: 'check', outcome: 'done', removed: expect.any(Number) });
    expect(await world.dump()).not.toMatch(CANARY);
  });

  it('deletes a database that can no longer be read', async () => {
    world = await createWorld();
    // A table this version does not know where it looks for one it needs: every read of it fails.
    const { name } = world.db;
    await world.db.delete();
    const other = new Dexie(name);
    other.version(1).stores({ strange: 'id' });
    await other.open();
    other.close();
    const { steps } = await createFullDeletion(world.deps).deleteEverything();
    expect(steps.find(({ step }) => step === 'revoke')).toMatchObject({ outcome: 'done', removed: 1 });
    expect(steps.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    expect(await world.dump()).not.toMatch(CANARY);
  });

  it('goes on after a step that failed, and says so', async () => {
    world = await createWorld();
    const failing: DeletionDeps = {
      ...world.deps,
      clearAlarms: async () => {
        throw new AppError('bug', 'no alarms here');
      },
    };
    const { steps } = await createFullDeletion(failing).deleteEverything();
    expect(steps.find(({ step }) => step === 'alarms')).toEqual({
      step: 'alarms',
      outcome: 'failed',
      why: 'bug',
    });
    expect(world.badge).toBe('');
  });

  it('empties ten thousand events within seconds and says how long it took', async () => {
    world = await createWorld();
    const [row] = await world.db.entries.toArray();
    if (!row) throw new Error('the world has no event');
    await world.db.entries.bulkPut(Array.from({ length: 10_000 }, (_, i) => ({ ...row, id: `e${i}` })));
    const startedAt = performance.now();
    world.deps.clock.now = () => performance.now();
    const { tookMs } = await createFullDeletion(world.deps).deleteEverything();
    expect(tookMs).toBeGreaterThan(0);
    expect(tookMs).toBeLessThan(10_000);
    expect(tookMs).toBeLessThanOrEqual(performance.now() - startedAt);
  });
});
