import type { ParsedComponents, ParsedResult, ParsingReference } from 'chrono-node';
import { epochDayOfParts, isoDateOf } from '../time/civil';
import { type EpochMs, type IsoDate, MINUTE_MS } from '../time/instant';
import { dateAt, offsetsOf } from '../time/zone';
import type { DaySpan } from './question';

/**
 * What the library that reads dates from words says, in our own. Its instants are not trusted, because it does not
 * know of clock changes: only year, month, day, hour and minute are taken, as somebody wrote them.
 */

/** A date or a time that was read from the words between `from` and `to`. */
export interface FoundDate {
  readonly from: number;
  readonly to: number;
  readonly days?: DaySpan;
  /** 0 is Monday: the day is only known as a weekday, and may be meant within a week named elsewhere. */
  readonly weekday?: number;
  readonly minute?: number;
  readonly endMinute?: number;
}

export type DateReader = (
  text: string,
  at: { readonly now: EpochMs; readonly timeZone: string },
) => FoundDate[];

/** One language of the library. */
export interface DateLanguage {
  parse(text: string, reference: ParsingReference, option: { forwardDate: boolean }): ParsedResult[];
}

/** Reads the first language; where it finds nothing, the next. */
export function createDateReader(languages: readonly DateLanguage[]): DateReader {
  return (text, { now, timeZone }) => {
    // A reference of the library's own kind: the wall clock is what counts.
    const reference = { instant: new Date(now), timezone: offsetsOf(timeZone)(now) / MINUTE_MS };
    const today = dateAt(now, timeZone);
    for (const language of languages) {
      const found = language.parse(text, reference, { forwardDate: true });
      const dates = found.flatMap((one) => toFoundDate(one, today));
      if (dates.length > 0) return dates;
    }
    return [];
  };
}

function toFoundDate({ index, text, start, end }: ParsedResult, today: IsoDate): FoundDate[] {
  // «9h» is a length to us, not a time nine hours from now.
  if (start.tags().has('result/relativeDateAndTime')) return [];
  const days = daysOf(start, end, today, /^(this|tonight)\b/i.test(text));
  const minute = minuteOf(start);
  const endMinute = end && minuteOf(end);
  if (!days && minute === undefined) return [];
  const weekday = start.get('weekday');
  const isWeekday = start.isCertain('weekday') && !start.isCertain('day') && !end && weekday !== null;
  return [
    {
      from: index,
      to: index + text.length,
      ...(days && { days }),
      ...(isWeekday && { weekday: (weekday + 6) % 7 }),
      ...(minute !== undefined && { minute }),
      ...(minute !== undefined && endMinute !== undefined && endMinute > minute && { endMinute }),
    },
  ];
}

function daysOf(
  start: ParsedComponents,
  end: ParsedComponents | null | undefined,
  today: IsoDate,
  isToday: boolean,
): DaySpan | undefined {
  const from = dateOf(start);
  if (!from) return undefined;
  if (start.isCertain('day') || start.isCertain('weekday') || isToday) {
    const to = end && (end.isCertain('day') || end.isCertain('weekday')) ? dateOf(end) : from;
    return { from, to: to && to >= from ? to : from };
  }
  if (!start.isCertain('month')) return undefined;
  // In November, «november» is this one, and what is left of it.
  return monthOf(!start.isCertain('year') && from.slice(5, 7) === today.slice(5, 7) ? today : from);
}

function monthOf(date: IsoDate): DaySpan {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const next = month === 12 ? epochDayOfParts(year + 1, 1, 1) : epochDayOfParts(year, month + 1, 1);
  return { from: isoDateOf(epochDayOfParts(year, month, 1)), to: isoDateOf(next - 1) };
}

function dateOf(components: ParsedComponents): IsoDate | undefined {
  const [year, month, day] = [components.get('year'), components.get('month'), components.get('day')];
  if (year === null || month === null || day === null || year < 1970 || year > 9998) return undefined;
  return isoDateOf(epochDayOfParts(year, month, day));
}

function minuteOf(components: ParsedComponents): number | undefined {
  if (!components.isCertain('hour')) return undefined;
  return (components.get('hour') ?? 0) * 60 + (components.get('minute') ?? 0);
}
