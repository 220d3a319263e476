import { DAY_MS, type EpochMs } from '../time/instant';
import type { RequestRow } from './rows';
import type { AllsetDb } from './schema';

/** The ledger goes back this far. */
export const LEDGER_MS = 90 * DAY_MS;

export async function addRequest(db: AllsetDb, entry: Omit<RequestRow, 'id'>): Promise<void> {
  await db.requests.add({ ...entry });
}

/** Drops what is older than the ledger goes back; answers how many lines. */
export function pruneRequests(db: AllsetDb, now: EpochMs): Promise<number> {
  return db.requests
    .where('at')
    .below(now - LEDGER_MS)
    .delete();
}
