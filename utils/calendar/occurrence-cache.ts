import type { CalendarEvent } from './event';
import type { Deadline } from './expand-rule';
import { expandSeries, type Series, type SeriesTimes } from './recurrence';
import type { RecurrenceFailure } from './recurrence-failure';

/** Remembers the times of series between questions. One may serve many calendars. */
export interface OccurrenceCache {
  /** Like `expandSeries`, perhaps with some times outside `[from, to)`. */
  expand(
    event: CalendarEvent & Series,
    from: number,
    to: number,
    deadline?: Deadline,
  ): SeriesTimes | RecurrenceFailure;
}

/** ≈ 25 days: windows are widened to these marks, so a window that slides asks for something new once a month. */
const MARK_MS = 2 ** 31;

interface Remembered {
  readonly event: CalendarEvent & Series;
  readonly windows: Map<string, SeriesTimes | RecurrenceFailure>;
}

/** @param maxSeries how many series are remembered; the one asked for longest ago goes first. */
export function createOccurrenceCache(maxSeries = 5000): OccurrenceCache {
  const bySeries = new Map<string, Remembered>();
  return {
    expand(event, from, to, deadline) {
      const first = Math.floor(from / MARK_MS);
      const last = Math.ceil(to / MARK_MS);
      let known = bySeries.get(event.id);
      if (known && isSame(known.event, event)) {
        bySeries.delete(event.id);
      } else {
        known = { event, windows: new Map() };
      }
      bySeries.set(event.id, known);
      const window = `${first}:${last}`;
      let times = known.windows.get(window);
      if (!times) {
        times = expandSeries(event, first * MARK_MS, last * MARK_MS, deadline);
        // «Too slow» may be the moment's fault: it is not remembered.
        if (!('problem' in times && times.problem === 'too-slow')) known.windows.set(window, times);
      }
      if (known.windows.size > 8) dropOldest(known.windows);
      if (bySeries.size > maxSeries) dropOldest(bySeries);
      return times;
    },
  };
}

/** The etag alone would do at Google; two calendars or two files may share ids, so the times are compared too. */
function isSame(a: CalendarEvent & Series, b: CalendarEvent & Series): boolean {
  if (a === b) return true;
  if (a.etag !== b.etag || a.recurrence.length !== b.recurrence.length) return false;
  if (a.time.kind === 'timed') {
    if (b.time.kind !== 'timed' || a.time.start !== b.time.start || a.time.timeZone !== b.time.timeZone)
      return false;
  } else if (b.time.kind !== 'allDay' || a.time.startOn !== b.time.startOn) {
    return false;
  }
  return a.recurrence.every((line, i) => line === b.recurrence[i]);
}

function dropOldest(map: Map<string, unknown>): void {
  for (const key of map.keys()) {
    map.delete(key);
    return;
  }
}
