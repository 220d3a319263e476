import type { EpochMs, IsoDate } from '../time/instant';
import type { Interval } from '../time/interval';
import { addDays, dayBounds, wallTimeAt } from '../time/zone';

/** One calendar day of a zone: 23, 24 or 25 hours. */
export interface LocalDay {
  readonly date: IsoDate;
  /** 0 is Monday. */
  readonly weekday: number;
  readonly start: EpochMs;
  readonly end: EpochMs;
}

/** Every local day that has an instant in common with `window`, in order. */
export function localDaysOf(window: Interval, timeZone: string): LocalDay[] {
  const days: LocalDay[] = [];
  if (window.end <= window.start) return days;
  const first = wallTimeAt(window.start, timeZone);
  let date = first.date;
  let weekday = first.weekday;
  for (;;) {
    const bounds = dayBounds(date, timeZone);
    if (bounds.start >= window.end) return days;
    days.push({ date, weekday, start: bounds.start, end: bounds.end });
    date = addDays(date, 1);
    weekday = (weekday + 1) % 7;
  }
}
