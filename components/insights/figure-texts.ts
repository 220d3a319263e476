import type { IsoDate } from '../../utils/time/instant';

/** Numbers of the figures as the locale writes them. */

/** `15.5 hrs` */
export function hoursText(minutes: number, locale: string): string {
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'hour',
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(minutes / 60);
}

/** `10 %` */
export function percentText(share: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(share);
}

/** `16 Nov`: a date of no zone. */
export function shortDateText(on: IsoDate, locale: string): string {
  return dateFormat(locale, { day: 'numeric', month: 'short' }).format(Date.parse(on));
}

/** `Mon 16 Nov` */
export function shortDayText(on: IsoDate, locale: string): string {
  return dateFormat(locale, { weekday: 'short', day: 'numeric', month: 'short' }).format(Date.parse(on));
}

/** `Mon`; 0 is Monday. */
export function shortWeekdayText(weekday: number, locale: string): string {
  const monday = Date.UTC(2024, 0, 1);
  return dateFormat(locale, { weekday: 'short' }).format(monday + weekday * 86_400_000);
}

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
}
