import { DAY_MS, type IsoDate } from './instant';

/**
 * Dates as whole numbers: days since 1970-01-01 in the Gregorian calendar, without any zone.
 * Good from year 0000 to 9999, the range `YYYY-MM-DD` can write.
 */
export type EpochDay = number;

/** 0 = Monday … 6 = Sunday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** Days of the proleptic Gregorian calendar repeat every 400 years = 146,097 days. */
const DAYS_PER_ERA = 146_097;
/** From 0000-03-01 to 1970-01-01; years counted from March put the leap day last. */
const DAYS_BEFORE_1970 = 719_468;

export function epochDayOfParts(year: number, month: number, day: number): EpochDay {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_BEFORE_1970;
}

export function partsOfEpochDay(epochDay: EpochDay): { year: number; month: number; day: number } {
  const shifted = epochDay + DAYS_BEFORE_1970;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9);
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** Reads `YYYY-MM-DD` by position: a hot path, so it does not validate (`isIsoDate` does). */
export function epochDayOf(date: IsoDate): EpochDay {
  return epochDayOfParts(+date.slice(0, 4), +date.slice(5, 7), +date.slice(8, 10));
}

export function isoDateOf(epochDay: EpochDay): IsoDate {
  const { year, month, day } = partsOfEpochDay(epochDay);
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

export function isIsoDate(text: string): text is IsoDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isoDateOf(epochDayOf(text)) === text;
}

export function weekdayOfEpochDay(epochDay: EpochDay): Weekday {
  // 1970-01-01 was a Thursday.
  return ((((epochDay + 3) % 7) + 7) % 7) as Weekday;
}

/** Saturday or Sunday, which most of the world has off. */
export function isWeekend(weekday: number): boolean {
  return weekday >= 5;
}

/** Wall time as a number: what a clock shows, read as if it were UTC. Not an instant. */
export type WallMs = number;

export function wallMsOf(date: IsoDate, minuteOfDay = 0): WallMs {
  return epochDayOf(date) * DAY_MS + minuteOfDay * 60_000;
}

export function dateOfWallMs(wall: WallMs): IsoDate {
  return isoDateOf(Math.floor(wall / DAY_MS));
}
