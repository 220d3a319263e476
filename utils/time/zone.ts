import { dateOfWallMs, epochDayOf, isoDateOf, type WallMs, type Weekday, weekdayOfEpochDay } from './civil';
import { DAY_MS, type EpochMs, type IsoDate, MINUTE_MS } from './instant';
import type { Interval } from './interval';
import { createOffsetTable, type OffsetAt } from './zone-offsets';

/**
 * Wall time ↔ instants, in whole numbers. Where clocks jump forward a time inside the gap means the instant as
 * much later (02:30 → 03:30); where they go back the first of the two is meant: `compatible` in Temporal's words.
 *
 * All functions throw a RangeError for a zone the system does not know: ask `isTimeZone` at the door.
 */

/** Known offsets never change while the program runs, so one memo serves all callers. */
const tables = new Map<string, OffsetAt>();

/** For hot loops: one zone's offsets, looked up once. */
export function offsetsOf(timeZone: string): OffsetAt {
  let table = tables.get(timeZone);
  if (!table) {
    table = createOffsetTable(timeZone);
    tables.set(timeZone, table);
  }
  return table;
}

export function isTimeZone(name: string): boolean {
  if (tables.has(name)) return true;
  try {
    offsetsOf(name);
    return true;
  } catch {
    return false;
  }
}

export function wallMsAt(at: EpochMs, offsetAt: OffsetAt): WallMs {
  return at + offsetAt(at);
}

export function epochOfWallMs(wall: WallMs, offsetAt: OffsetAt): EpochMs {
  // No zone is more than 15 hours from UTC, so these lie on either side of the instant, and no two changes of
  // one zone lie within these two days.
  const before = offsetAt(wall - DAY_MS);
  const after = offsetAt(wall + DAY_MS);
  if (before === after) return wall - before;
  if (offsetAt(wall - before) === before) return wall - before;
  if (offsetAt(wall - after) === after) return wall - after;
  return wall - before;
}

export interface WallTime {
  readonly date: IsoDate;
  /** Whole minutes since local midnight by the clock on the wall, 0–1439. */
  readonly minuteOfDay: number;
  readonly weekday: Weekday;
}

export function wallTimeAt(at: EpochMs, timeZone: string): WallTime {
  const wall = wallMsAt(at, offsetsOf(timeZone));
  const epochDay = Math.floor(wall / DAY_MS);
  return {
    date: isoDateOf(epochDay),
    minuteOfDay: Math.floor((wall - epochDay * DAY_MS) / MINUTE_MS),
    weekday: weekdayOfEpochDay(epochDay),
  };
}

/** `minuteOfDay` may be 1440 (the end of the day) or beyond, or negative: it is added to midnight by the clock. */
export function epochAt(date: IsoDate, minuteOfDay: number, timeZone: string): EpochMs {
  return epochOfWallMs(epochDayOf(date) * DAY_MS + minuteOfDay * MINUTE_MS, offsetsOf(timeZone));
}

/** The calendar day: 23, 24, 25 hours, 24½ at Lord Howe, and empty for a day a zone skipped (Apia, 2011-12-30). */
export function dayBounds(date: IsoDate, timeZone: string): Interval {
  const offsetAt = offsetsOf(timeZone);
  const midnight = epochDayOf(date) * DAY_MS;
  return { start: epochOfWallMs(midnight, offsetAt), end: epochOfWallMs(midnight + DAY_MS, offsetAt) };
}

export function dateAt(at: EpochMs, timeZone: string): IsoDate {
  return dateOfWallMs(wallMsAt(at, offsetsOf(timeZone)));
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return isoDateOf(epochDayOf(date) + days);
}

export function weekdayOf(date: IsoDate): Weekday {
  return weekdayOfEpochDay(epochDayOf(date));
}
