import { isWeekend } from '../time/civil';
import type { IsoDate } from '../time/instant';
import type { Interval } from '../time/interval';
import { addDays, dateAt, epochAt, weekdayOf } from '../time/zone';
import type { HoursBlock } from './working-hours';

/** Workdays on which one busy stretch covers all these hours: away, or the day is full; free/busy doesn't say which. */
export function busyDays(
  busy: readonly Interval[],
  window: Interval,
  timeZone: string,
  { startMinute, endMinute }: HoursBlock,
): IsoDate[] {
  const days: IsoDate[] = [];
  const last = dateAt(window.end - 1, timeZone);
  for (let day = dateAt(window.start, timeZone); day <= last; day = addDays(day, 1)) {
    if (isWeekend(weekdayOf(day))) continue;
    const start = epochAt(day, startMinute, timeZone);
    const end = epochAt(day, endMinute, timeZone);
    if (start < window.end && busy.some((one) => one.start <= start && one.end >= end)) days.push(day);
  }
  return days;
}
