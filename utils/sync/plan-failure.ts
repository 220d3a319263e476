import type { AccountRow, CursorRow } from '../db/rows';
import type { ErrorCode } from '../errors';
import { DAY_MS, type EpochMs, HOUR_MS } from '../time/instant';
import { beginFull, beginIncremental, LONGEST_PAUSE_MS, type SyncWish } from './plan-sync';

/** What a failed request means for its calendar and its account. Entries are never touched (invariant 6). */
export interface FailurePlan {
  readonly cursor: CursorRow;
  /** Try again at once from `cursor`: bounded by `restarts`. */
  readonly again: boolean;
  /** Present where no other calendar of this account should be asked either. */
  readonly account?: Pick<AccountRow, 'state' | 'pausedUntil' | 'pauses'>;
  /** The list of calendars may tell what happened. */
  readonly listAgain: boolean;
}

export interface Failure {
  readonly code: ErrorCode;
  readonly retryAfterMs?: number | undefined;
  /** The run can't be continued from its checkpoint: its pages go in circles, or the last one had no token. */
  readonly runIsBroken?: boolean;
}

export interface FailureContext extends Omit<SyncWish, 'mood'> {
  /** In [0, 1). */
  readonly random: number;
  /** Pauses of the account in a row so far. */
  readonly pauses: number;
}

const FIRST_PAUSE_MS = 30_000;
const LONGEST_BACKOFF_MS = HOUR_MS;
const MAX_RESTARTS = 2;

export function planFailure(run: CursorRow, failure: Failure, context: FailureContext): FailurePlan {
  const { code } = failure;
  const noted = note(run, failure, context);
  switch (code) {
    case 'cancelled':
      return { cursor: run, again: false, listAgain: false };
    case 'sync-token-expired':
      return restart(run, noted, context, beginFull(noted, context));
    case 'bad-request':
      // A page token Google no longer knows: the run is at fault, not the question.
      if (run.pageToken !== undefined) return restart(run, noted, context, beginAgain(noted, context));
      return stay({ ...noted, nextAttemptAt: context.now + DAY_MS });
    case 'not-found':
    case 'forbidden':
      return {
        cursor: { ...noted, phase: 'unavailable', nextAttemptAt: context.now + HOUR_MS },
        again: false,
        listAgain: true,
      };
    case 'scope-missing':
      return stay({ ...noted, nextAttemptAt: context.now + DAY_MS });
    case 'quota':
    case 'rate-limited':
      return { ...stay(noted), account: pauseOf(failure, context) };
    case 'auth-required':
    case 'auth-cancelled':
    case 'auth-blocked':
    case 'auth-unverified':
    case 'client-id-missing':
      return { ...stay(withoutPause(noted)), account: { state: code } };
    case 'bad-response':
      return stay(failure.runIsBroken ? beginAgain(noted, context) : noted);
    default:
      return stay(noted);
  }
}

/** Exponential with jitter: the n-th failure waits between half and all of 30 s · 2ⁿ, an hour at most. */
export function backOffMs(failures: number, random: number): number {
  const full = Math.min(FIRST_PAUSE_MS * 2 ** Math.min(failures, 20), LONGEST_BACKOFF_MS);
  return Math.round(full * (0.5 + random / 2));
}

function pauseOf(
  failure: Failure,
  context: FailureContext,
): Pick<AccountRow, 'state' | 'pausedUntil' | 'pauses'> {
  const backOff =
    failure.code === 'quota'
      ? HOUR_MS + backOffMs(context.pauses + 2, context.random)
      : backOffMs(context.pauses, context.random);
  const asked = Math.min(failure.retryAfterMs ?? 0, LONGEST_PAUSE_MS - HOUR_MS);
  return { state: 'ok', pausedUntil: context.now + Math.max(backOff, asked), pauses: context.pauses + 1 };
}

function note(run: CursorRow, failure: Failure, context: FailureContext): CursorRow {
  const wait = Math.max(backOffMs(run.failures, context.random), Math.min(failure.retryAfterMs ?? 0, DAY_MS));
  return {
    ...run,
    failures: run.failures + 1,
    nextAttemptAt: context.now + wait,
    lastError: { code: failure.code, at: context.now },
  };
}

/** The first restarts happen at once; after that something is wrong at the other end, and an hour may cure it. */
function restart(run: CursorRow, noted: CursorRow, context: FailureContext, anew: CursorRow): FailurePlan {
  const restarts = run.restarts + 1;
  if (restarts <= MAX_RESTARTS) {
    return { cursor: { ...withoutPause(anew), restarts }, again: true, listAgain: false };
  }
  const nextAttemptAt = context.now + Math.max(HOUR_MS, (noted.nextAttemptAt ?? 0) - context.now);
  return stay({ ...anew, restarts: 0, nextAttemptAt });
}

function beginAgain(run: CursorRow, context: FailureContext): CursorRow {
  return run.phase === 'full' || run.syncToken === undefined
    ? beginFull(run, context)
    : beginIncremental(run, context.now);
}

function withoutPause(cursor: CursorRow): CursorRow {
  const { nextAttemptAt, ...kept } = cursor;
  return kept;
}

function stay(cursor: CursorRow): FailurePlan {
  return { cursor, again: false, listAgain: false };
}

export function nextTry(cursor: CursorRow | undefined, account: AccountRow): EpochMs | undefined {
  const all = [cursor?.nextAttemptAt, account.pausedUntil].filter((at) => at !== undefined);
  return all.length === 0 ? undefined : Math.max(...all);
}
