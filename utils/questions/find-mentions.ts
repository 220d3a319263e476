import { isIsoDate } from '../time/civil';
import { addDays, wallTimeAt } from '../time/zone';
import type { FoundDate } from './date-reader';
import { findOptions, findPicks, ordinalPlace } from './find-picks';
import { asWindow, findStretches, findTimes, startsOf, usualMinute } from './find-times';
import { blank, findWord, overlaps, type Span } from './find-words';
import type { Bare, Mention, MentionOptions, Wanted } from './mention';
import type { Segment, Stance } from './reply-segments';
import { spelledTimeWords } from './reply-words';
import { partHours, partsOfDay, partWords, weekWords } from './words';

/** Every day, time, part of the list and stretch of the day that this segment speaks of, in the order of the text. */
export function findMentions(segment: Segment, options: MentionOptions): Mention[] {
  let left = segment.folded;
  const found: Bare[] = [];
  const take = (one: Bare) => {
    if (found.some((other) => overlaps(other, one))) return;
    found.push(one);
    left = blank(left, one);
  };
  for (const stretch of findStretches(left)) take(stretch);
  for (const { from, to, ...pick } of findOptions(left, options.count))
    take({ from, to, pick, readings: [] });
  for (const date of readDates(left, segment, options)) take(date);
  for (const date of findDottedDates(left, options)) take(date);
  for (const { from, to, ...pick } of findPicks(left, options.count)) {
    // «The 2nd» may also be a day.
    const isDate = pick.kind === 'nth' && /\d/.test(left.slice(from, to));
    const readings = isDate ? [{ dayOfMonth: pick.at + 1 }] : [];
    take({ from, to, pick, readings, ...(isDate && { orReadings: true }) });
  }
  for (const part of findParts(left, options)) take(part);
  for (const time of findTimes(left, segment, found, options.count)) take(time);
  const isDoubtful = findWord(left, spelledTimeWords) !== undefined || /\d/.test(left);
  const sorted = found.sort((a, b) => a.from - b.from);
  return sorted.map((one, at) => {
    const stance = one.stance ?? stanceOf(one, sorted, segment.marks);
    const text = segment.text.slice(one.from, sorted[at + 1]?.from);
    return { ...one, text, ...(isDoubtful && { isDoubtful }), ...(stance && { stance }) };
  });
}

/** Who agrees first speaks of what follows; who names a time first, of what came before. «No» weighs more than «works». */
function stanceOf(one: Span, all: readonly Span[], marks: Segment['marks']): Stance | undefined {
  const first = all[0];
  if (marks.length === 0 || !first) return undefined;
  const nextOf = (at: number) => all.find(({ from }) => from > at)?.from ?? Number.POSITIVE_INFINITY;
  const between = (from: number, to: number) => marks.filter((mark) => mark.from >= from && mark.from < to);
  const leads = marks.some((mark) => mark.from < first.from);
  const starts = [0, ...all.map(({ from }) => from)];
  const groups = starts
    .map((start) => between(start, nextOf(start === 0 && leads ? -1 : start)))
    .filter((group) => group.length > 0);
  const sided = leads
    ? groups.findLast((group) => (group[0]?.from ?? 0) <= one.from)
    : (groups.find((group) => (group[0]?.from ?? 0) >= one.from) ?? groups.at(-1));
  return (sided ?? marks).some(({ stance }) => stance === 'no') ? 'no' : 'yes';
}

/** What the library finds, in our words. */
function readDates(left: string, segment: Segment, options: MentionOptions): Bare[] {
  const { readDates: read, now, timeZone } = options;
  const today = wallTimeAt(now, timeZone).date;
  return (read?.(left, { now, timeZone }) ?? []).flatMap((date) => {
    const { from, to, minute, endMinute } = date;
    const words = left.slice(from, to);
    if (NOW.test(words)) return [];
    // «Do 10:30» is a Thursday, «I can do 10:30» is none.
    if (SHORT_DAY.test(words) && !/\p{Lu}/u.test(segment.text.charAt(from))) return [];
    // What is over is read as next year’s.
    if (date.days && (date.days.to < today || date.days.from > addDays(today, FAR))) return [];
    const bare = { from, to, readings: wantedOf(date, words) };
    // «A segunda» is Monday, or the second.
    const place = ordinalPlace(words);
    if (place >= 0 && place < options.count) {
      return [{ ...bare, orReadings: true, pick: { kind: 'nth', at: place } as const }];
    }
    if (minute === undefined || endMinute !== undefined) return [bare];
    return [asWindow({ ...bare, minute: usualMinute(minute, words) }, left, segment)];
  });
}

/** «24.11.» */
function findDottedDates(left: string, { now, timeZone }: MentionOptions): Bare[] {
  const today = wallTimeAt(now, timeZone).date;
  return [...left.matchAll(/(?<![\d.:/])(\d{1,2})\. ?(\d{1,2})\.(?!\d)/gu)].flatMap((match) => {
    const [words, day = '', month = ''] = match;
    const year = Number(today.slice(0, 4));
    const on = [year, year + 1]
      .map((one) => `${one}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
      .find((date) => isIsoDate(date) && date >= today);
    if (!on) return [];
    return [
      { from: match.index, to: match.index + words.length, readings: [{ days: { from: on, to: on } }] },
    ];
  });
}

/** Days; nobody answers about a time further away. */
const FAR = 200;
/** German and Dutch; in small letters they are words of other languages. */
const SHORT_DAY = /^(mo|di|mi|do|fr|sa|so|ma|wo|vr|za|zo)(?!\p{L})/u;
const NOW = /^(now|jetzt|maintenant|ahora|agora|adesso|ora|nu|今|现在|الآن)$/u;

function wantedOf({ days, weekday, minute, endMinute }: FoundDate, words: string): Wanted[] {
  const minutes =
    minute === undefined ? undefined : endMinute === undefined ? startsOf(minute, words) : [minute];
  const time = minutes && { minutes };
  if (weekday !== undefined) return [{ weekday, ...time }];
  if (days) return [{ days, ...time }];
  return time ? [time] : [];
}

function findParts(left: string, { now, timeZone }: MentionOptions): Bare[] {
  const parts = partsOfDay.flatMap((part) => {
    const found = findWord(left, partWords[part]);
    const { startMinute, endMinute } = partHours[part];
    return found
      ? [{ from: found.from, to: found.to, readings: [{ from: startMinute, before: endMinute }] }]
      : [];
  });
  const today = wallTimeAt(now, timeZone);
  const weeks = (['this-week', 'next-week'] as const).flatMap((week) => {
    const found = findWord(left, weekWords[week]);
    const monday = addDays(today.date, (week === 'next-week' ? 7 : 0) - today.weekday);
    return found
      ? [{ from: found.from, to: found.to, readings: [{ days: { from: monday, to: addDays(monday, 6) } }] }]
      : [];
  });
  return [...parts, ...weeks];
}
