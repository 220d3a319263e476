import type { EpochMs, IsoDate } from '../time/instant';
import { addDays, wallTimeAt } from '../time/zone';
import type { DateReader, FoundDate } from './date-reader';
import { findLength } from './find-length';
import { findPeople, type KnownPerson } from './find-people';
import { blank, findWord, foldText, overlaps, type Span, wordBefore } from './find-words';
import type { DayHours, DaySpan, SearchWindow } from './question';
import {
  afterWords,
  beforeWords,
  looseWords,
  onlineWords,
  type PartOfDay,
  partHours,
  partsOfDay,
  partWords,
  weekWords,
} from './words';

/** One thing that typed words say, and where they say it. */
export type Piece = Span & { readonly text: string } & (
    | { readonly kind: 'length'; readonly minutes: number }
    | { readonly kind: 'week'; readonly within: SearchWindow }
    /** Days, or a time of day, or both; a time without an end is when the meeting begins. */
    | {
        readonly kind: 'when';
        readonly days?: DaySpan;
        readonly startMinute?: number;
        readonly endMinute?: number;
      }
    | { readonly kind: 'part'; readonly part: PartOfDay; readonly hours: DayHours }
    | { readonly kind: 'guest'; readonly email: string }
    | { readonly kind: 'online' }
  );

export interface ParsedQuestion {
  /** In the order of the text; none overlaps another. */
  readonly pieces: readonly Piece[];
  /** What is left: the title. */
  readonly title: string;
}

export interface ParseOptions {
  readonly now: EpochMs;
  readonly timeZone: string;
  /** Absent: dates in words are not read. */
  readonly readDates?: DateReader | undefined;
  readonly people?: readonly KnownPerson[];
  /** Texts of pieces that the user took back: they stay in the title. */
  readonly refused?: ReadonlySet<string>;
}

/** As the command `suggest` allows for a title. */
const MAX_TEXT = 300;
const LAST_MINUTE = 24 * 60;
/** As the command `suggest` allows. */
const MAX_DAYS = 62;
const loose = new Set(looseWords);

type Bare = Piece extends infer One ? (One extends Piece ? Omit<One, 'text'> : never) : never;

/** «45m with ana next week afternoon» → 45 minutes, Ana, next week, afternoon; no title. */
export function parseQuestion(typed: string, options: ParseOptions): ParsedQuestion {
  const text = typed.slice(0, MAX_TEXT);
  const { refused } = options;
  let left = foldText(text);
  const pieces: Piece[] = [];
  const take = (found: Bare | undefined) => {
    if (!found || pieces.some((piece) => overlaps(piece, found))) return;
    const piece = { ...found, text: text.slice(found.from, found.to) } as Piece;
    left = blank(left, piece);
    if (!refused?.has(piece.text)) pieces.push(piece);
  };
  for (const person of findPeople(left, options.people ?? [])) take({ kind: 'guest', ...person });
  const length = findLength(left);
  if (length) take({ kind: 'length', ...length });
  const week = findWeek(left);
  take(week);
  for (const piece of readDates(left, options, week)) take(piece);
  for (const part of partsOfDay) {
    const found = findWord(left, partWords[part]);
    if (found && !pieces.some(saysHours)) {
      take({ kind: 'part', part, hours: partHours[part], from: found.from, to: found.to });
    }
  }
  const online = findWord(left, onlineWords);
  if (online) take({ kind: 'online', from: online.from, to: online.to });
  pieces.sort((a, b) => a.from - b.from);
  // A day inside a week says more than the week.
  const days = pieces.some((piece) => piece.kind === 'when' && piece.days);
  const kept = days ? pieces.filter(({ kind }) => kind !== 'week') : pieces;
  return { pieces: kept, title: titleOf(text, pieces) };
}

function findWeek(left: string): Extract<Bare, { kind: 'week' }> | undefined {
  for (const within of ['two-weeks', 'this-week', 'next-week'] as const) {
    const found = findWord(left, weekWords[within]);
    // «in 2 weeks» is a day.
    if (!found || wordBefore(left, found.from, ['in', 'dans', 'en', 'em', 'tra', 'fra', 'over'])) continue;
    return { kind: 'week', within, from: found.from, to: found.to };
  }
  return undefined;
}

