import type { DeletionDeps } from '../../utils/datarights/delete-everything';
import { AllsetDb } from '../../utils/db/schema';
import { AppError } from '../../utils/errors';
import { createMemoryArea } from '../fakes/memory-area';
import { fillEverything } from './full-store';

/** A full store, and everything around it that a deletion has to empty. */
export async function createDeletionWorld() {
  const db = new AllsetDb(`deletion-${crypto.randomUUID()}`);
  const local = createMemoryArea();
  const session = createMemoryArea();
  let cacheNames = ['canary-cache'];
  let now = Date.parse('2026-03-10T12:00:00Z');
  const clock = { now: () => now, timeZone: () => 'Europe/Berlin' };
  const world = {
    db,
    local,
    session,
    online: true,
    alarms: 3,
    badge: '!',
    retries: 0,
    log: [] as string[],
    pass: (ms: number) => {
      now += ms;
    },
    dump: async () => {
      const tables = await Promise.all(db.tables.map((table) => table.toArray()));
      return JSON.stringify([tables, await local.get(null), await session.get(null), cacheNames]);
    },
  };
  const deps = {
    db,
    stopSync: async () => void world.log.push('stop'),
    // Like the real one: the token leaves its store before Google is asked.
    revoke: async (accountId: string) => {
      const { tokens = {} } = (await session.get(null)) as { tokens?: Record<string, unknown> };
      const { [accountId]: token, ...others } = tokens;
      await session.set({ tokens: others });
      if (!token) return false;
      if (!world.online) throw new AppError('offline', 'no network');
      world.log.push('revoke with token');
      return true;
    },
    localArea: local,
    sessionArea: session,
    clearAlarms: async () => {
      const { alarms } = world;
      world.alarms = 0;
      return alarms;
    },
    clearBadge: async () => {
      world.badge = '';
    },
    caches: {
      keys: async () => cacheNames,
      delete: async (name: string) => {
        cacheNames = cacheNames.filter((other) => other !== name);
        return true;
      },
    },
    scheduleRetry: async () => {
      world.retries++;
    },
    clock,
  } satisfies DeletionDeps;
  await fillEverything(world);
  return Object.assign(world, { deps });
}
