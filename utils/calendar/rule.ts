import { type IcalTime, parseIcalTime } from './ical-values';
import { failure, type RecurrenceFailure } from './recurrence-failure';

export type Frequency = 'YEARLY' | 'MONTHLY' | 'WEEKLY' | 'DAILY' | 'HOURLY' | 'MINUTELY';

/** One RRULE, checked: every number in it lies inside the bounds of RFC 5545 §3.3.10 and of our guards. */
export interface Rule {
  readonly freq: Frequency;
  readonly interval: number;
  readonly count?: number;
  readonly until?: IcalTime;
  /** 0 = Monday. */
  readonly weekStart: number;
  readonly byMonth: readonly number[];
  readonly byMonthDay: readonly number[];
  readonly byYearDay: readonly number[];
  readonly byWeekNumber: readonly number[];
  /** `nth` 0 means every such weekday. */
  readonly byDay: readonly { readonly weekday: number; readonly nth: number }[];
  readonly byHour: readonly number[];
  readonly byMinute: readonly number[];
  readonly bySecond: readonly number[];
  readonly bySetPosition: readonly number[];
}

/** Beyond these a rule was made to hurt, or by mistake: nothing repeats every 10,001 days. */
const MAX_INTERVAL = 10_000;
const MAX_COUNT = 1_000_000;
const MAX_TIMES_A_DAY = 96;

const frequencies = new Set(['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY']);
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const longestMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function parseRule(text: string): Rule | RecurrenceFailure {
  const parts = new Map<string, string>();
  for (const part of text.trim().toUpperCase().split(';')) {
    if (part.trim() === '') continue;
    const at = part.indexOf('=');
    if (at < 1) return failure('bad-rule', 'a rule with a part that has no value');
    const name = part.slice(0, at).trim();
    // Two different values of one part contradict each other.
    if (parts.has(name) && parts.get(name) !== part.slice(at + 1)) {
      return failure('bad-rule', 'a rule that says one thing twice');
    }
    parts.set(name, part.slice(at + 1).trim());
  }
  for (const name of parts.keys()) {
    if (!knownParts.has(name) && !name.startsWith('X-')) {
      return failure('unsupported-rule', 'a rule with an unknown part');
    }
  }
  if ((parts.get('RSCALE') ?? 'GREGORIAN') !== 'GREGORIAN' || (parts.get('SKIP') ?? 'OMIT') !== 'OMIT') {
    return failure('unsupported-rule', 'a rule in another calendar');
  }
  const freq = parts.get('FREQ') ?? '';
  if (freq === 'SECONDLY') return failure('unsupported-rule', 'a rule that repeats every second');
  if (!frequencies.has(freq)) return failure('bad-rule', 'a rule without a known frequency');

  const interval = wholeNumber(parts.get('INTERVAL') ?? '1');
  if (interval === undefined || interval < 1)
    return failure('bad-rule', 'a rule whose interval is no number');
  if (interval > MAX_INTERVAL) return failure('too-many', `a rule with an interval over ${MAX_INTERVAL}`);

  // Some programs write COUNT=-1 for «no end».
  const count = parts.has('COUNT') ? wholeNumber(parts.get('COUNT') ?? '') : -1;
  if (count === undefined || count === 0) return failure('bad-rule', 'a rule whose count is no number');
  if (count > MAX_COUNT) return failure('too-many', `a rule that counts to more than ${MAX_COUNT}`);

  const untilText = parts.get('UNTIL') ?? '';
  const until = untilText === '' ? undefined : parseIcalTime(untilText);
  if (untilText !== '' && !until) return failure('bad-rule', 'a rule whose end is no date');

  const list = (name: string, low: number, high: number) => numbers(parts.get(name) ?? '', low, high);
  const byMonth = list('BYMONTH', 1, 12);
  const byMonthDay = list('BYMONTHDAY', -31, 31);
  const byYearDay = list('BYYEARDAY', -366, 366);
  const byWeekNumber = list('BYWEEKNO', -53, 53);
  const byHour = list('BYHOUR', 0, 23);
  const byMinute = list('BYMINUTE', 0, 59);
  const bySecond = list('BYSECOND', 0, 59);
  const bySetPosition = list('BYSETPOS', -366, 366);
  const byDay = days(parts.get('BYDAY') ?? parts.get('BYWEEKDAY') ?? '');
  const weekStart = weekdays.indexOf(parts.get('WKST') ?? 'MO');
  if (
    !(
      byMonth &&
      byMonthDay &&
      byYearDay &&
      byWeekNumber &&
      byHour &&
      byMinute &&
      bySecond &&
      bySetPosition
    ) ||
    !byDay ||
    weekStart < 0
  ) {
    return failure('bad-rule', 'a rule with a number out of bounds');
  }
  if (neverMatches(byMonth, byMonthDay)) return failure('never-matches', 'a rule for days that do not exist');
  const timesADay = Math.max(1, byHour.length) * Math.max(1, byMinute.length) * Math.max(1, bySecond.length);
  if (timesADay > MAX_TIMES_A_DAY)
    return failure('too-many', `a rule for over ${MAX_TIMES_A_DAY} times a day`);

  return {
    freq: freq as Frequency,
    interval,
    ...(count > 0 ? { count } : {}),
    ...(until ? { until } : {}),
    weekStart,
    byMonth,
    byMonthDay,
    byYearDay,
    byWeekNumber,
    byDay,
    byHour,
    byMinute,
    bySecond,
    bySetPosition,
  };
}

const knownParts = new Set(
  (
    'FREQ INTERVAL COUNT UNTIL WKST BYDAY BYWEEKDAY BYMONTH BYMONTHDAY BYYEARDAY BYWEEKNO BYHOUR BYMINUTE ' +
    'BYSECOND BYSETPOS RSCALE SKIP'
  ).split(' '),
);

function wholeNumber(text: string): number | undefined {
  return /^[+-]?\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** Zero is no day, week or position, though an hour may be 0. */
function numbers(text: string, low: number, high: number): number[] | undefined {
  if (text === '') return [];
  const values = new Set<number>();
  for (const part of text.split(',')) {
    const value = wholeNumber(part.trim());
    if (value === undefined || value < low || value > high || (value === 0 && low < 0)) return undefined;
    values.add(value);
  }
  return [...values];
}

function days(text: string): { weekday: number; nth: number }[] | undefined {
  const found: { weekday: number; nth: number }[] = [];
  for (const part of text === '' ? [] : text.split(',')) {
    const match = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(part.trim());
    const nth = Number(match?.[1] ?? 0);
    if (!match || Math.abs(nth) > 53 || found.length > 400) return undefined;
    found.push({ weekday: weekdays.indexOf(match[2] ?? ''), nth });
  }
  return found;
}

/** 30 February and its like. Rules that only miss by their interval end by the bound on steps instead. */
function neverMatches(byMonth: readonly number[], byMonthDay: readonly number[]): boolean {
  if (byMonth.length === 0 || byMonthDay.length === 0) return false;
  return byMonth.every((month) => byMonthDay.every((day) => Math.abs(day) > (longestMonth[month - 1] ?? 31)));
}
