import { isoDateOf, weekdayOfEpochDay } from '../time/civil';
import { type IsoDate, MINUTE_MS } from '../time/instant';
import { intersectIntervals, mergeIntervals } from '../time/interval';
import { dayBounds } from '../time/zone';
import type { Counted, Groups } from './groups';
import type { SeenEvent } from './seen-event';
import type { LocalWeek } from './weeks';

export interface Load {
  readonly weeks: readonly {
    /** Its Monday. */
    readonly on: IsoDate;
    /** Time taken by meetings; what overlaps counts once. */
    readonly minutes: number;
    readonly meetings: Counted;
  }[];
  /** Monday first; minutes of all these weeks together. */
  readonly weekdays: readonly { readonly minutes: number; readonly meetings: Counted }[];
  readonly meetings: number;
}

/** @param meetings those that begin within `weeks` */
export function findLoad(
  meetings: readonly SeenEvent[],
  weeks: readonly LocalWeek[],
  timeZone: string,
  groups: Groups,
): Load {
  const taken = mergeIntervals(meetings);
  const minutesOn = (day: number): number =>
    intersectIntervals(taken, [dayBounds(isoDateOf(day), timeZone)]).reduce(
      (sum, { start, end }) => sum + (end - start) / MINUTE_MS,
      0,
    );
  const weekdays = [0, 0, 0, 0, 0, 0, 0];
  return {
    weeks: weeks.map(({ monday, start, end }) => {
      let minutes = 0;
      for (let weekday = 0; weekday < 7; weekday++) {
        const onDay = minutesOn(monday + weekday);
        minutes += onDay;
        weekdays[weekday] = (weekdays[weekday] ?? 0) + onDay;
      }
      const inWeek = meetings.filter((meeting) => meeting.start >= start && meeting.start < end);
      return { on: isoDateOf(monday), minutes, meetings: groups.count(`week:${isoDateOf(monday)}`, inWeek) };
    }),
    weekdays: weekdays.map((minutes, weekday) => ({
      minutes,
      meetings: groups.count(
        `weekday:${weekday}`,
        meetings.filter(({ day }) => weekdayOfEpochDay(day) === weekday),
      ),
    })),
    meetings: meetings.length,
  };
}
