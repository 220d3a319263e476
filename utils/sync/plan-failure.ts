import type { AccountRow, CursorRow } from '../db/rows';
import type { ErrorCode } from '../errors';
import { DAY_MS, HOUR_MS } from '../time/instant';
import { beginFull, beginIncremental, LONGEST_PAUSE_MS, type SyncWish } from './plan-sync';

/** What a failed request means for its calendar and its account. Entries are never touched (invariant 6). */
export interface FailurePlan {
  readonly cursor: CursorRow;
  /** Try again at once from `cursor`: bounded by `restarts`. */
  readonly again: boolean;
  /** Present where no other calendar of this account should be asked either. */
  readonly account?: Pick<AccountRow, 'state' | 'pausedUntil' | 'pauses'> | undefined;
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
  const noted = note(run, failure, context);
  const account = pauseAfter(failure, context);
  if (account) return { ...stay(withoutPause(noted)), account };
  switch (failure.code) {
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
    case 'bad-response':
      return stay(failure.runIsBroken ? beginAgain(noted, context) : noted);
    default:
      return stay(noted);
  }
}

/** What keeps a whole account from being asked: its user has to act, or Google wants to be left alone. */
export function pauseAfter(
  { code, retryAfterMs }: Pick<Failure, 'code' | 'retryAfterMs'>,
  { now, random, pauses }: Pick<FailureContext, 'now' | 'random' | 'pauses'>,
): FailurePlan['account'] {
  switch (code) {
    case 'auth-required':
    case 'auth-cancelled':
    case 'auth-blocked':
    case 'auth-unverified':
    case 'client-id-missing':
      return { state: code };
    case 'quota':
    case 'rate-limited': {
      const backOff = code === 'quota' ? HOUR_MS + backOffMs(pauses + 2, random) : backOffMs(pauses, random);
      const asked = Math.min(retryAfterMs ?? 0, LONGEST_PAUSE_MS - HOUR_MS);
      return { state: 'ok', pausedUntil: now + Math.max(backOff, asked), pauses: pauses + 1 };
    }
    default:
      return undefined;
  }
}

/** Exponential with jitter: the n-th failure waits between half and all of 30 s · 2ⁿ, an hour at most. */
export function backOffMs(failures: number, random: number): number {
  const full = Math.min(FIRST_PAUSE_MS * 2 ** Math.min(failures, 20), LONGEST_BACKOFF_MS);
  return Math.round(full * (0.5 + random / 2));
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
