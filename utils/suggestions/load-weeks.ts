import { type BusyInterval, type BusyPolicy, findBusy } from '../calendar/busy';
import type { Occurrence, ResponseStatus } from '../calendar/event';
import { createOccurrenceCache } from '../calendar/occurrence-cache';
import { type CalendarOccurrences, loadOccurrences } from '../db/load-occurrences';
import type { CalendarRow, CursorRow } from '../db/rows';
import type { AllsetDb } from '../db/schema';
import { type PastMeeting, toPastMeeting } from '../preferences/meeting';
import type { EpochMs } from '../time/instant';
import { type Interval, mergeIntervals } from '../time/interval';
import type { TravelFacts } from './travel-facts';
import { findTravelWeeks, type TravelWeeks } from './travel-weeks';

/** The weeks a question is about, as everything after it needs them. */
export interface Weeks {
  readonly window: Interval;
  /** Merged over all chosen calendars. */
  readonly busy: readonly BusyInterval[];
  /** Textless, for the ranking. */
  readonly known: readonly PastMeeting[];
  readonly unreadable: number;
  /** The meeting that is to be moved, as it stands, where it was found. */
  readonly moved?: MovedMeeting;
  /** Meetings that take their time, each once: for the rules that count. */
  readonly meetings: readonly Interval[];
  /** Only where ways may be counted. */
  readonly travel?: TravelWeeks;
}

export interface MovedMeeting {
  readonly time: Interval;
  /** What its guests answered, by address in small letters. */
  readonly answers: ReadonlyMap<string, ResponseStatus>;
}

export interface WeeksQuestion {
  readonly window: Interval;
  /** The chosen calendars and the cursors of their last sync: while these stay the same, so does the answer. */
  readonly calendars: readonly CalendarRow[];
  readonly cursors: readonly CursorRow[];
  readonly busyPolicy: BusyPolicy;
  readonly salt: string;
  readonly timeZone: string;
  /** Absent without the consent. */
  readonly travel?: TravelFacts | undefined;
  /** A meeting that is to be moved: its own time keeps nothing from its new one. */
  readonly without?: { readonly eventId: string; readonly start: EpochMs };
  /** Events that count for nothing here: holds placed for this question. */
  readonly ignored?: readonly string[];
}

/**
 * Loads and expands weeks; remembers the last ones, because the next question is nearly always about the same: another
 * length, another title. Remembering costs a few hundred occurrences and spares most of the time of an answer.
 */
export function createWeeksLoader(db: AllsetDb) {
  const cache = createOccurrenceCache();
  let last: { readonly key: string; readonly weeks: Weeks } | undefined;
  return async function loadWeeks(question: WeeksQuestion): Promise<Weeks> {
    const key = keyOf(question);
    if (last?.key === key) return last.weeks;
    const all = await loadOccurrences(db, question.window, cache);
    const kept = question.ignored?.length ? withoutEvents(all, new Set(question.ignored)) : all;
    const own = question.without && findMeeting(kept, question.without);
    const loaded = question.without ? withoutMeeting(kept, question.without, own) : kept;
    const weeks = { ...toWeeks(loaded, question), ...(own && { moved: toMoved(own) }) };
    last = { key, weeks };
    return weeks;
  };
}

/** What happens in these weeks, as everything after it needs it. */
export function toWeeks(
  loaded: readonly CalendarOccurrences[],
  question: Pick<WeeksQuestion, 'window' | 'busyPolicy' | 'salt' | 'timeZone' | 'travel'>,
): Weeks {
  const { travel, timeZone } = question;
  const busy = findAllBusy(loaded, question.busyPolicy);
  const known = loaded.flatMap(({ occurrences }) =>
    occurrences.map((occurrence) => toPastMeeting(occurrence, question)),
  );
  const located = travel ? loaded.flatMap(({ occurrences }) => occurrences) : [];
  return {
    window: question.window,
    busy,
    known,
    meetings: distinct(known.filter(({ blocks }) => blocks)),
    ...(travel && { travel: findTravelWeeks(located, busy, travel, timeZone) }),
    unreadable: loaded.reduce((total, { unreadable }) => total + unreadable.length, 0),
  };
}

type Meeting = NonNullable<WeeksQuestion['without']>;

function findMeeting(
  calendars: readonly CalendarOccurrences[],
  { eventId, start }: Meeting,
): Occurrence | undefined {
  return calendars
    .flatMap(({ occurrences }) => occurrences)
    .find((occurrence) => occurrence.event.id === eventId && startsAt(occurrence, start));
}

function startsAt({ time }: Occurrence, start: EpochMs): boolean {
  return time.kind === 'timed' && time.start === start;
}

function toMoved({ event, time }: Occurrence): MovedMeeting {
  const { start, end } = time.kind === 'timed' ? time : { start: 0, end: 0 };
  const answers = (event.guests ?? []).map(({ email, response }) => [email.toLowerCase(), response] as const);
  return { time: { start, end }, answers: new Map(answers) };
}

/** The same meeting may stand in several of the chosen calendars. */
function withoutMeeting(
  calendars: readonly CalendarOccurrences[],
  { eventId, start }: Meeting,
  own: Occurrence | undefined,
): CalendarOccurrences[] {
  const isSame = (occurrence: Occurrence): boolean =>
    startsAt(occurrence, start) &&
    (occurrence.event.id === eventId ||
      (own?.event.iCalUid !== undefined && occurrence.event.iCalUid === own.event.iCalUid));
  return calendars.map((calendar) => ({
    ...calendar,
    occurrences: calendar.occurrences.filter((occurrence) => !isSame(occurrence)),
  }));
}

function withoutEvents(
  calendars: readonly CalendarOccurrences[],
  ids: ReadonlySet<string>,
): CalendarOccurrences[] {
  return calendars.map((calendar) => ({
    ...calendar,
    occurrences: calendar.occurrences.filter(({ event }) => !ids.has(event.id)),
  }));
}

function keyOf(question: WeeksQuestion): string {
  const { window, calendars, cursors, busyPolicy, salt, timeZone, without, ignored, travel } = question;
  const ways = travel && [travel.learnedAt, travel.places, travel.bufferBeforeMs, travel.bufferAfterMs];
  const contents = cursors.map(({ calendarKey, revision, syncedAt }) => [calendarKey, revision, syncedAt]);
  const zones = calendars.map((calendar) => [calendar.key, calendar.timeZone]);
  return JSON.stringify([window, zones, contents, busyPolicy, salt, timeZone, without, ignored, ways]);
}

/** The same meeting in two calendars is one. */
function distinct(meetings: readonly Interval[]): Interval[] {
  const byTime = new Map(meetings.map(({ start, end }) => [`${start} ${end}`, { start, end }]));
  return [...byTime.values()];
}

function findAllBusy(calendars: readonly CalendarOccurrences[], policy: BusyPolicy): BusyInterval[] {
  return mergeIntervals(
    calendars.flatMap(({ calendar, occurrences }) => findBusy(occurrences, policy, calendar.timeZone)),
  );
}
