import type { CursorRow } from '../db/rows';
import { AppError, toAppError } from '../errors';
import type { EventPage } from '../google/event-page';
import type { EventsFrom } from '../google/event-query';
import { DAY_MS } from '../time/instant';
import { type CalendarTask, contextOf, fenceOf, type RunDeps, tellProgress } from './calendar-task';
import { type FailurePlan, planFailure } from './plan-failure';
import { idsToLookUp, type PageVerdict, planPage } from './plan-page';
import { mayReadEvents } from './plan-scopes';
import { newCursor, planSync, type SyncWish } from './plan-sync';
import { repairSuspects } from './repair-series';
import { retryAfterOf } from './retry-after';

export type CalendarOutcome =
  | { readonly kind: 'synced'; readonly changed: boolean }
  | { readonly kind: 'waiting'; readonly until: number }
  /** Google knows this calendar differently than we do, or not at all: its list has to be read. */
  | { readonly kind: 'list-again' }
  | {
      readonly kind: 'failed';
      readonly error: AppError;
      readonly account?: FailurePlan['account'];
    };

/** Carries one calendar as far as it goes: to its last page, to a pause, or to an error. See `plan-sync.ts`. */
export async function syncCalendar(deps: RunDeps, task: CalendarTask): Promise<CalendarOutcome> {
  const { store, clock } = deps;
  let cursor = (await store.loadCursor(task.calendar.key)) ?? newCursor(task.calendar.key, task);
  let mood = task.mood;
  for (;;) {
    const step = planSync(cursor, wishOf(task, clock.now(), mood));
    if (step.kind === 'wait') return { kind: 'waiting', until: step.until };
    const end = await followRun(deps, task, step.run);
    if (end.kind === 'done') return { kind: 'synced', changed: end.changed };
    if (end.kind === 'list-again') return end;
    if (end.error.code === 'cancelled' || isStorageTrouble(end.error)) throw end.error;

    const failure = {
      code: end.error.code,
      retryAfterMs: retryAfterOf(end.error),
      runIsBroken: end.runIsBroken,
    };
    const context = {
      ...wishOf(task, clock.now(), mood),
      random: deps.random(),
      pauses: task.account.pauses ?? 0,
    };
    const plan = planFailure(end.run, failure, context);
    cursor = await store.saveCursor(fenceOf(task, end.run.revision), plan.cursor);
    if (plan.again) {
      // A rebuild has begun by now; from here on it is a run like any other.
      mood = 'eager';
      continue;
    }
    if (plan.listAgain) return { kind: 'list-again' };
    return { kind: 'failed', error: end.error, account: plan.account };
  }
}

type RunEnd =
  | { readonly kind: 'done'; readonly changed: boolean }
  | { readonly kind: 'list-again' }
  | {
      readonly kind: 'failed';
      readonly error: AppError;
      readonly run: CursorRow;
      readonly runIsBroken: boolean;
    };

async function followRun(deps: RunDeps, task: CalendarTask, begun: CursorRow): Promise<RunEnd> {
  const followed = new Set<string>();
  let run = begun;
  let changed = false;
  try {
    if (!mayReadEvents(task.account.grantedScopes, task.calendar.accessRole)) {
      throw new AppError('scope-missing', 'this calendar needs a permission that was not granted');
    }
    for (;;) {
      const page = await deps.google.listEvents({ ...contextOf(task), from: fromOf(run) }, task.signal);
      if (page.accessRole !== undefined && page.accessRole !== task.calendar.accessRole) {
        return { kind: 'list-again' };
      }
      const { verdict, stored } = await commit(deps, task, run, page, followed);
      if (verdict.kind === 'broken') {
        return { kind: 'failed', error: new AppError('bad-response', verdict.why), run, runIsBroken: true };
      }
      if (stored) {
        run = stored;
        changed = true;
        tellProgress(deps, run);
      }
      await deps.heartbeat();
      if (page.nextPageToken === undefined) break;
      followed.add(page.nextPageToken);
    }
    const repaired = await repairSuspects(deps, task, run);
    if (repaired !== run) changed = true;
    run = repaired;
    if (task.historyFrom - run.coveredFrom >= PRUNE_EVERY_MS) {
      run = await deps.store.prune(fenceOf(task, run.revision), task.historyFrom);
    }
    return { kind: 'done', changed };
  } catch (thrown) {
    return { kind: 'failed', error: toAppError(thrown), run, runIsBroken: false };
  }
}

const PRUNE_EVERY_MS = DAY_MS;

async function commit(
  deps: RunDeps,
  task: CalendarTask,
  run: CursorRow,
  page: EventPage,
  followed: ReadonlySet<string>,
): Promise<{ readonly verdict: PageVerdict; readonly stored: CursorRow | undefined }> {
  const now = deps.clock.now();
  const { calendar } = task;
  // Every row there is was seen by this run: what this page brings can't be there yet.
  const fresh = run.phase === 'full' && run.count === run.seen;
  const lastOfFull = run.phase === 'full' && page.nextPageToken === undefined;
  const stale = lastOfFull && !fresh ? await deps.store.findStale(calendar.key, run.generation) : [];
  const context = { ...task, now, timeZone: calendar.timeZone, followed };
  let verdict: PageVerdict = { kind: 'unchanged' };
  const stored = await deps.store.commitPage({
    fence: fenceOf(task, run.revision),
    at: now,
    ids: idsToLookUp(page),
    fresh,
    decide: (known) => {
      verdict = planPage(run, page, known, context);
      if (verdict.kind !== 'commit') return undefined;
      return lastOfFull ? { ...verdict.plan, stale } : verdict.plan;
    },
  });
  return { verdict, stored };
}

export function isStorageTrouble(error: AppError): boolean {
  return error.code === 'storage-broken' || error.code === 'storage-full';
}

function fromOf(run: CursorRow): EventsFrom {
  const { pageToken, syncToken } = run;
  return run.phase === 'incremental' && syncToken !== undefined
    ? { syncToken, pageToken }
    : { timeMin: run.coveredFrom, pageToken };
}

function wishOf(task: CalendarTask, now: number, mood: SyncWish['mood']): SyncWish {
  const { historyFrom, paramsHash, details } = task;
  return { now, historyFrom, paramsHash, policyVersion: details.policyVersion, mood };
}
