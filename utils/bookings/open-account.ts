import { loadAccount } from '../db/accounts';
import { loadCalendarsOf } from '../db/calendars';
import type { AccountRow } from '../db/rows';
import type { AllsetDb } from '../db/schema';
import { AppError } from '../errors';
import type { BookingsDeps } from './deps';

/** The account to write as: connected, with the user's yes to writing, and with these scopes. Only in a click. */
export async function openAccount(
  deps: Pick<BookingsDeps, 'db' | 'hasConsent' | 'askScopes'>,
  accountId: string,
  wanted: readonly string[],
): Promise<AccountRow> {
  await refuseWithoutConsent(deps);
  const account = await deps.askScopes(await connectedAccount(deps.db, accountId), wanted);
  // Google's window may have stood open for minutes.
  await refuseWithoutConsent(deps);
  return account;
}

async function refuseWithoutConsent({ hasConsent }: Pick<BookingsDeps, 'hasConsent'>): Promise<void> {
  if (!(await hasConsent())) throw new AppError('forbidden', 'the user has not agreed to writing');
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
