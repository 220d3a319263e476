import { defaultBusyPolicy, findBusy } from '../calendar/busy';
import { loadAccounts } from '../db/accounts';
import { loadOccurrences } from '../db/load-occurrences';
import type { AccountRow } from '../db/rows';
import type { AllsetDb } from '../db/schema';
import { AppError } from '../errors';
import type { GoogleClient } from '../google/client';
import { scopes } from '../identity/scopes';
import type { Clock } from '../time/clock';
import { DAY_MS } from '../time/instant';
import type { Interval } from '../time/interval';
import { type BusyDifference, compareBusy } from './compare-busy';

const WINDOW_MS = 28 * DAY_MS;

export interface Verification {
  readonly window: Interval;
  readonly calendars: number;
  /** Calendars Google would not answer for. */
  readonly refused: number;
  readonly differences: readonly BusyDifference[];
}

export interface VerifyDeps {
  readonly db: AllsetDb;
  /** Answers the account once it has these scopes. Fails with an AppError where that is refused. */
  readonly askScopes: (account: AccountRow, wanted: readonly string[]) => Promise<AccountRow>;
  readonly clientFor: (account: AccountRow) => Pick<GoogleClient, 'queryFreeBusy'>;
  readonly clock: Clock;
}

/**
 * Holds our busy time of the next four weeks against Google's own free/busy, calendar by calendar: a check by other
 * code than ours. Asks for the free/busy scope at its first use. Fails with an AppError.
 */
export function createVerify(deps: VerifyDeps) {
  return async function verifyBusy(): Promise<Verification> {
    const now = deps.clock.now();
    const window = { start: now, end: now + WINDOW_MS };
    const accounts = (await loadAccounts(deps.db)).filter(({ kind }) => kind === 'google');
    if (accounts.length === 0) throw new AppError('auth-required', 'no Google account is connected');
    const ours = await loadOccurrences(deps.db, window);
    const differences: BusyDifference[] = [];
    let refused = 0;
    for (const account of accounts) {
      const own = ours.filter(({ calendar }) => calendar.accountId === account.id);
      const google = deps.clientFor(await deps.askScopes(account, [scopes.readFreeBusy]));
      const answer = await google.queryFreeBusy(
        own.map(({ calendar }) => calendar.calendarId),
        window,
      );
      refused += answer.refused.size;
      for (const { calendar, occurrences } of own) {
        if (answer.refused.has(calendar.calendarId)) continue;
        const busy = findBusy(occurrences, defaultBusyPolicy, calendar.timeZone);
        differences.push(...compareBusy(busy, answer.busy.get(calendar.calendarId) ?? [], window));
      }
    }
    differences.sort((a, b) => a.start - b.start);
    return { window, calendars: ours.length, refused, differences };
  };
}
