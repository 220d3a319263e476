import type { LocalStore } from '../db/local-store';
import type { CalendarKey } from '../db/rows';
import type { ErrorCode } from '../errors';
import type { EpochMs } from '../time/instant';

/**
 * What is noted of an account outside the database. A poll that found nothing new is noted here, so that it
 * writes no row and wakes nobody who watches entries; so is trouble with the database itself.
 */
export interface AccountNotes {
  /** When each calendar was last found to equal Google's. */
  readonly checkedAt: Readonly<Record<CalendarKey, EpochMs>>;
  readonly trouble?: { readonly code: ErrorCode; readonly at: EpochMs; readonly until: EpochMs };
}

export function notesNameOf(accountId: string): string {
  return `sync ${accountId}`;
}

export async function loadNotes(local: LocalStore, accountId: string): Promise<AccountNotes> {
  return parseNotes(await local.load(notesNameOf(accountId)));
}

export async function saveNotes(local: LocalStore, accountId: string, notes: AccountNotes): Promise<void> {
  await local.save(notesNameOf(accountId), notes);
}

export function parseNotes(stored: unknown): AccountNotes {
  if (typeof stored !== 'object' || stored === null || !('checkedAt' in stored)) return { checkedAt: {} };
  const { checkedAt } = stored;
  if (typeof checkedAt !== 'object' || checkedAt === null) return { checkedAt: {} };
  return stored as AccountNotes;
}
