import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRightsWorld, type RightsWorld } from '../../tests/builders/rights-world';
import { measure } from '../db/pages';
import { ERRORS_KEY, errorLogSchema, INCIDENTS_KEY } from '../privacy/logs';
import type { RetentionSettings } from '../privacy/plan-pruning';
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

  it('writes nothing and reads no event where nothing is past its time', async () => {
    await world.db.written.toCollection().modify({ askedAt: world.clock.now() });
    const touched: string[] = [];
    world.db.use({
      stack: 'dbcore',
      name: 'touched',
      create: (core) => ({
        ...core,
        table: (name) => {
          const table = core.table(name);
          return {
            ...table,
            query: async (request) => {
              const found = await table.query(request);
              if (request.values && found.result.length > 0) touched.push(`read ${name}`);
              return found;
            },
            openCursor: async (request) => {
              const cursor = await table.openCursor(request);
              if (request.values && cursor) touched.push(`read ${name}`);
              return cursor;
            },
            mutate: (request) => {
              if (request.type !== 'delete' || request.keys.length > 0) touched.push(`write ${name}`);
              return table.mutate(request);
            },
          };
        },
      }),
    });
    world.db.close();
    await world.db.open();
    const stored = [...world.local.items];
    await createPruning(world)();
    expect(touched).toEqual(['read calendars']);
    expect([...world.local.items]).toEqual(stored);
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

  it.each<[string, Partial<RetentionSettings>, number, () => Promise<number>]>([
    ['months of history', { historyMonths: 2 }, 70 * DAY, () => world.db.entries.count()],
    ['days of the ledger', { ledgerDays: 3 }, 13 * DAY, () => world.db.requests.count()],
    ['days of errors', { errorDays: 3 }, 4 * DAY, errorsKept],
    ['months of picks', { pickMonths: 1 }, 32 * DAY, () => world.db.feedback.count()],
  ])('goes by the %s that were set, and leaves what is younger', async (_sentence, set, age, count) => {
    await world.logs.errors.note({ code: 'offline', where: 'sync' });
    const { historyMonths = 60, ...retention } = set;
    // The default would keep it: what removes it is the setting.
    const keeping = { ledgerDays: 366, errorDays: 90, guestBusyMinutes: 15, pickMonths: 60 };
    const store = (changes: object) =>
      world.updateSettings((settings) => ({
        ...settings,
        historyMonths: 60,
        retention: keeping,
        ...changes,
      }));
    const before = await count();
    expect(before).toBeGreaterThan(0);
    await store({});
    world.pass(age);
    await createPruning(world)();
    expect(await count()).toBe(before);
    await store({ historyMonths, retention: { ...keeping, ...retention } });
    await createPruning(world)();
    expect(await count()).toBeLessThan(before);
  });

  it('forgets guests’ busy times after the minutes that were set', async () => {
    const dropped: number[] = [];
    await world.updateSettings((settings) => ({
      ...settings,
      retention: { ...settings.retention, guestBusyMinutes: 2 },
    }));
    await createPruning({ ...world, dropGuestBusy: async (before) => void dropped.push(before) })();
    expect(dropped).toEqual([world.clock.now() - 2 * 60_000]);
  });

  it('drops suggestions that were shown a month ago, and what was unusual a season ago', async () => {
    await world.logs.incidents.note({ kind: 'store-damaged', what: [] });
    const suggestions = await world.db.suggestions.count();
    expect(suggestions).toBeGreaterThan(0);
    expect(await world.db.proposals.count()).toBe(1);
    world.pass(80 * DAY);
    await createPruning(world)();
    expect(await world.db.suggestions.count()).toBe(0);
    expect(await world.db.proposals.count()).toBe(0);
    expect(world.local.items.has(INCIDENTS_KEY)).toBe(true);
    world.pass(11 * DAY);
    await createPruning(world)();
    expect(world.local.items.has(INCIDENTS_KEY)).toBe(false);
  });
});

async function errorsKept(): Promise<number> {
  return errorLogSchema.parse((await world.local.get(null))[ERRORS_KEY] ?? []).length;
}
