import { epochDayOf, isoDateOf } from '../time/civil';
import { DAY_MS } from '../time/instant';
import { epochOfWallMs, wallMsAt } from '../time/zone';
import type { OffsetAt } from '../time/zone-offsets';
import {
  type CalendarEvent,
  type CancelledInstance,
  type EventTime,
  isCancelled,
  type OriginalStart,
} from './event';
import { expandSeries, type Series, type SeriesTimes } from './recurrence';
import { isFailure, type RecurrenceFailure } from './recurrence-failure';
import type { Measure } from './recurrence-lines';

/** What the exceptions of one series change about its times. All numbers in the measure of the series. */
export interface Overrides {
  /** What happens in place of the instance that starts here: nothing changed, taken out, or moved along. */
  at(start: number): undefined | 'taken' | { readonly event: CalendarEvent; readonly time: EventTime };
  /** Exceptions that happen at times of their own. */
  shown(times: SeriesTimes | RecurrenceFailure): readonly CalendarEvent[];
  /** How far instances move, and how long moved ones are: the window is widened by these. */
  readonly latestShiftMs: number;
  readonly earliestShiftMs: number;
  readonly longestMs: number;
}

export const noOverrides: Overrides = {
  at: () => undefined,
  shown: () => [],
  latestShiftMs: 0,
  earliestShiftMs: 0,
  longestMs: 0,
};

interface Following {
  readonly from: number;
  /** Absent where everything from here on is cancelled. */
  readonly event?: CalendarEvent;
  readonly shiftMs: number;
}

export function overridesOf(
  series: CalendarEvent & Series,
  changes: readonly (CalendarEvent | CancelledInstance)[],
  measure: Measure,
  calendarOffsets: OffsetAt,
): Overrides {
  const taken = new Set<number>();
  const takenDays = new Set<number>();
  const following: Following[] = [];
  for (const change of changes) {
    if (!change.original) continue;
    const key = keyOf(change.original, measure, calendarOffsets);
    if (measure.kind === 'timed' && change.original.kind === 'allDay') takenDays.add(key);
    else taken.add(key);
    if (change.thisAndFuture) following.push(followingOf(change, key, measure));
  }
  following.sort((a, b) => a.from - b.from);
  return {
    latestShiftMs: largest(following, (one) => one.shiftMs),
    earliestShiftMs: largest(following, (one) => -one.shiftMs),
    longestMs: largest(following, (one) => (one.event ? lengthInMeasure(one.event.time) : 0)),
    at(start) {
      if (taken.has(start) || (takenDays.size > 0 && takenDays.has(dayOf(start, measure)))) return 'taken';
      const rule = lastBefore(following, start);
      if (!rule) return undefined;
      if (!rule.event) return 'taken';
      return { event: rule.event, time: placeInstance(rule.event.time, shift(start, rule.shiftMs, measure)) };
    },
    shown(times) {
      return changes.filter((change): change is CalendarEvent => {
        if (isCancelled(change)) return false;
        if (!change.original || isFailure(times)) return true;
        const key = keyOf(change.original, measure, calendarOffsets);
        return !times.excludes(key) && !isStale(change, series, key, measure);
      });
    },
  };
}

function largest(following: readonly Following[], of: (one: Following) => number): number {
  return following.reduce((most, one) => Math.max(most, of(one)), 0);
}

/** @param following ascending by `from` */
function lastBefore(following: readonly Following[], start: number): Following | undefined {
  let low = 0;
  let high = following.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((following[middle]?.from ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return following[low - 1];
}

/** The time of the instance that starts at `start`. Timed instances keep their length in ms, RFC 5545 §3.8.5.3. */
export function placeInstance(time: EventTime, start: number, end?: number): EventTime {
  if (time.kind === 'timed') {
    const length = Math.max(0, time.end - time.start);
    return { kind: 'timed', start, end: end ?? start + length, timeZone: time.timeZone };
  }
  const days = Math.max(1, epochDayOf(time.endOn) - epochDayOf(time.startOn));
  const day = start / DAY_MS;
  return {
    kind: 'allDay',
    startOn: isoDateOf(day),
    endOn: isoDateOf(end === undefined ? day + days : end / DAY_MS),
  };
}

/** In the measure of the series: ms for timed ones, days × 24 h for all-day ones. */
export function lengthInMeasure(time: EventTime): number {
  if (time.kind === 'timed') return Math.max(0, time.end - time.start);
  return Math.max(1, epochDayOf(time.endOn) - epochDayOf(time.startOn)) * DAY_MS;
}

/** Instants are compared with instants and dates with dates, whatever zone the original was written in. */
function keyOf(original: OriginalStart, measure: Measure, calendarOffsets: OffsetAt): number {
  if (original.kind === 'allDay') return epochDayOf(original.on) * DAY_MS;
  if (measure.kind === 'timed') return original.at;
  return Math.floor(wallMsAt(original.at, calendarOffsets) / DAY_MS) * DAY_MS;
}

function dayOf(start: number, measure: Measure): number {
  return measure.kind === 'timed' ? Math.floor(wallMsAt(start, measure.offsetAt) / DAY_MS) * DAY_MS : start;
}

function followingOf(change: CalendarEvent | CancelledInstance, from: number, measure: Measure): Following {
  if (isCancelled(change)) return { from, shiftMs: 0 };
  const { time } = change;
  if (time.kind === 'allDay') {
    // From timed to all-day, or back, there is no shift to speak of: only the instance itself changes.
    return measure.kind === 'allDay'
      ? { from, event: change, shiftMs: epochDayOf(time.startOn) * DAY_MS - from }
      : { from: Number.POSITIVE_INFINITY, shiftMs: 0 };
  }
  if (measure.kind === 'allDay') return { from: Number.POSITIVE_INFINITY, shiftMs: 0 };
  const shiftMs = wallMsAt(time.start, measure.offsetAt) - wallMsAt(from, measure.offsetAt);
  return { from, event: change, shiftMs };
}

/** By the clock on the wall: «two hours later» stays so across a change of the clocks. */
function shift(start: number, shiftMs: number, measure: Measure): number {
  if (shiftMs === 0 || measure.kind === 'allDay') return start + shiftMs;
  return epochOfWallMs(wallMsAt(start, measure.offsetAt) + shiftMs, measure.offsetAt);
}

/**
 * At Google a series and its exceptions share one etag. An exception with another one, for a time the series no
 * longer has, was left behind when the whole series moved: showing it would show the meeting twice.
 */
function isStale(
  change: CalendarEvent,
  series: CalendarEvent & Series,
  key: number,
  measure: Measure,
): boolean {
  if (change.etag === series.etag) return false;
  const isDay = change.original?.kind === 'allDay' && measure.kind === 'timed';
  const around = expandSeries(series, key - (isDay ? DAY_MS : 0), key + 1 + (isDay ? 2 * DAY_MS : 0));
  return !isFailure(around) && around.starts.length === 0;
}
