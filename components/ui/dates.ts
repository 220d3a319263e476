import type { EpochMs, IsoDate } from '../../utils/time/instant';

/** Dates and times as the locale writes them, in a zone that is always said. */
export interface DateStyle {
  /** BCP 47. */
  readonly locale: string;
  /** IANA. */
  readonly timeZone: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making an Intl formatter takes longer than a hundred uses of it. */
function format({ locale, timeZone }: DateStyle, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, timeZone, options]);
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locale, { ...options, timeZone });
    formats.set(key, found);
  }
  return found;
}

const time = { hour: 'numeric', minute: '2-digit' } as const;

/** `10:42`, `10:42 AM` */
export function timeText(at: EpochMs, style: DateStyle): string {
  return format(style, time).format(at);
}

/** `9:30 – 10:00`, in 12-hour locales `9:30 – 10:00 AM`. Never broken after its dash. */
export function timeRangeText(start: EpochMs, end: EpochMs, style: DateStyle): string {
  const range = has24Hours(style)
    ? `${timeText(start, style)}\u00a0–\u00a0${timeText(end, style)}`
    : format(style, time).formatRange(start, end);
  return range.replace(/[\u2009 ]?[–～〜-][\u2009 ]?/, '\u2060$&\u2060');
}

function has24Hours(style: DateStyle): boolean {
  return format(style, time).resolvedOptions().hourCycle?.startsWith('h2') ?? false;
}

/** `Tuesday 24 Nov` */
export function dayText(at: EpochMs, style: DateStyle): string {
  return format(style, { weekday: 'long', day: 'numeric', month: 'short' }).format(at);
}

/** `Tuesday, 24 November 2026` */
export function fullDayText(at: EpochMs, style: DateStyle): string {
  return format(style, { dateStyle: 'full' }).format(at);
}

/** `24 Nov 2026` */
export function dateText(at: EpochMs, style: DateStyle): string {
  return format(style, { dateStyle: 'medium' }).format(at);
}

/** `Tuesday 9:30`: enough to say aloud. */
export function weekdayAndTimeText(at: EpochMs, style: DateStyle): string {
  return `${format(style, { weekday: 'long' }).format(at)} ${timeText(at, style)}`;
}

/** Head of a column: `Mon`, `23`. */
export function columnText(at: EpochMs, style: DateStyle): { weekday: string; day: string } {
  return {
    weekday: format(style, { weekday: 'short' }).format(at),
    day: format(style, { day: 'numeric' }).format(at),
  };
}

/** The time alone where it is today, with the day where it is not. */
export function asOfText(at: EpochMs, now: EpochMs, style: DateStyle): string {
  return dateIn(at, style.timeZone) === dateIn(now, style.timeZone)
    ? timeText(at, style)
    : dayAndTimeText(at, style);
}

/** `Tue 24 Nov, 9:30`: one day of several weeks. */
export function dayAndTimeText(at: EpochMs, style: DateStyle): string {
  return format(style, { weekday: 'short', day: 'numeric', month: 'short', ...time }).format(at);
}

/** `Tue 1 Dec`, `3 – 5 Dec`: days without a time, both included. */
export function daySpanText(from: IsoDate, to: IsoDate, locale: string): string {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  const style = { locale, timeZone: 'UTC' };
  if (first === last)
    return format(style, { weekday: 'short', day: 'numeric', month: 'short' }).format(first);
  return format(style, { day: 'numeric', month: 'short' }).formatRange(first, last);
}

/** `24/11 – 4/12`: where there is hardly room. */
export function shortSpanText(from: IsoDate, to: IsoDate, locale: string): string {
  return format({ locale, timeZone: 'UTC' }, { day: 'numeric', month: 'numeric' }).formatRange(
    Date.parse(from),
    Date.parse(to),
  );
}

/** Name of a weekday, 0 is Monday. */
export function weekdayText(index: number, locale: string): string {
  const monday = Date.UTC(2024, 0, 1);
  return format({ locale, timeZone: 'UTC' }, { weekday: 'long' }).format(monday + index * 86_400_000);
}

/** Minutes since midnight as a wall time: `9:00`. */
export function wallTimeText(minute: number, locale: string): string {
  return timeText(minute * 60_000, { locale, timeZone: 'UTC' });
}

/** The hour alone, as short as the locale writes it: `9`, `9 AM`. */
export function hourText(hour: number, locale: string): string {
  const style = { locale, timeZone: 'UTC' };
  if (has24Hours(style)) return new Intl.NumberFormat(locale).format(hour);
  return format(style, { hour: 'numeric' }).format(hour * 3_600_000);
}

/** `1.4 s`, as the locale writes seconds. */
export function secondsText(ms: number, locale: string): string {
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'long',
    maximumFractionDigits: 1,
  }).format(ms / 1000);
}

/** `45 minutes`, `2 hours`, `1 day`: in the largest unit that fits whole. */
export function minutesText(minutes: number, locale: string): string {
  const [value, unit] =
    minutes % 1440 === 0
      ? [minutes / 1440, 'day']
      : minutes % 60 === 0
        ? [minutes / 60, 'hour']
        : [minutes, 'minute'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}

/** `12.3 kB`, as the locale writes it. */
export function bytesText(bytes: number, locale: string): string {
  const isLarge = bytes >= 1_000_000;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: 1,
  }).format(bytes / (isLarge ? 1_000_000 : 1000));
}

/** The calendar date of an instant in a zone. */
export function dateIn(at: EpochMs, timeZone: string): IsoDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** The zone as people say it: `Europe/Berlin`, without underscores. */
export function zoneText(timeZone: string): string {
  return timeZone.replaceAll('_', ' ');
}