function readDates(
  left: string,
  { readDates: read, now, timeZone }: ParseOptions,
  week: Extract<Bare, { kind: 'week' }> | undefined,
): Bare[] {
  const today = wallTimeAt(now, timeZone);
  const monday = addDays(today.date, -today.weekday + (week?.within === 'next-week' ? 7 : 0));
  const found = (read?.(left, { now, timeZone }) ?? []).filter((one) => !isPartOfDay(left, one));
  const dated = found.find(({ days }) => days);
  const timed = found.find(({ minute }) => minute !== undefined);
  const days =
    dated && daysMeant(dated, today.date, week && week.within !== 'two-weeks' ? monday : undefined);
  const together = dated === timed;
  const pieces: Bare[] = [];
  if (dated && days) {
    const time = together && timed ? timeOf(left, timed) : undefined;
    pieces.push({ kind: 'when', ...dateWords(left, dated), ...time, days });
  }
  if (timed && (!together || !days)) pieces.push({ kind: 'when', ...timeOf(left, timed) });
  return pieces;
}

/** Undefined where all of it is over. `monday`: of the week that a weekday is meant in. */
function daysMeant({ days, weekday }: FoundDate, today: IsoDate, monday?: IsoDate): DaySpan | undefined {
  if (!days) return undefined;
  const on = monday !== undefined && weekday !== undefined ? addDays(monday, weekday) : undefined;
  const meant = on ? { from: on, to: on } : days;
  if (meant.to < today) return undefined;
  // A month that has begun is searched from today; no further than the command allows.
  const from = meant.from < today ? today : meant.from;
  const last = addDays(from, MAX_DAYS - 1);
  return { from, to: [meant.to, last].sort()[0] ?? last };
}

/** Some languages of the library take «上午» alone for a date. */
function isPartOfDay(left: string, { from, to, minute }: FoundDate): boolean {
  const words = left.slice(from, to).trim();
  return minute === undefined && partsOfDay.some((part) => partWords[part].includes(words));
}

/** A part of the day inside the words of a date is read by itself: «tomorrow | afternoon». */
function dateWords(left: string, { from, to, minute }: FoundDate): Span {
  if (minute !== undefined) return { from, to };
  for (const part of partsOfDay) {
    const found = findWord(left.slice(from, to), partWords[part]);
    if (found && found.from > 0)
      return { from, to: from + left.slice(from, from + found.from).trimEnd().length };
    if (found && found.to < to - from) return { from: from + found.to, to };
  }
  return { from, to };
}

/** The time of day, and what stands before it or in it: «after 15:00», «before noon». */
function timeOf(left: string, { from, to, minute = 0, endMinute }: FoundDate) {
  const span = { from, to, startMinute: minute };
  if (endMinute !== undefined) return { ...span, endMinute };
  const [after, before] = [afterWords, beforeWords].map((words) => {
    const inside = findWord(left.slice(from, to), words);
    return inside ? { from } : wordBefore(left, from, words);
  });
  if (after) return { ...span, from: after.from, endMinute: LAST_MINUTE };
  if (before && minute > 0) return { from: before.from, to, startMinute: 0, endMinute: minute };
  return span;
}

function saysHours(piece: Piece): boolean {
  return piece.kind === 'part' || (piece.kind === 'when' && piece.startMinute !== undefined);
}

/** What no piece took, without the small words that joined the pieces. */
function titleOf(text: string, pieces: readonly Piece[]): string {
  let left = text;
  for (const piece of pieces) left = blank(left, piece);
  const words = left.split(/\s+/).filter(Boolean);
  const isLoose = (word: string | undefined) => word !== undefined && loose.has(word.toLowerCase());
  if (pieces.length > 0) {
    while (isLoose(words[0])) words.shift();
    while (isLoose(words.at(-1))) words.pop();
  }
  return words.join(' ');
}
