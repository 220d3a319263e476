import { isoDateOf } from '../time/civil';
import { type EpochMs, type IsoDate, MINUTE_MS } from '../time/instant';
import { type Interval, intersectIntervals, mergeIntervals, subtractIntervals } from '../time/interval';
import { dayBounds } from '../time/zone';
import type { LocalWeek } from './weeks';

/** Two hours in one piece: less is a gap. */
export const FOCUS_MINUTES = 120;

export interface FocusDay {
  readonly on: IsoDate;
  /** Working hours of the day, what is taken of them, and the long free pieces that are still to come. */
  readonly open: readonly Interval[];
  readonly taken: readonly Interval[];
  readonly blocks: readonly Interval[];
}

export interface FocusQuestion {
  readonly now: EpochMs;
  readonly weeks: readonly LocalWeek[];
  /** Working hours and busy time over these weeks. */
  readonly open: readonly Interval[];
  readonly busy: readonly Interval[];
  readonly timeZone: string;
}

/** Days with working hours, in order. */
export function findFocus({ now, weeks, open, busy, timeZone }: FocusQuestion): FocusDay[] {
  const taken = mergeIntervals(busy);
  const days = weeks.flatMap(({ monday }) => [0, 1, 2, 3, 4, 5, 6].map((weekday) => monday + weekday));
  return days.flatMap((day) => {
    const on = isoDateOf(day);
    const openToday = intersectIntervals(mergeIntervals(open), [dayBounds(on, timeZone)]);
    if (openToday.length === 0) return [];
    const ahead = intersectIntervals(openToday, [{ start: now, end: Number.MAX_SAFE_INTEGER }]);
    return [
      {
        on,
        open: openToday,
        taken: intersectIntervals(taken, openToday),
        blocks: subtractIntervals(ahead, taken).filter(
          ({ start, end }) => end - start >= FOCUS_MINUTES * MINUTE_MS,
        ),
      },
    ];
  });
}
