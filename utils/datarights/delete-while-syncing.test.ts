import { afterEach, describe, expect, it } from 'vitest';
import { createFetch } from '../../tests/fakes/google/create-fetch';
import { ANA, createRig, type Rig } from '../../tests/sync/rig';
import { createFullDeletion } from './delete-everything';
import type { StorageAreaLike } from './storage-area';

describe('Delete everything while a sync runs', () => {
  let rig: Rig;
  afterEach(() => rig.end());

  // Three pages of two events.
  it.each([1, 2, 3])('lets nothing be written afterwards, stopped at request %i', async (heldBack) => {
    const gate = deferred();
    let asked = 0;
    let isSlow = false;
    rig = createRig({
      paging: { pageSize: 2 },
      fetch: (google) => async (input, init) => {
        if (isSlow && ++asked === heldBack) await gate.promise;
        return createFetch(google)(input, init);
      },
    });
    for (let i = 0; i < 6; i++) {
      rig.world.putEvent(ANA, {
        id: `canary${i}`,
        summary: `canary-title ${i}`,
        start: { dateTime: `2026-03-${10 + i}T09:00:00+01:00`, timeZone: 'Europe/Berlin' },
        end: { dateTime: `2026-03-${10 + i}T10:00:00+01:00`, timeZone: 'Europe/Berlin' },
      });
    }
    await rig.connect();
    isSlow = true;
    const syncing = rig.run('connect');
    await expect.poll(() => asked).toBe(heldBack);

    const receipt = await createFullDeletion({
      db: rig.db,
      // The worst case: nothing that runs listens.
      stopSync: async () => {},
      revoke: async () => true,
      localArea: areaOf(rig.local.values),
      sessionArea: areaOf(rig.session.values),
      clearAlarms: async () => 0,
      clearBadge: async () => {},
      caches: { keys: async () => [], delete: async () => true },
      clock: rig.clock,
    }).deleteEverything();
    gate.resolve();
    await syncing;

    expect(receipt.steps.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    for (const table of rig.db.tables) expect(await table.toArray(), table.name).toEqual([]);
    expect(JSON.stringify([...rig.local.values])).not.toMatch(/canary|northwind/);
  });
});

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

function areaOf(values: Map<string, string>): StorageAreaLike {
  return {
    get: async () => Object.fromEntries([...values].map(([key, value]) => [key, JSON.parse(value)])),
    set: async (items) => {
      for (const [key, value] of Object.entries(items)) values.set(key, JSON.stringify(value));
    },
    remove: async (keys) => {
      for (const key of keys) values.delete(key);
    },
    clear: async () => values.clear(),
  };
}
