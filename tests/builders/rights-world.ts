import { createKeptLog } from '../../utils/datarights/keep-log';
import { createLastingWithdrawal } from '../../utils/datarights/lasting-withdrawal';
import { createWithdrawal } from '../../utils/datarights/withdraw';
import { AllsetDb } from '../../utils/db/schema';
import { consentsOf } from '../../utils/privacy/consents';
import {
  ERRORS_KEY,
  type ErrorNote,
  errorLogSchema,
  INCIDENTS_KEY,
  type Incident,
  incidentsSchema,
} from '../../utils/privacy/logs';
import type { ConsentPurpose } from '../../utils/settings/consent-schema';
import { type Settings, settingsSchema } from '../../utils/settings/schema';
import { createMemoryArea } from '../fakes/memory-area';
import { fillEverything } from './full-store';

/** A store with one of everything, and the small adapters the rights take. */
export async function createRightsWorld({ fill = true } = {}) {
  const db = new AllsetDb(`rights-${crypto.randomUUID()}`);
  const local = createMemoryArea();
  const session = createMemoryArea();
  let now = Date.parse('2026-03-10T12:00:00Z');
  const loadSettings = async (): Promise<Settings> =>
    settingsSchema.parse((await local.get(null))['settings'] ?? {});
  const clock = { now: () => now, timeZone: () => 'Europe/Berlin' };
  const world = {
    db,
    logs: {
      errors: createKeptLog<ErrorNote>({
        key: ERRORS_KEY,
        schema: errorLogSchema,
        localArea: local,
        clock,
        oldest: () => 0,
      }),
      incidents: createKeptLog<Incident>({
        key: INCIDENTS_KEY,
        schema: incidentsSchema,
        localArea: local,
        clock,
        oldest: () => 0,
      }),
    },
    local,
    session,
    localArea: local,
    clock,
    pass: (ms: number) => {
      now += ms;
    },
    loadSettings,
    updateSettings: async (change: (settings: Settings) => Settings) => {
      const next = change(await loadSettings());
      await local.set({ settings: next });
      return next;
    },
    /** What was asked of the parts the rights don't do themselves. */
    asked: [] as string[],
    stopSync: async () => void world.asked.push('stop'),
    learn: async () => void world.asked.push('learn'),
    disconnect: async (accountId: string) => {
      world.asked.push(`disconnect ${accountId}`);
      await db.accounts.delete(accountId);
      return 1;
    },
    removeImported: async (key: string) => void world.asked.push(`remove ${key}`),
    chooseCalendar: async (key: string, chosen: boolean) => {
      world.asked.push(`choose ${key} ${chosen}`);
    },
    withdraw: (purposes: readonly ConsentPurpose[], record: () => Promise<unknown>) =>
      createLastingWithdrawal({
        localArea: local,
        loadConsents: async () => consentsOf((await loadSettings()).consents),
        carryOut: createWithdrawal(world),
      }).withdraw(purposes, record),
    dump: async () => {
      const tables = await Promise.all(db.tables.map((table) => table.toArray()));
      return JSON.stringify([tables, await local.get(null), await session.get(null)]);
    },
  };
  if (fill) await fillEverything(world);
  return world;
}

export type RightsWorld = Awaited<ReturnType<typeof createRightsWorld>>;
