import type { CursorRow } from '../db/rows';
import { DAY_MS, type EpochMs, HOUR_MS } from '../time/instant';

/**
 * How the local copy of one calendar comes to equal Google's.
 *
 *   new ──► full (k pages) ──► idle ──► incremental (k pages) ──► idle
 *             ▲                  │            │
 *             └── 410, other parameters, 30 days, a longer history wanted
 *   any ──► waits until `nextAttemptAt`, then goes on where it was
 *   any ──► unavailable (404, 403) ──► as before, once Google lists the calendar again
 *
 * Terms
 *   run         one pass from the first page to the last; may outlive the worker that began it
 *   full        a run without a sync token: Google sends everything that ends after `coveredFrom`
 *   incremental a run with one: Google sends what changed since
 *   checkpoint  `pageToken`: where a run goes on after a crash; committed with the page before it
 *   generation  number of the last full run; every entry carries the one that last saw it
 *   stale       an entry of an older generation after a full run: gone at Google
 *   suspect     a series that was changed while some of its exceptions were not sent along
 *
 * Invariants (checked by tests/sync and by the fuzzer)
 *   1. Rows, checkpoint, sync token, count and checksum change together, in one transaction, or not at all.
 *   2. Nothing is deleted for being absent before the last page of a complete full run is committed; until then
 *      readers see the old rows.
 *   3. Any page may be committed twice: the result is the same.
 *   4. A sync token is stored only with all changes that came before it.
 *   5. One run at a time per account; a run that was overtaken, disconnected or deleted cannot write any more
 *      (`revision`, `connectedAt`).
 *   6. No failure touches entries. It sets `nextAttemptAt`, which is stored and so outlives the worker.
 *   7. Where nothing changed, a sync is one request per chosen calendar and writes no entry, cursor, calendar or
 *      account. Once a day it renews the token and drops what left the history.
 *   8. An entry that cannot be read never stands as free or busy: it is set aside and shown, and the page goes on.
 *   9. A clock that jumps can cost a sync; it cannot stop one for longer than the longest pause, nor lose entries.
 */

/** +1 whenever what is stored of an event changes its meaning: every copy is then read anew. */
export const ROW_VERSION = 1;

/** Heals whatever drifted apart without anybody noticing. */
const FULL_EVERY_MS = 30 * DAY_MS;
/** Added to it, by calendar, so that not all are due at once. */
const FULL_JITTER_MS = 3 * DAY_MS;
/** Google documents no lifetime for page tokens; a run older than this begins again. */
const PAGE_TOKEN_MS = 6 * HOUR_MS;
/** No pause we ask for is longer; one that looks longer was made by a clock that has gone back since. */
export const LONGEST_PAUSE_MS = 26 * HOUR_MS;
/** The history may begin this much later than wished before it is read anew. */
const HISTORY_SLACK_MS = 2 * DAY_MS;
const DAILY_MS = DAY_MS;

export interface SyncWish {
  readonly now: EpochMs;
  /** Entries that matter from here on are wanted. */
  readonly historyFrom: EpochMs;
  readonly paramsHash: string;
  readonly policyVersion?: string | undefined;
  /** `eager`: the user waits, pauses after mere failures are skipped. `rebuild`: read everything anew. */
  readonly mood: 'patient' | 'eager' | 'rebuild';
}

export type SyncStep =
  | { readonly kind: 'wait'; readonly until: EpochMs }
  /** `run` is the cursor this fetch belongs to; it is stored with the page, not before. */
  | { readonly kind: 'fetch'; readonly run: CursorRow };

export function newCursor(
  calendarKey: string,
  wish: Pick<SyncWish, 'historyFrom' | 'paramsHash'>,
): CursorRow {
  return {
    calendarKey,
    phase: 'new',
    revision: 0,
    generation: 0,
    seen: 0,
    pages: 0,
    items: 0,
    restarts: 0,
    coveredFrom: wish.historyFrom,
    failures: 0,
    suspects: [],
    paramsHash: wish.paramsHash,
    count: 0,
    checksum: 0,
  };
}

export function planSync(cursor: CursorRow, wish: SyncWish): SyncStep {
  const pausedUntil = pauseOf(cursor, wish);
  if (pausedUntil !== undefined) return { kind: 'wait', until: pausedUntil };
  if (needsFull(cursor, wish)) return { kind: 'fetch', run: beginFull(cursor, wish) };
  if (cursor.phase === 'full') return { kind: 'fetch', run: cursor };
  const goesOn =
    cursor.phase === 'incremental' && cursor.pageToken !== undefined && pageIsFresh(cursor, wish.now);
  return { kind: 'fetch', run: goesOn ? cursor : beginIncremental(cursor, wish.now) };
}

/** A full run from its first page. The sync token goes: what it knew is part of what comes. */
export function beginFull(cursor: CursorRow, wish: Omit<SyncWish, 'mood'>): CursorRow {
  const { syncToken, tokenAt, pageToken, pageAt, policyVersion, ...kept } = cursor;
  return {
    ...kept,
    phase: 'full',
    generation: cursor.generation + 1,
    seen: 0,
    pages: 0,
    items: 0,
    runStartedAt: wish.now,
    coveredFrom: wish.historyFrom,
    suspects: [],
    paramsHash: wish.paramsHash,
    ...(wish.policyVersion !== undefined && { policyVersion: wish.policyVersion }),
  };
}

export function beginIncremental(cursor: CursorRow, now: EpochMs): CursorRow {
  const { pageToken, pageAt, ...kept } = cursor;
  return { ...kept, phase: 'incremental', pages: 0, items: 0, runStartedAt: now };
}

function needsFull(cursor: CursorRow, wish: SyncWish): boolean {
  if (wish.paramsHash !== cursor.paramsHash) return true;
  // Also heals what a clock that ran ahead has dropped from the history.
  if (cursor.coveredFrom > wish.historyFrom + HISTORY_SLACK_MS) return true;
  if (cursor.phase === 'full') return cursor.pageToken === undefined || !pageIsFresh(cursor, wish.now);
  if (wish.mood === 'rebuild' || cursor.syncToken === undefined) return true;
  const dueAt = (cursor.fullSyncedAt ?? 0) + FULL_EVERY_MS + spread(cursor.calendarKey) * FULL_JITTER_MS;
  return wish.now >= dueAt;
}

function pageIsFresh(cursor: CursorRow, now: EpochMs): boolean {
  const age = now - (cursor.pageAt ?? 0);
  return age >= -HOUR_MS && age <= PAGE_TOKEN_MS;
}

function pauseOf(cursor: CursorRow, wish: SyncWish): EpochMs | undefined {
  const until = pauseEnd(cursor.nextAttemptAt, wish.now);
  return wish.mood === 'patient' ? until : undefined;
}

/** The end of a pause that is still on; `undefined` where there is none, or a clock gone back made it up. */
export function pauseEnd(until: EpochMs | undefined, now: EpochMs): EpochMs | undefined {
  if (until === undefined || until <= now || until - now > LONGEST_PAUSE_MS) return undefined;
  return until;
}

/** True where an otherwise idle sync should write all the same: a fresh token, and a shorter history. */
export function isDailyWorkDue(cursor: CursorRow, wish: Omit<SyncWish, 'mood'>): boolean {
  const tokenAge = wish.now - (cursor.tokenAt ?? 0);
  return tokenAge >= DAILY_MS || tokenAge < 0 || wish.historyFrom - cursor.coveredFrom >= DAILY_MS;
}

/** A number in [0, 1) that stays the same for a text. */
export function spread(text: string): number {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return (hash >>> 0) / 2 ** 32;
}
