import { isoDateOf, weekdayOfEpochDay } from '../time/civil';
import { DAY_MS, type EpochMs } from '../time/instant';
import type { Interval } from '../time/interval';
import { dayBounds, offsetsOf, wallMsAt } from '../time/zone';

/** Monday to Sunday of a zone: 167, 168 or 169 hours. */
export interface LocalWeek extends Interval {
  /** Its Monday, counted from 1970-01-01. */
  readonly monday: number;
}

/** Weeks by their distance from the running one: `-1` is last week; `to` is left out. In order. */
export function weeksAround(now: EpochMs, from: number, to: number, timeZone: string): LocalWeek[] {
  const today = Math.floor(wallMsAt(now, offsetsOf(timeZone)) / DAY_MS);
  const thisMonday = today - weekdayOfEpochDay(today);
  return Array.from({ length: to - from }, (_, k) => {
    const monday = thisMonday + 7 * (from + k);
    const midnight = (day: number) => dayBounds(isoDateOf(day), timeZone).start;
    return { monday, start: midnight(monday), end: midnight(monday + 7) };
  });
}

/** From the first week to the last. */
export function spanOfWeeks(weeks: readonly LocalWeek[]): Interval {
  return { start: weeks[0]?.start ?? 0, end: weeks.at(-1)?.end ?? 0 };
}
