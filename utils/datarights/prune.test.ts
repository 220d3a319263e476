import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRightsWorld, type RightsWorld } from '../../tests/builders/rights-world';
import { measure } from '../db/pages';
import { createPruning } from './prune';

const KEY = 'ana@northwind.example ana@northwind.example';
const DAY = 86_400_000;

let world: RightsWorld;
beforeEach(async () => {
  world = await createRightsWorld();
  const cursor = await world.db.cursors.get(KEY);
  if (cursor) await world.db.cursors.put({ ...cursor, ...(await measure(world.db, KEY)) });
});
afterEach(() => world.db.delete());

describe('prune', () => {
  it('finds nothing to remove while everything is young', async () => {
    expect(await createPruning(world)()).toEqual({ events: 0, requests: 0 });
  });

  it('removes events past the history, and never a series that goes on', async () => {
    world.pass(14 * 31 * DAY);
    expect(await createPruning(world)()).toMatchObject({ events: 2 });
    expect((await world.db.entries.toArray()).map(({ id }) => id)).toEqual(['weekly']);
    expect(await world.db.cursors.get(KEY)).toMatchObject(await measure(world.db, KEY));
  });

  it('leaves imported files to the user', async () => {
    await world.db.accounts.toCollection().modify({ kind: 'files' });
    world.pass(60 * 31 * DAY);
    expect(await createPruning(world)()).toMatchObject({ events: 0 });
  });

  it('turns requests of long ago into sums, each once', async () => {
    world.pass(100 * DAY);
    const prune = createPruning(world);
    const [old] = await world.db.requests.toArray();
    expect(await prune()).toMatchObject({ requests: 1 });
    // A worker that died between the two stores finds the row again.
    if (old) await world.db.requests.put(old);
    await prune();
    expect(await world.db.requests.count()).toBe(0);
    expect((await world.local.get(null))['ledger-sums']).toMatchObject({
      lines: [{ month: '2026-03', purpose: 'read-events', count: 1, bytesReceived: 1234 }],
    });
  });

  it('drops a notice of damage after a week, and guests’ busy times after minutes', async () => {
    const dropped: number[] = [];
    await world.local.set({
      'heal-notice': { at: world.clock.now(), calendars: 1, lost: [], startedOver: false },
    });
    const prune = createPruning({ ...world, dropGuestBusy: async (before) => void dropped.push(before) });
    await prune();
    expect(world.local.items.has('heal-notice')).toBe(true);
    world.pass(8 * DAY);
    await prune();
    expect(world.local.items.has('heal-notice')).toBe(false);
    expect(dropped.at(-1)).toBe(world.clock.now() - 15 * 60_000);
  });
});
