import type { AccountRow, CalendarRow, CursorRow } from '../../utils/db/rows';

/** True once every chosen calendar was read whole. Before that, an hour may look free only because it is not known. */
export function isRead(stored: {
  readonly account: Pick<AccountRow, 'kind'> | undefined;
  readonly calendars: readonly Pick<CalendarRow, 'key' | 'chosen'>[];
  readonly cursors: readonly Pick<CursorRow, 'calendarKey' | 'fullSyncedAt' | 'phase'>[];
}): boolean {
  if (!stored.account) return false;
  if (stored.account.kind !== 'google') return true;
  const chosen = stored.calendars.filter((calendar) => calendar.chosen);
  return (
    chosen.length > 0 &&
    chosen.every(({ key }) => {
      const cursor = stored.cursors.find(({ calendarKey }) => calendarKey === key);
      return cursor !== undefined && (cursor.fullSyncedAt !== undefined || cursor.phase === 'unavailable');
    })
  );
}
