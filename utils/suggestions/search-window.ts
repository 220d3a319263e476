import type { SearchWindow } from '../rpc/contract';
import type { EpochMs } from '../time/instant';
import type { Interval } from '../time/interval';
import { addDays, epochAt, wallTimeAt } from '../time/zone';

/**
 * The stretch a question means, in the user's zone. Weeks begin on Monday.
 *
 * On Wednesday 2026-11-25, 10:00: `this-week` → until Sunday's end (Nov 29); `next-week` → Nov 30 to Dec 6;
 * `two-weeks` → until the end of Dec 8, fourteen days from today.
 */
export function searchWindowOf(within: SearchWindow, now: EpochMs, timeZone: string): Interval {
  const { date: today, weekday } = wallTimeAt(now, timeZone);
  const nextMonday = addDays(today, 7 - weekday);
  const midnight = (date: string) => epochAt(date, 0, timeZone);
  switch (within) {
    case 'this-week':
      return { start: now, end: midnight(nextMonday) };
    case 'next-week':
      return { start: midnight(nextMonday), end: midnight(addDays(nextMonday, 7)) };
    case 'two-weeks':
      return { start: now, end: midnight(addDays(today, 14)) };
  }
}
