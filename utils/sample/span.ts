import type { IsoDate } from '../time/instant';
import { addDays, weekdayOf } from '../time/zone';

/** The two years around today, and the days off in them. */
export interface SampleSpan {
  readonly today: IsoDate;
  readonly timeZone: string;
  readonly from: IsoDate;
  /** Exclusive. */
  readonly to: IsoDate;
}

/** 78 weeks back, 26 ahead. */
export function sampleSpan(today: IsoDate, timeZone: string): SampleSpan {
  return { today, timeZone, from: addDays(today, -78 * 7), to: addDays(today, 26 * 7) };
}

export function datesOf({ from, to }: Pick<SampleSpan, 'from' | 'to'>): IsoDate[] {
  const dates: IsoDate[] = [];
  for (let date = from; date < to; date = addDays(date, 1)) dates.push(date);
  return dates;
}

export interface Absence {
  readonly title: string;
  readonly from: IsoDate;
  /** Exclusive. */
  readonly to: IsoDate;
}

/** The Monday on or after the date. */
function mondayFrom(date: IsoDate): IsoDate {
  return addDays(date, (7 - weekdayOf(date)) % 7);
}

export function absencesIn(span: SampleSpan): Absence[] {
  const found: Absence[] = [];
  for (let year = Number(span.from.slice(0, 4)); year <= Number(span.to.slice(0, 4)); year++) {
    const skiing = mondayFrom(`${year}-02-12`);
    const summer = mondayFrom(`${year}-08-03`);
    const long = mondayFrom(`${year}-05-18`);
    found.push({ title: 'Skiing', from: skiing, to: addDays(skiing, 5) });
    found.push({ title: 'Long weekend', from: addDays(long, 4), to: addDays(long, 5) });
    found.push({ title: 'Summer holiday', from: summer, to: addDays(summer, 12) });
    found.push({ title: 'Day off', from: `${year}-10-02`, to: `${year}-10-03` });
    found.push({ title: 'Year-end break', from: `${year}-12-23`, to: `${year + 1}-01-03` });
  }
  return found.filter((absence) => absence.from >= span.from && absence.to <= span.to);
}

export function isAbsent(date: IsoDate, absences: readonly Absence[]): boolean {
  return absences.some((absence) => absence.from <= date && date < absence.to);
}
