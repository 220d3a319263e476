import type { IsoDate } from '../time/instant';
import { type Interval, mergeIntervals } from '../time/interval';
import { epochAt } from '../time/zone';
import { type LocalDay, localDaysOf } from './local-days';

/** Minutes of a local day, half-open: `{ startMinute: 540, endMinute: 1020 }` is 9:00–17:00. */
export interface HoursBlock {
  readonly startMinute: number;
  readonly endMinute: number;
}

export interface WorkingHours {
  /** The zone the hours are meant in: a traveller's need not be the one on screen. */
  readonly timeZone: string;
  /** Seven entries, Monday first; several blocks a day; an empty day is a day off. */
  readonly days: readonly (readonly HoursBlock[])[];
  /** Single days with other hours; the last one for a date counts. */
  readonly exceptions?: readonly HoursException[];
}

export interface HoursException {
  readonly date: IsoDate;
  /** None: a day off. */
  readonly blocks: readonly HoursBlock[];
}

const nineToFive: readonly HoursBlock[] = [{ startMinute: 540, endMinute: 1020 }];

/** Monday to Friday, 9–17. */
export function defaultWorkingHours(timeZone: string): WorkingHours {
  return { timeZone, days: [0, 1, 2, 3, 4, 5, 6].map((day) => (day < 5 ? nineToFive : [])) };
}

/** The stated hours inside `window` as instants: merged, so that 9–12 and 12–17 are one stretch. */
export function findOpenIntervals(window: Interval, hours: WorkingHours): Interval[] {
  const open: Interval[] = [];
  for (const day of localDaysOf(window, hours.timeZone)) {
    const exception = hours.exceptions?.findLast(({ date }) => date === day.date);
    for (const block of exception?.blocks ?? hours.days[day.weekday] ?? [])
      open.push(blockOn(day, block, hours.timeZone));
  }
  return mergeIntervals(open);
}

/** A block of one local day as instants; right on 23- and 25-hour days too. */
export function blockOn(day: LocalDay, block: HoursBlock, timeZone: string): Interval {
  return {
    start: epochAt(day.date, block.startMinute, timeZone),
    end: block.endMinute >= 1440 ? day.end : epochAt(day.date, block.endMinute, timeZone),
  };
}
