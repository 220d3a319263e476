import type { AccountRow } from '../../utils/db/rows';
import type { ErrorCode } from '../../utils/errors';
import type { AccountStatus } from '../../utils/sync/status';
import type { EpochMs } from '../../utils/time/instant';

/** How the copy of the chosen calendars stands, as one thing to say. `asOf` is the age of the oldest of them. */
export type SyncState =
  /** No calendar is chosen: nothing can be known. */
  | { readonly kind: 'no-calendar' }
  /** One is read for the first time: before it is known whole, an hour may only look free. */
  | { readonly kind: 'first-sync'; readonly events: number }
  | { readonly kind: 'fresh' | 'stale'; readonly asOf?: EpochMs | undefined }
  /** The last try failed. Without `asOf` nothing was ever read whole. */
  | { readonly kind: 'stopped'; readonly code: ErrorCode; readonly asOf?: EpochMs | undefined };

/** @param listed whether Google's list of calendars was read yet. */
export function syncStateOf(
  { kind, listedAt }: Pick<AccountRow, 'kind' | 'listedAt'>,
  { state, asOf, calendars }: Pick<AccountStatus, 'state' | 'asOf' | 'calendars'>,
): SyncState {
  if (kind !== 'google') return { kind: 'fresh' };
  if (state !== 'ok') return { kind: 'stopped', code: state, asOf };
  const events = calendars.reduce((sum, { progress }) => sum + (progress?.items ?? 0), 0);
  if (calendars.some((calendar) => calendar.state === 'first-sync')) return { kind: 'first-sync', events };
  if (!calendars.length)
    return listedAt === undefined ? { kind: 'first-sync', events: 0 } : { kind: 'no-calendar' };
  return { kind: calendars.some((calendar) => calendar.state === 'stale') ? 'stale' : 'fresh', asOf };
}

interface AccountState {
  readonly kind: AccountRow['kind'];
  readonly sync: SyncState;
}

/**
 * All accounts as one: the worst of them is said, since a suggestion is as good as the account that is known least.
 * An account without a calendar is left out where another has one.
 */
export function wholeSyncState(accounts: readonly AccountState[]): SyncState | undefined {
  const states = accounts.map(({ sync }) => sync);
  const reading = states.filter((sync) => sync.kind === 'first-sync');
  const stopped = states.find((sync) => sync.kind === 'stopped');
  // Before an account was ever read whole there is nothing to suggest from, whatever else is the matter.
  if (stopped && (stopped.asOf === undefined || reading.length === 0)) {
    return { ...stopped, asOf: oldestOf(accounts) };
  }
  if (reading.length) {
    return { kind: 'first-sync', events: reading.reduce((sum, { events }) => sum + events, 0) };
  }
  const kinds = new Set(states.map(({ kind }) => kind));
  if (kinds.has('stale') || kinds.has('fresh')) {
    return { kind: kinds.has('stale') ? 'stale' : 'fresh', asOf: oldestOf(accounts) };
  }
  return states[0];
}

/** Absent while one of Google's accounts was never read whole. */
function oldestOf(accounts: readonly AccountState[]): EpochMs | undefined {
  const ages = accounts.flatMap(({ kind, sync }) =>
    kind === 'google' && sync.kind !== 'no-calendar' ? ['asOf' in sync ? sync.asOf : undefined] : [],
  );
  const known = ages.filter((at) => at !== undefined);
  return known.length && known.length === ages.length ? Math.min(...known) : undefined;
}
