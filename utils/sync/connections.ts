import type { LocalStore } from '../db/local-store';
import type { AccountRow, CalendarRow } from '../db/rows';
import type { SyncStore } from '../db/sync-store';
import type { SyncDeps } from './deps';

/**
 * Which accounts and calendars the user connected, kept a second time outside the database: where a damaged one
 * loses them, they are still the user's choice, and everything else can be read anew.
 */
export interface Connections {
  readonly accounts: readonly AccountRow[];
  readonly chosen: readonly CalendarRow[];
}

const NAME = 'connections';
const LOCK = 'allset-connections';

export async function loadConnections(local: LocalStore): Promise<Connections> {
  const stored = await local.load(NAME);
  if (typeof stored !== 'object' || stored === null) return { accounts: [], chosen: [] };
  const { accounts, chosen } = stored as Partial<Connections>;
  return {
    accounts: Array.isArray(accounts) ? accounts : [],
    chosen: Array.isArray(chosen) ? chosen : [],
  };
}

/** Copies what the database knows. Called after every change of it. */
export async function keepConnections(deps: Pick<SyncDeps, 'store' | 'local' | 'locks'>): Promise<void> {
  await deps.locks.request(LOCK, {}, async () => {
    const accounts = (await deps.store.loadAccounts()).filter((account) => account.kind === 'google');
    const calendars = await Promise.all(accounts.map((account) => deps.store.loadCalendars(account.id)));
    const chosen = calendars.flat().filter((calendar) => calendar.chosen);
    await deps.local.save(NAME, { accounts, chosen } satisfies Connections);
  });
}

/**
 * Removes the account; answers how many rows. The copy goes first, so that a worker that dies in between brings nothing
 * back, and nobody copies what is there until the rows are gone too.
 */
export function dropConnection(
  deps: Pick<SyncDeps, 'store' | 'local' | 'locks'>,
  accountId: string,
): Promise<number> {
  return deps.locks.request(LOCK, {}, async () => {
    const { accounts, chosen } = await loadConnections(deps.local);
    await deps.local.save(NAME, {
      accounts: accounts.filter((account) => account.id !== accountId),
      chosen: chosen.filter((calendar) => calendar.accountId !== accountId),
    } satisfies Connections);
    return deps.store.forgetAccount(accountId);
  });
}

/** Brings back accounts that the database has lost; answers how many. */
export async function restoreConnections(
  store: Pick<SyncStore, 'loadAccounts' | 'saveConnection'>,
  local: LocalStore,
  now: number,
): Promise<number> {
  const { accounts, chosen } = await loadConnections(local);
  const present = new Set((await store.loadAccounts()).map((account) => account.id));
  const lost = accounts.filter((account) => !present.has(account.id));
  for (const account of lost) {
    const { listedAt, ...kept } = account;
    const own = chosen.filter((calendar) => calendar.accountId === account.id);
    await store.saveConnection(
      { ...kept, connectedAt: now },
      own,
      new Set(own.map((calendar) => calendar.calendarId)),
    );
  }
  return lost.length;
}
