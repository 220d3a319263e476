import type { AccountRow, CalendarRow, CursorRow } from '../../utils/db/rows';
import type { ErrorCode } from '../../utils/errors';
import type { EpochMs } from '../../utils/time/instant';

/** How the copy of the chosen calendars stands; `asOf` is the oldest of them. */
export type SyncState =
  | { readonly kind: 'reading'; readonly events: number }
  | { readonly kind: 'idle'; readonly asOf: EpochMs | undefined }
  | { readonly kind: 'stopped'; readonly code: ErrorCode; readonly asOf: EpochMs | undefined };

export function syncState(
  account: Pick<AccountRow, 'state'>,
  calendars: readonly Pick<CalendarRow, 'key' | 'chosen'>[],
  cursors: readonly Pick<CursorRow, 'calendarKey' | 'phase' | 'items' | 'syncedAt'>[],
): SyncState {
  const chosen = new Set(calendars.filter((calendar) => calendar.chosen).map(({ key }) => key));
  const ours = cursors.filter(({ calendarKey }) => chosen.has(calendarKey));
  const times = ours.map(({ syncedAt }) => syncedAt);
  const known = times.filter((at) => at !== undefined);
  const asOf = known.length && known.length === times.length ? Math.min(...known) : undefined;
  if (account.state !== 'ok') return { kind: 'stopped', code: account.state, asOf };
  if (ours.some(({ phase }) => phase === 'new' || phase === 'full')) {
    return { kind: 'reading', events: ours.reduce((sum, { items }) => sum + items, 0) };
  }
  return { kind: 'idle', asOf };
}
