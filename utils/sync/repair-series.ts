import { isCancelled } from '../calendar/event';
import type { CursorRow } from '../db/rows';
import { AppError } from '../errors';
import type { EventChange, EventPage } from '../google/event-page';
import { type CalendarTask, contextOf, fenceOf, type RunDeps, tellProgress } from './calendar-task';
import { idsToLookUp, planPage } from './plan-page';

const MAX_PAGES = 50;

/**
 * A series was changed and some of its exceptions did not come along: read it whole, once, and believe what comes.
 * Answers the cursor as stored, the same one where there was nothing to repair.
 */
export async function repairSuspects(deps: RunDeps, task: CalendarTask, idle: CursorRow): Promise<CursorRow> {
  let cursor = idle;
  for (const seriesId of idle.suspects) {
    const { series, members } = await deps.store.loadSeries(task.calendar.key, seriesId);
    const isStillSuspect =
      series !== undefined && !isCancelled(series) && members.some((row) => row.etag !== series.etag);
    const iCalUid = isStillSuspect ? series.iCalUid : undefined;
    const found = iCalUid === undefined ? [] : await readSeries(deps, task, iCalUid);
    // Google has moved on: the next increment tells.
    const knowsIt = found.some((change) => change.kind === 'entry' && change.entry.id === seriesId);
    cursor = await commitSeries(deps, task, cursor, seriesId, knowsIt ? found : []);
    tellProgress(deps, cursor);
    await deps.heartbeat();
  }
  return cursor;
}

async function readSeries(deps: RunDeps, task: CalendarTask, iCalUid: string): Promise<EventChange[]> {
  const found: EventChange[] = [];
  let pageToken: string | undefined;
  for (let i = 0; i < MAX_PAGES; i++) {
    const page: EventPage = await deps.google.listSeries(
      { ...contextOf(task), iCalUid, pageToken },
      task.signal,
    );
    found.push(...page.changes);
    if (page.nextPageToken === undefined) return found;
    if (page.nextPageToken === pageToken) break;
    pageToken = page.nextPageToken;
  }
  throw new AppError('bad-response', 'the pages of one series do not end');
}

async function commitSeries(
  deps: RunDeps,
  task: CalendarTask,
  cursor: CursorRow,
  seriesId: string,
  found: readonly EventChange[],
): Promise<CursorRow> {
  const now = deps.clock.now();
  const { members } = await deps.store.loadSeries(task.calendar.key, seriesId);
  // Asked for the whole series, Google says of a taken-out instance which one it is: a bare tombstone is none.
  const changes = found.filter((change) => change.kind !== 'tombstone' || change.id === seriesId);
  const present = new Set(changes.map((change) => (change.kind === 'entry' ? change.entry.id : change.id)));
  const gone = changes.length === 0 ? [] : members.filter((row) => !present.has(row.id)).map((row) => row.id);
  // As the last page of an increment that brings just this, and no new token.
  const page: EventPage = { changes, nextSyncToken: cursor.syncToken ?? '' };
  const run: CursorRow = { ...cursor, phase: 'incremental' };
  const context = { ...task, now, timeZone: task.calendar.timeZone, followed: new Set<string>() };
  const stored = await deps.store.commitPage({
    fence: fenceOf(task, cursor.revision),
    at: now,
    ids: idsToLookUp(page),
    fresh: false,
    decide: (known) => {
      const verdict = planPage(run, page, known, context);
      const rows =
        verdict.kind === 'commit' ? verdict.plan : { put: [], remove: [], removeSeries: [], unreadable: [] };
      const suspects = cursor.suspects.filter((id) => id !== seriesId);
      return {
        ...rows,
        remove: [...rows.remove, ...gone],
        changedSeries: [],
        run: { ...cursor, suspects },
      };
    },
  });
  return stored ?? cursor;
}
