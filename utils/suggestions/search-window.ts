import type { DaySpan, SearchWindow } from '../questions/question';
import type { EpochMs } from '../time/instant';
import type { Interval } from '../time/interval';
import { addDays, epochAt, wallTimeAt } from '../time/zone';

/** The day weeks begin on, as Google counts: 0 is Sunday. */
export type WeekStart = 0 | 1 | 6;

/**
 * The stretch a question means, in the user's zone.
 *
 * On Wednesday 2026-11-25, 10:00, weeks beginning on Monday: `this-week` → until Sunday's end (Nov 29); `next-week` → Nov 30 to Dec 6;
 * `two-weeks` → until the end of Dec 8, fourteen days from today.
 */
export function searchWindowOf(
  within: SearchWindow,
  now: EpochMs,
  timeZone: string,
  weekStart: WeekStart = 1,
): Interval {
  const { date: today, weekday } = wallTimeAt(now, timeZone);
  // `weekday` counts from Monday.
  const daysIn = (weekday + 1 - weekStart + 7) % 7;
  const nextWeek = addDays(today, 7 - daysIn);
  const midnight = (date: string) => epochAt(date, 0, timeZone);
  switch (within) {
    case 'this-week':
      return { start: now, end: midnight(nextWeek) };
    case 'next-week':
      return { start: midnight(nextWeek), end: midnight(addDays(nextWeek, 7)) };
    case 'two-weeks':
      return { start: now, end: midnight(addDays(today, 14)) };
  }
}

/** Whole days of the user's zone, both included. */
export function daysAsWindow({ from, to }: DaySpan, timeZone: string): Interval {
  return { start: epochAt(from, 0, timeZone), end: epochAt(addDays(to, 1), 0, timeZone) };
}

/** Moves mostly stay in their week, and seldom go further than the next. */
const MOVE_DAYS = 7;
const MOST_DAYS_BEFORE = 14;

/** Where a better time for a meeting is looked for: its own days, so many around it. */
export function moveWindowOf({ start }: Interval, timeZone: string): Interval {
  const { date } = wallTimeAt(start, timeZone);
  const from = addDays(date, -MOST_DAYS_BEFORE);
  return daysAsWindow({ from, to: addDays(date, MOVE_DAYS) }, timeZone);
}
