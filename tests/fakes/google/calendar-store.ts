/**
 * One calendar's rows and their versions. A series and its exceptions are one versioned thing, as recorded at
 * Google: whoever touches one member re-sends all of them, under one etag.
 */
import type { GoogleEvent } from './wire';

export interface Row {
  readonly event: GoogleEvent;
  /** The calendar's version at which this row last changed. */
  readonly version: number;
  /** Insertion order. */
  readonly seq: number;
}

export interface CalendarStore {
  readonly id: string;
  summary: string;
  description: string | undefined;
  timeZone: string;
  /** Made through the API by the client itself. */
  appCreated: boolean;
  /** Raised by every change. */
  version: number;
  /** A sync token of another epoch is answered 410. */
  epoch: number;
  /** A page token of another epoch is answered 410. */
  pageEpoch: number;
  /** Sync tokens issued before this one are answered 400 «Invalid sync token value.». */
  unreadableBefore: number;
  tokensIssued: number;
  updatedAt: number;
  nextSeq: number;
  readonly rows: Map<string, Row>;
  readonly members: Map<string, Set<string>>;
}

export function createCalendarStore(
  id: string,
  summary: string,
  timeZone: string,
  now: number,
): CalendarStore {
  return {
    id,
    summary,
    description: undefined,
    timeZone,
    appCreated: false,
    version: 0,
    epoch: 0,
    pageEpoch: 0,
    unreadableBefore: 0,
    tokensIssued: 0,
    updatedAt: now,
    nextSeq: 0,
    rows: new Map(),
    members: new Map(),
  };
}

let groupCounter = 1_700_000_000_000;

/** Odd steps keep etags distinct and looking like Google's. */
function nextEtag(): string {
  groupCounter += 2;
  return `"${groupCounter}000"`;
}

/** Writes rows as one change. `stamp` false keeps `updated` as given, for loading history. */
export function writeRows(
  store: CalendarStore,
  events: readonly GoogleEvent[],
  now: number,
  options: { readonly stamp?: boolean } = {},
): void {
  store.version++;
  store.updatedAt = now;
  const stamp = options.stamp ?? true;
  const updated = new Date(now).toISOString();
  const touched = new Set<string>();
  for (const event of events) {
    const before = store.rows.get(event.id);
    const previousSeries = before?.event.recurringEventId;
    if (previousSeries !== undefined) store.members.get(previousSeries)?.delete(event.id);
    if (event.recurringEventId !== undefined) {
      const members = store.members.get(event.recurringEventId) ?? new Set();
      members.add(event.id);
      store.members.set(event.recurringEventId, members);
    }
    const written = {
      kind: 'calendar#event',
      ...event,
      ...(stamp && event.status !== 'cancelled' ? { updated } : {}),
    };
    store.rows.set(event.id, { event: written, version: store.version, seq: before?.seq ?? store.nextSeq++ });
    touched.add(event.recurringEventId ?? event.id);
  }
  for (const seriesId of touched) stampSeries(store, seriesId);
}

function stampSeries(store: CalendarStore, seriesId: string): void {
  const etag = nextEtag();
  for (const id of [seriesId, ...(store.members.get(seriesId) ?? [])]) {
    const row = store.rows.get(id);
    if (!row || isBareTombstone(row.event, seriesId)) continue;
    store.rows.set(id, { ...row, event: { ...row.event, etag }, version: store.version });
  }
}

/** A deleted master is not sent again because a stray exception changes. */
function isBareTombstone(event: GoogleEvent, seriesId: string): boolean {
  return event.id === seriesId && event.status === 'cancelled' && event.etag !== undefined;
}

/** Removes rows without a trace: what a series delete does to its exceptions. */
export function dropRows(store: CalendarStore, ids: Iterable<string>): void {
  for (const id of [...ids]) {
    const series = store.rows.get(id)?.event.recurringEventId;
    if (series !== undefined) store.members.get(series)?.delete(id);
    store.rows.delete(id);
  }
}

export function exceptionsOf(store: CalendarStore, seriesId: string): GoogleEvent[] {
  return [...(store.members.get(seriesId) ?? [])].flatMap((id) => store.rows.get(id)?.event ?? []);
}

/** Rows a client must hold: everything but deleted singles, deleted series and cancelled orphans. */
export function isLive(store: CalendarStore, event: GoogleEvent): boolean {
  if (event.status !== 'cancelled') return true;
  if (event.recurringEventId === undefined) return false;
  const series = store.rows.get(event.recurringEventId);
  return series !== undefined && series.event.status !== 'cancelled';
}
