import { loadAccount } from '../db/accounts';
import { loadCalendarsOf } from '../db/calendars';
import type { AccountRow } from '../db/rows';
import type { AllsetDb } from '../db/schema';
import { AppError } from '../errors';
import type { BookingsDeps } from './deps';

type Deps = Pick<BookingsDeps, 'db' | 'hasConsent'>;

/**
 * In the press, before its turn comes: Google's window may stay open for as long as the user likes, and nothing but
 * the press waits for it.
 */
export async function askToWrite(
  deps: Deps & Pick<BookingsDeps, 'askScopes'>,
  accountId: string,
  wanted: readonly string[],
): Promise<void> {
  await deps.askScopes(await openAccount(deps, accountId), wanted);
}

/** The account to write as: connected, with the user's yes to writing. */
export async function openAccount(deps: Deps, accountId: string): Promise<AccountRow> {
  if (!(await deps.hasConsent())) throw new AppError('forbidden', 'the user has not agreed to writing');
  return connectedAccount(deps.db, accountId);
}

export async function connectedAccount(db: AllsetDb, accountId: string): Promise<AccountRow> {
  const account = await loadAccount(db, accountId);
  if (account?.kind !== 'google') throw new AppError('auth-required', 'no such account is connected');
  return account;
}

export async function primaryCalendarOf(db: AllsetDb, account: AccountRow): Promise<string> {
  const primary = (await loadCalendarsOf(db, account.id)).find((calendar) => calendar.primary);
  return primary?.calendarId ?? account.email;
}
