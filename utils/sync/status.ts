import type { AccountRow, CalendarKey, CalendarRow, CursorRow } from '../db/rows';
import { type ErrorCode, errorPolicies } from '../errors';
import { type EpochMs, HOUR_MS, MINUTE_MS } from '../time/instant';
import type { AccountNotes } from './account-notes';
import { pauseEnd } from './plan-sync';

/** What the user is told of one calendar: how old the copy is, what is under way, what went wrong. */
export interface CalendarStatus {
  readonly calendarKey: CalendarKey;
  readonly summary: string;
  readonly state: 'first-sync' | 'fresh' | 'stale' | 'unavailable';
  /** When the copy was last known to equal Google's; absent before the first sync. */
  readonly asOf?: EpochMs;
  /** Of a full read under way. Google does not say how many there are. */
  readonly progress?: { readonly pages: number; readonly items: number };
  readonly entries: number;
  /** Events Google has that we could not read; absent where there are none. */
  readonly setAside?: number;
  readonly nextTryAt?: EpochMs;
  readonly lastError?: { readonly code: ErrorCode; readonly at: EpochMs };
}

export interface AccountStatus {
  readonly accountId: string;
  readonly state: AccountRow['state'];
  /** True where only the user can make it work again: the badge shows. */
  readonly needsUser: boolean;
  /** Of the oldest chosen calendar; absent while one of them has never been read. */
  readonly asOf?: EpochMs;
  readonly pausedUntil?: EpochMs;
  readonly calendars: readonly CalendarStatus[];
}

export interface StatusInput {
  readonly account: AccountRow;
  /** Of this account; only chosen ones count. */
  readonly calendars: readonly CalendarRow[];
  readonly cursors: readonly CursorRow[];
  readonly notes: AccountNotes;
  /** Absent: nothing is set aside. */
  readonly setAside?: ReadonlyMap<CalendarKey, number>;
  readonly now: EpochMs;
}

/** Three polls of up to twelve minutes, and some. */
const STALE_AFTER_MS = 45 * MINUTE_MS;

export function statusOf(input: StatusInput): AccountStatus {
  const { account, calendars, cursors, notes, now } = input;
  const byKey = new Map(cursors.map((cursor) => [cursor.calendarKey, cursor]));
  const pausedUntil = latest(pauseEnd(account.pausedUntil, now), pauseEnd(notes.trouble?.until, now));
  const chosen = calendars
    .filter((calendar) => calendar.chosen)
    .map((calendar) => calendarStatus(input, calendar, byKey.get(calendar.key), pausedUntil));
  const code = account.state === 'ok' ? notes.trouble?.code : account.state;
  const ages = chosen.filter((calendar) => calendar.state !== 'unavailable').map((calendar) => calendar.asOf);
  const known = ages.filter((at) => at !== undefined);
  return {
    accountId: account.id,
    state: code ?? 'ok',
    needsUser: code !== undefined && errorPolicies[code].needsUser,
    ...(known.length > 0 && known.length === ages.length ? { asOf: Math.min(...known) } : {}),
    ...(pausedUntil === undefined ? {} : { pausedUntil }),
    calendars: chosen,
  };
}

function calendarStatus(
  { notes, now, setAside }: StatusInput,
  calendar: CalendarRow,
  cursor: CursorRow | undefined,
  pausedUntil: EpochMs | undefined,
): CalendarStatus {
  const asOf =
    cursor?.fullSyncedAt === undefined ? undefined : latest(cursor.syncedAt, notes.checkedAt[calendar.key]);
  const isGone = calendar.missingSince !== undefined || cursor?.phase === 'unavailable';
  const nextTryAt = latest(pauseEnd(cursor?.nextAttemptAt, now), pausedUntil);
  const state = isGone
    ? 'unavailable'
    : asOf === undefined
      ? 'first-sync'
      : now - asOf > STALE_AFTER_MS
        ? 'stale'
        : 'fresh';
  return {
    calendarKey: calendar.key,
    summary: calendar.summary,
    state,
    ...(asOf === undefined ? {} : { asOf }),
    ...(cursor?.phase === 'full' ? { progress: { pages: cursor.pages, items: cursor.items } } : {}),
    entries: cursor?.count ?? 0,
    ...(setAside?.has(calendar.key) ? { setAside: setAside.get(calendar.key) ?? 0 } : {}),
    ...(nextTryAt === undefined ? {} : { nextTryAt }),
    ...(cursor?.lastError ? { lastError: cursor.lastError } : {}),
  };
}

/** When to wake up for a retry: the earliest pause that ends; `undefined` where the regular poll is enough. */
export function nextWakeAt(statuses: readonly AccountStatus[], now: EpochMs): EpochMs | undefined {
  const tries = statuses
    .filter((status) => !status.needsUser)
    .flatMap((status) => [status.pausedUntil, ...status.calendars.map((calendar) => calendar.nextTryAt)])
    .filter((at) => at !== undefined);
  const next = tries.length === 0 ? undefined : Math.min(...tries);
  return next === undefined || next > now + HOUR_MS ? undefined : Math.max(next, now + MINUTE_MS / 2);
}

function latest(a: EpochMs | undefined, b: EpochMs | undefined): EpochMs | undefined {
  if (a === undefined) return b;
  return b === undefined ? a : Math.max(a, b);
}
