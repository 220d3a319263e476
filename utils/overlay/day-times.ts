import { DAY_MS, type IsoDate, MINUTE_MS } from '../time/instant';
import type { Interval } from '../time/interval';
import { wallTimeAt } from '../time/zone';

/** A stretch of one day by the clock on the wall, in whole minutes since midnight; `endMinute` is at most 1440. */
export interface DayTime {
  readonly date: IsoDate;
  readonly startMinute: number;
  readonly endMinute: number;
}

const MINUTES_A_DAY = DAY_MS / MINUTE_MS;

/**
 * Where an interval lies in a grid whose every day has 24 hours, also on the days when clocks change: by wall time,
 * cut at midnight. Where clocks go back in the middle, it is drawn as long as it lasts.
 */
export function toDayTimes({ start, end }: Interval, timeZone: string): DayTime[] {
  const from = wallTimeAt(start, timeZone);
  const to = wallTimeAt(end, timeZone);
  const lasts = (end - start) / MINUTE_MS;
  if (from.date === to.date) {
    const endMinute =
      to.minuteOfDay > from.minuteOfDay ? to.minuteOfDay : Math.min(MINUTES_A_DAY, from.minuteOfDay + lasts);
    return [{ date: from.date, startMinute: from.minuteOfDay, endMinute }];
  }
  const first = { date: from.date, startMinute: from.minuteOfDay, endMinute: MINUTES_A_DAY };
  // Nothing that is offered lasts longer than a day.
  return to.minuteOfDay === 0
    ? [first]
    : [first, { date: to.date, startMinute: 0, endMinute: to.minuteOfDay }];
}
