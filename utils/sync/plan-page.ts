import { type CalendarEntry, type CancelledInstance, isCancelled } from '../calendar/event';
import { toEntryRow } from '../db/entry-row';
import type { CursorRow, EntryRow } from '../db/rows';
import type { EventPage } from '../google/event-page';
import type { EpochMs } from '../time/instant';
import { isDailyWorkDue, type SyncWish } from './plan-sync';

/** What one page does to the local copy. Order: `removeSeries`, `remove`, `put`. */
export interface PagePlan {
  readonly put: readonly EntryRow[];
  readonly remove: readonly string[];
  /** Ids of events that are gone: their exceptions go with them. */
  readonly removeSeries: readonly string[];
  readonly unreadable: readonly { readonly id: string; readonly why: string }[];
  /**
   * Events of an increment that may have exceptions: see `suspects`. Also those that don't repeat (any more), and
   * those we have in this very version: a full run may have read the exceptions before, and the series after, they
   * went.
   */
  readonly changedSeries: readonly { readonly id: string; readonly etag: string }[];
  /** The cursor to store with the rows; count, checksum and `seen` are added by the store. */
  readonly run: CursorRow;
  readonly complete: boolean;
}

export type PageVerdict =
  | { readonly kind: 'commit'; readonly plan: PagePlan }
  /** Invariant 7: there is nothing to write. */
  | { readonly kind: 'unchanged' }
  /** The run can't go on from here; what it read so far stays. */
  | { readonly kind: 'broken'; readonly why: string };

export interface PageContext extends Omit<SyncWish, 'mood'> {
  /** The calendar's zone. */
  readonly timeZone: string;
  /** Page tokens this run has already followed. */
  readonly followed: ReadonlySet<string>;
}

const MAX_PAGES = 10_000;
/** `<series>_20260324T080000Z` or `<series>_20260324`: how Google names an instance. */
const instanceId = /^(.+)_(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})Z)?$/;

/** Ids whose stored rows `planPage` has to know. */
export function idsToLookUp(page: EventPage): string[] {
  const ids = new Set<string>();
  for (const change of page.changes) {
    const id = change.kind === 'entry' ? change.entry.id : change.id;
    ids.add(id);
    const seriesId = change.kind === 'tombstone' ? instanceId.exec(id)?.[1] : undefined;
    if (seriesId) ids.add(seriesId);
  }
  return [...ids];
}

/** `known` holds the stored rows of `idsToLookUp`. */
export function planPage(
  run: CursorRow,
  page: EventPage,
  known: ReadonlyMap<string, EntryRow>,
  context: PageContext,
): PageVerdict {
  const complete = page.nextPageToken === undefined;
  if (complete && page.nextSyncToken === undefined) return broken('the last page carries no sync token');
  if (!complete && (page.nextPageToken === run.pageToken || context.followed.has(page.nextPageToken))) {
    return broken('the pages go in circles');
  }
  if (run.pages >= MAX_PAGES) return broken(`more than ${MAX_PAGES} pages`);
  if (complete && isIdle(run, page, context)) return { kind: 'unchanged' };
  const { doubtful, ...changes } = collectChanges(run, page, known, context);
  const next = complete ? finish(run, page, context.now) : advance(run, page, context.now);
  const suspects = [...new Set([...next.suspects, ...doubtful])];
  return { kind: 'commit', plan: { ...changes, run: { ...next, suspects }, complete } };
}

function isIdle(run: CursorRow, page: EventPage, context: PageContext): boolean {
  return (
    run.phase === 'incremental' &&
    run.pages === 0 &&
    page.changes.length === 0 &&
    run.failures === 0 &&
    run.lastError === undefined &&
    !isDailyWorkDue(run, context)
  );
}

type Changes = Omit<PagePlan, 'run' | 'complete'> & {
  /** Series of which we had to guess. */
  readonly doubtful: readonly string[];
};

