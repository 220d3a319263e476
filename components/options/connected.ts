import type { AccountStatus } from '../../utils/sync/status';
import type { ConnectedAccount } from '../account/account-card';
import type { ImportedCalendar } from '../account/imports-section';
import type { FeedFacts } from '../hooks/use-feeds';
import type { Stored } from '../hooks/use-stored';

/** Google's accounts or the made-up person, each with its calendars; imported calendars stand apart. */
export function connectedAccounts(
  { accounts, calendars }: Pick<Stored, 'accounts' | 'calendars'>,
  statuses: readonly AccountStatus[],
): ConnectedAccount[] {
  return accounts.flatMap((account) => {
    const status = statuses.find(({ accountId }) => accountId === account.id);
    if (account.kind === 'files' || !status) return [];
    return [{ account, status, calendars: calendars.filter(({ accountId }) => accountId === account.id) }];
  });
}

export function importedCalendars(
  { accounts, calendars, cursors, setAside }: Stored,
  feeds: ReadonlyMap<string, FeedFacts>,
): ImportedCalendar[] {
  const ids = new Set(accounts.filter(({ kind }) => kind === 'files').map(({ id }) => id));
  return calendars
    .filter(({ accountId }) => ids.has(accountId))
    .map((calendar) => {
      const cursor = cursors.find(({ calendarKey }) => calendarKey === calendar.key);
      return {
        calendar,
        entries: cursor?.count ?? 0,
        unreadable: setAside.get(calendar.key) ?? 0,
        readAt: cursor?.syncedAt,
        feed: feeds.get(calendar.key),
      };
    });
}
