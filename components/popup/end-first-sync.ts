import type { AccountRow, CalendarRow, CursorRow } from '../../utils/db/rows';

/** What ends a first reading, and leaves what was read whole before. */
export interface FirstSyncEnd {
  /** Accounts of which nothing was ever read whole: gone, with what was read so far. */
  readonly disconnect: readonly string[];
  /** Keys of calendars of other accounts: no longer chosen. */
  readonly unchoose: readonly string[];
}

export function endFirstSync(
  accounts: readonly Pick<AccountRow, 'id' | 'kind'>[],
  calendars: readonly Pick<CalendarRow, 'key' | 'accountId' | 'chosen'>[],
  cursors: readonly Pick<CursorRow, 'calendarKey' | 'fullSyncedAt'>[],
): FirstSyncEnd {
  const whole = new Set(
    cursors.filter(({ fullSyncedAt }) => fullSyncedAt !== undefined).map(({ calendarKey }) => calendarKey),
  );
  const google = accounts.filter(({ kind }) => kind === 'google');
  const hasWhole = (id: string) => calendars.some(({ key, accountId }) => accountId === id && whole.has(key));
  const known = new Set(google.filter(({ id }) => hasWhole(id)).map(({ id }) => id));
  return {
    disconnect: google.filter(({ id }) => !known.has(id)).map(({ id }) => id),
    unchoose: calendars
      .filter(({ key, accountId, chosen }) => chosen && known.has(accountId) && !whole.has(key))
      .map(({ key }) => key),
  };
}