function collectChanges(
  run: CursorRow,
  page: EventPage,
  known: ReadonlyMap<string, EntryRow>,
  context: PageContext,
): Changes {
  const put = new Map<string, EntryRow>();
  const remove = new Set<string>();
  const removeSeries = new Set<string>();
  const unreadable = new Map<string, string>();
  const doubtful: string[] = [];
  const drop = (id: string) => {
    put.delete(id);
    remove.add(id);
  };
  const keep = (entry: CalendarEntry) => {
    const row = toEntryRow(entry, { ...run, timeZone: context.timeZone });
    // What an increment moves out of the history stays until the daily pruning: its exceptions may have gone
    // without a word, and are asked about by its name.
    if (run.phase === 'full' && row.relevantUntil < run.coveredFrom) return drop(entry.id);
    const earlier = put.get(entry.id) ?? seenInThisRun(run, known.get(entry.id));
    if (earlier && isNewer(earlier, entry)) return;
    remove.delete(entry.id);
    put.set(entry.id, row);
  };

  for (const change of page.changes) {
    const id = change.kind === 'entry' ? change.entry.id : change.id;
    unreadable.delete(id);
    if (change.kind === 'entry') {
      keep(change.entry);
    } else if (change.kind === 'unreadable') {
      drop(id);
      unreadable.set(id, change.why);
    } else {
      const cancelled = toCancelledInstance(id, put, known);
      if (cancelled) {
        keep(cancelled);
        doubtful.push(cancelled.seriesId);
      } else {
        drop(id);
        removeSeries.add(id);
        for (const row of put.values()) if (row.seriesId === id) put.delete(row.id);
      }
    }
  }

  const rows = [...put.values()];
  return {
    put: rows.filter((row) => !isSame(row, known.get(row.id))),
    remove: [...remove],
    removeSeries: [...removeSeries],
    unreadable: [...unreadable].map(([id, why]) => ({ id, why })),
    changedSeries: run.phase === 'incremental' ? rows.filter((row) => row.seriesId === undefined) : [],
    doubtful,
  };
}

/**
 * A bare tombstone may mean an instance taken out of a living series. We believe it where the row we hold is one,
 * or where the id names an instance of a series we hold; never from the id alone. It may as well mean that the
 * instance is as its series again, so the series is read whole before the run ends.
 */
function toCancelledInstance(
  id: string,
  put: ReadonlyMap<string, EntryRow>,
  known: ReadonlyMap<string, EntryRow>,
): CancelledInstance | undefined {
  const row = put.get(id) ?? known.get(id);
  if (row?.seriesId && row.original) {
    return { id, etag: '', status: 'cancelled', seriesId: row.seriesId, original: row.original };
  }
  const [, seriesId, year, month, day, hour, minute, second] = instanceId.exec(id) ?? [];
  const series = seriesId ? (put.get(seriesId) ?? known.get(seriesId)) : undefined;
  if (!seriesId || !series || isCancelled(series) || !series.recurrence) return undefined;
  const on = `${year}-${month}-${day}`;
  if (hour === undefined) {
    return { id, etag: '', status: 'cancelled', seriesId, original: { kind: 'allDay', on } };
  }
  const at = Temporal.Instant.from(`${on}T${hour}:${minute}:${second}Z`).epochMilliseconds;
  return { id, etag: '', status: 'cancelled', seriesId, original: { kind: 'timed', at } };
}

function seenInThisRun(run: CursorRow, row: EntryRow | undefined): EntryRow | undefined {
  return run.phase === 'full' && row?.generation === run.generation ? row : undefined;
}

/** An event that changes while pages are read comes twice; which copy comes first is not said. */
function isNewer(earlier: EntryRow, entry: CalendarEntry): boolean {
  if (isCancelled(earlier) || isCancelled(entry)) return false;
  return (earlier.updatedAt ?? 0) > (entry.updatedAt ?? 0);
}

function isSame(row: EntryRow, known: EntryRow | undefined): boolean {
  return (
    known !== undefined && row.etag !== '' && row.etag === known.etag && row.generation === known.generation
  );
}

function advance(run: CursorRow, page: EventPage, now: EpochMs): CursorRow {
  const { pageToken, pageAt, ...kept } = recovered(run);
  const at = page.nextPageToken === undefined ? {} : { pageToken: page.nextPageToken, pageAt: now };
  return { ...kept, ...at, pages: run.pages + 1, items: run.items + page.changes.length };
}

function finish(run: CursorRow, page: EventPage, now: EpochMs): CursorRow {
  const next = advance(run, page, now);
  return {
    ...next,
    phase: 'idle',
    restarts: 0,
    ...(page.nextSyncToken === undefined ? {} : { syncToken: page.nextSyncToken, tokenAt: now }),
    syncedAt: now,
    ...(run.phase === 'full' ? { fullSyncedAt: now } : {}),
  };
}

function recovered(run: CursorRow): CursorRow {
  const { nextAttemptAt, lastError, ...kept } = run;
  return { ...kept, failures: 0 };
}

function broken(why: string): PageVerdict {
  return { kind: 'broken', why };
}
