import { AppError } from '../errors';
import type { CalendarKey, CursorRow } from './rows';
import type { AllsetDb } from './schema';

/**
 * What must still hold for a run to write. An account that was disconnected (and perhaps connected again), a
 * calendar that is no longer chosen, or another run in between: each means that this one has nothing to say.
 */
export interface AccountFence {
  readonly accountId: string;
  readonly connectedAt: number;
}

export interface RunFence extends AccountFence {
  readonly calendarKey: CalendarKey;
  /** Of the cursor as this run last read or wrote it; 0 where there was none. */
  readonly revision: number;
}

/** Inside a transaction over `accounts`. Throws `cancelled`. */
export async function assertConnected(db: AllsetDb, fence: AccountFence): Promise<void> {
  const account = await db.accounts.get(fence.accountId);
  if (account?.connectedAt !== fence.connectedAt) {
    throw new AppError('cancelled', 'the account was disconnected meanwhile');
  }
}

/** Inside a transaction over `accounts`, `calendars` and `cursors`. Throws `cancelled`. */
export async function assertCurrent(db: AllsetDb, fence: RunFence): Promise<CursorRow | undefined> {
  await assertConnected(db, fence);
  const calendar = await db.calendars.get(fence.calendarKey);
  if (!calendar?.chosen) throw new AppError('cancelled', 'the calendar is not chosen any more');
  const cursor = await db.cursors.get(fence.calendarKey);
  if ((cursor?.revision ?? 0) !== fence.revision)
    throw new AppError('cancelled', 'another run went on instead');
  return cursor;
}
