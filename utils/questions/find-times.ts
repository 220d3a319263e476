import { findWord, findWords, type Span, wordBefore } from './find-words';
import type { Bare, Wanted } from './mention';
import type { Segment } from './reply-segments';
import { atWords, betweenWords } from './reply-words';
import { afterWords, beforeWords } from './words';

/** «9», «9:30», «9.30 Uhr», «15h30», «3pm». */
const TIME = /(?<![\d.:/])(\d{1,2})(?:[:.h](\d{2}))? ?(uhr|uur|heures?|horas?|h|am|pm|時|点|點)?(?![\d:/])/gu;
const NOON = 12 * 60;
/** Before this hour nobody means the night by a bare number. */
const EARLIEST = 7 * 60;

const CLOCK = String.raw`(\d{1,2})(?:[:.h](\d{2}))? ?(uhr|uur|heures?|h|am|pm)?`;

/** «Between 2 and 4». */
export function findStretches(left: string): Bare[] {
  return findWords(left, betweenWords).flatMap(({ from, to }) => {
    const match = new RegExp(`^\\D{1,8}?${CLOCK}\\D{1,8}?${CLOCK}`, 'u').exec(left.slice(to));
    const first = minuteOf(match?.[1], match?.[2], match?.[3] ?? match?.[6]);
    const last = minuteOf(match?.[4], match?.[5], match?.[6]);
    if (!match || first === undefined || last === undefined || last <= first) return [];
    return [{ from, to: to + match[0].length, readings: [{ from: first, before: last }] }];
  });
}

/** «After 3», «before noon»; who can’t before 3 can from then on. */
export function asWindow(one: Bare & { readonly minute: number }, left: string, { marks }: Segment): Bare {
  const { minute, readings, ...rest } = one;
  const inside = left.slice(one.from, one.to);
  const wordOf = (words: readonly string[]): Span | undefined => {
    const found = findWord(inside, words);
    return found
      ? { from: one.from + found.from, to: one.from + found.to }
      : wordBefore(left, one.from, words);
  };
  const before = wordOf(beforeWords);
  const word = before ?? wordOf(afterWords);
  if (!word) return { ...rest, readings };
  const declined = marks.some((mark) => mark.stance === 'no' && mark.to <= word.from);
  const edge = (before === undefined) !== declined ? { from: minute } : { before: minute };
  return {
    ...rest,
    from: Math.min(word.from, one.from),
    readings: readings.map(({ minutes: _exact, ...wanted }) => ({ ...wanted, ...edge })),
    ...(declined && { stance: 'yes' as const }),
  };
}

/** Twelve hours later too, where nothing says which half of the day is meant. */
export function startsOf(minute: number, words: string): number[] {
  return minute >= NOON || minute < 60 || saysHalf(words) ? [minute] : [minute, minute + NOON];
}

/** As it is most likely meant. */
export function usualMinute(minute: number, words: string): number {
  return minute < EARLIEST && !saysHalf(words) ? minute + NOON : minute;
}

function saysHalf(words: string): boolean {
  return /am\b|pm\b|(?<!\d)0\d|午|上|下|早|晚|朝|夜|夕|صباح|مساء|noon|mezzo|midi|mittag|morning|evening/u.test(
    words,
  );
}

/** Numbers that nothing else took: a time, a day of the month, or one of the list. */
export function findTimes(left: string, segment: Segment, found: readonly Span[], count: number): Bare[] {
  const matches = [...left.matchAll(TIME)];
  const isAlone = matches.length === 1 && left.replace(/[\s.)(#]/gu, '').length <= 2;
  const isAbout = isAlone || found.length > 0 || segment.marks.length > 0;
  return matches.flatMap((match) => {
    const [words, hours = '', minutes, unit] = match;
    const from = match.index;
    const span = { from, to: from + words.trimEnd().length };
    const number = Number(hours);
    const isBare = minutes === undefined && unit === undefined;
    const isTime =
      !isBare || wordBefore(left, from, [...atWords, ...afterWords, ...beforeWords]) !== undefined;
    if (!isAbout && !isTime) return [];
    const minute = minuteOf(hours, minutes, unit);
    if (minute === undefined) {
      const isDay = isBare && number >= 1 && number <= 31;
      return isDay ? [{ ...span, readings: [{ dayOfMonth: number }], isLoose: true }] : [];
    }
    if (isAlone && isBare && number >= 1 && number <= count)
      return [{ ...span, readings: [], pick: { kind: 'nth', at: number - 1 } as const }];
    const exact =
      unit === 'am' || unit === 'pm' ? [minute] : startsOf(number * 60 + Number(minutes ?? 0), words);
    const readings: Wanted[] = [{ minutes: exact }];
    if (!isTime) readings.push({ dayOfMonth: number });
    return [asWindow({ ...span, readings, minute, ...(!isTime && { isLoose: true }) }, left, segment)];
  });
}

/** By the clock; a small bare hour is in the afternoon. */
function minuteOf(
  hours: string | undefined,
  minutes: string | undefined,
  unit: string | undefined,
): number | undefined {
  if (hours === undefined || Number(hours) > 23 || Number(minutes ?? 0) > 59) return undefined;
  const raw = Number(hours) * 60 + Number(minutes ?? 0);
  if (unit === 'pm') return raw < NOON ? raw + NOON : raw;
  if (unit === 'am') return raw >= NOON ? raw - NOON : raw;
  return raw < EARLIEST && !hours.startsWith('0') ? raw + NOON : raw;
}

/** Of the starts that a bare hour can mean. */
export function likelyOf(minutes: readonly number[]): number | undefined {
  return minutes.find((minute) => minute >= EARLIEST) ?? minutes[0];
}
