import { epochDayOf } from '../time/civil';
import { DAY_MS } from '../time/instant';
import type { Interval } from '../time/interval';
import { epochOfWallMs, offsetsOf, wallMsAt } from '../time/zone';
import type { OffsetAt } from '../time/zone-offsets';
import {
  type CalendarEntry,
  type CalendarEvent,
  type CancelledInstance,
  type EventTime,
  isCancelled,
  type Occurrence,
  type TimedTime,
  type UnreadableEvent,
} from './event';
import type { Deadline } from './expand-rule';
import type { OccurrenceCache } from './occurrence-cache';
import { lengthInMeasure, noOverrides, overridesOf, placeInstance } from './overrides';
import { expandSeries, measureOf, type Series } from './recurrence';
import { isFailure } from './recurrence-failure';

export interface OccurrenceOptions {
  /** Where all-day dates begin and end: the calendar's zone, or the viewer's. */
  readonly timeZone: string;
  readonly cache?: OccurrenceCache;
  readonly deadline?: Deadline;
}

export interface Occurrences {
  /** In no particular order. */
  readonly occurrences: Occurrence[];
  readonly unreadable: UnreadableEvent[];
}

/**
 * Every time at which something of one calendar happens inside the window: what overlaps it, and what has no
 * length and starts in it.
 *
 * @param entries all entries of one calendar that may matter, in any order: an exception may come before its
 *   series, or without one, and then stands alone.
 */
export function expandOccurrences(
  entries: readonly CalendarEntry[],
  window: Interval,
  options: OccurrenceOptions,
): Occurrences {
  const offsetAt = offsetsOf(options.timeZone);
  const occurrences: Occurrence[] = [];
  const unreadable: UnreadableEvent[] = [];
  const add = (event: CalendarEvent, time: EventTime) => {
    if (touches(time, window, offsetAt)) occurrences.push({ event, time });
  };
  const { series, changes, single } = sortEntries(entries);
  for (const event of single) add(event, event.time);
  for (const event of series) {
    const why = expandOne(event, changes.get(event.id) ?? [], window, options, offsetAt, add);
    if (why === undefined) continue;
    unreadable.push({ id: event.id, ...(event.iCalUid ? { iCalUid: event.iCalUid } : {}), why });
  }
  return { occurrences, unreadable };
}

type Change = CalendarEvent | CancelledInstance;
type SeriesEvent = CalendarEvent & Series;

function sortEntries(entries: readonly CalendarEntry[]) {
  const series: SeriesEvent[] = [];
  const single: CalendarEvent[] = [];
  const changes = new Map<string, Change[]>();
  const seriesIds = new Set<string>();
  for (const entry of entries) {
    if (entry.seriesId !== undefined) {
      const known = changes.get(entry.seriesId);
      if (known) known.push(entry);
      else changes.set(entry.seriesId, [entry]);
    } else if (!isCancelled(entry)) {
      if (isSeries(entry)) {
        series.push(entry);
        seriesIds.add(entry.id);
      } else single.push(entry);
    }
  }
  for (const [id, list] of changes) {
    if (seriesIds.has(id)) continue;
    for (const change of list) if (!isCancelled(change)) single.push(change);
  }
  return { series, single, changes };
}

function isSeries(event: CalendarEvent): event is SeriesEvent {
  return event.recurrence !== undefined && event.recurrence.length > 0;
}

type Add = (event: CalendarEvent, time: EventTime) => void;

/** Adds the occurrences of one series and its exceptions; answers why it could not, if so. */
function expandOne(
  event: SeriesEvent,
  changes: readonly Change[],
  window: Interval,
  options: OccurrenceOptions,
  offsetAt: OffsetAt,
  add: Add,
): string | undefined {
  const measure = measureOf(event.time);
  if (!measure) {
    for (const change of changes) if (!isCancelled(change)) add(change, change.time);
    return 'its time zone is unknown';
  }
  const overrides = changes.length > 0 ? overridesOf(event, changes, measure, offsetAt) : noOverrides;
  const allDay = measure.kind === 'allDay';
  const start = allDay ? wallMsAt(window.start, offsetAt) - DAY_MS : window.start;
  const end = allDay ? wallMsAt(window.end, offsetAt) + DAY_MS : window.end;
  const from = start - Math.max(lengthInMeasure(event.time), overrides.longestMs) - overrides.latestShiftMs;
  const to = end + overrides.earliestShiftMs + 1;
  const times = (options.cache?.expand ?? expandSeries)(event, from, to, options.deadline);
  for (const change of overrides.shown(times)) add(change, change.time);
  if (isFailure(times)) return times.message;
  const { starts, ends } = times;
  if (event.time.kind === 'timed' && overrides === noOverrides && ends.size === 0) {
    addPlainly(event, event.time, starts, window, add);
    return undefined;
  }
  for (let i = ends.size > 0 ? 0 : firstAtOrAfter(starts, from); i < starts.length; i++) {
    const at = starts[i] ?? 0;
    if (at >= to) break;
    const moved = overrides.at(at);
    if (moved === 'taken') continue;
    if (moved) add(moved.event, moved.time);
    else add(event, placeInstance(event.time, at, ends.get(at)));
  }
  return undefined;
}

/** Nine series in ten, and the hot path of every question: nothing but a start and a length. */
function addPlainly(
  event: CalendarEvent,
  { start: first, end, timeZone }: TimedTime,
  starts: readonly number[],
  window: Interval,
  add: Add,
): void {
  const length = Math.max(0, end - first);
  for (let i = firstAtOrAfter(starts, window.start - length); i < starts.length; i++) {
    const start = starts[i] ?? 0;
    if (start >= window.end) return;
    add(event, { kind: 'timed', start, end: start + length, timeZone });
  }
}

function firstAtOrAfter(starts: readonly number[], from: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The instants an event covers; an all-day one from midnight to midnight where its reader is. */
export function spanOf(time: EventTime, timeZone: string): Interval {
  return spanIn(time, offsetsOf(timeZone));
}

function spanIn(time: EventTime, offsetAt: OffsetAt): Interval {
  if (time.kind === 'timed') return { start: time.start, end: Math.max(time.start, time.end) };
  const startDay = epochDayOf(time.startOn);
  const endDay = Math.max(startDay + 1, epochDayOf(time.endOn));
  return {
    start: epochOfWallMs(startDay * DAY_MS, offsetAt),
    end: epochOfWallMs(endDay * DAY_MS, offsetAt),
  };
}

function touches(time: EventTime, window: Interval, offsetAt: OffsetAt): boolean {
  const { start, end } = time.kind === 'timed' ? time : spanIn(time, offsetAt);
  return start < window.end && (end > window.start || (end <= start && start >= window.start));
}
