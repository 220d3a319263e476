import { findSlots } from '../availability/find-slots';
import { isoDateOf, weekdayOfEpochDay } from '../time/civil';
import { DAY_MS, type EpochMs } from '../time/instant';
import { type Interval, mergeIntervals, overlaps } from '../time/interval';
import { epochAt } from '../time/zone';
import { durationMinutes, type PastMeeting } from './meeting';
import type { MeetingRequest } from './request';

/**
 * A time the user once chose, among the times that were free then: what personal weights are fitted on, what the
 * backtest asks, and what `npm run evaluate` measures.
 *
 * Chosen: a single timed meeting of 10–240 minutes, not entered afterwards. Among: every grid start of its
 * Monday–Sunday week that was free for the whole length, given what was known when it was made, and not before that.
 */
export interface PastChoice {
  readonly meeting: PastMeeting;
  /** Local midnight that begins the week: nothing that starts later is history for this choice. */
  readonly monday: EpochMs;
  readonly candidates: readonly Interval[];
  /** Which candidate holds the start that was really chosen. */
  readonly truth: number;
  /** Meetings of that week that were known at the time, the chosen one not among them. */
  readonly known: readonly PastMeeting[];
}

export interface ChoiceOptions {
  readonly timeZone: string;
  readonly gridMs: number;
}

const SHORTEST = 10;
const LONGEST = 240;
/** Nothing that began longer ago still runs. */
const LONGEST_RUN_MS = 31 * DAY_MS;

export function isChoice(meeting: PastMeeting): boolean {
  if (meeting.allDay || meeting.recurring || meeting.weight <= 0) return false;
  if (meeting.createdAt !== undefined && meeting.createdAt > meeting.start) return false;
  const length = durationMinutes(meeting);
  return length >= SHORTEST && length <= LONGEST;
}

/** The choice behind `meetings[at]` (sorted by start), or why there is none to learn from. */
export function toPastChoice(
  meetings: readonly PastMeeting[],
  at: number,
  options: ChoiceOptions,
): PastChoice | 'overlaps' | 'notOnGrid' {
  const { timeZone, gridMs } = options;
  const meeting = meetings[at];
  if (!meeting) return 'notOnGrid';
  const firstDay = meeting.day - weekdayOfEpochDay(meeting.day);
  const monday = epochAt(isoDateOf(firstDay), 0, timeZone);
  const nextMonday = epochAt(isoDateOf(firstDay + 7), 0, timeZone);
  const length = meeting.end - meeting.start;
  const isCopy = (m: PastMeeting): boolean => m.start === meeting.start && m.titleKey === meeting.titleKey;
  const known = meetingsIn(meetings, at, { start: monday, end: nextMonday + length }).filter(
    (m) => wasKnown(m, meeting) && !isCopy(m),
  );
  const blocking = known.filter((m) => m.blocks);
  if (blocking.some((m) => overlaps(m, meeting))) return 'overlaps';
  const candidates = findSlots({
    // A start late on Sunday may run into Monday.
    window: { start: monday, end: nextMonday + length },
    durationMs: length,
    gridMs,
    busy: mergeIntervals(blocking),
    rules: {},
    timeZone,
    now: meeting.createdAt ?? monday,
  }).filter((slot) => slot.start < nextMonday);
  // A start off the grid belongs to the grid step that holds it.
  const truth = candidates.findIndex(
    (slot) => slot.start <= meeting.start && meeting.start < slot.start + gridMs,
  );
  return truth < 0 ? 'notOnGrid' : { meeting, monday, candidates, truth, known };
}

/** The question as it could have been asked then. */
export function requestOf(meeting: PastMeeting): MeetingRequest {
  return {
    durationMs: meeting.end - meeting.start,
    titleTokens: meeting.titleTokens,
    titleStems: meeting.titleStems,
    ...(meeting.titleKey === undefined ? {} : { titleKey: meeting.titleKey }),
    guests: meeting.guests,
    askedAt: meeting.createdAt ?? null,
  };
}

export function wasKnown(other: PastMeeting, chosen: PastMeeting): boolean {
  if (chosen.createdAt === undefined || other.createdAt === undefined) return true;
  return other.createdAt < chosen.createdAt;
}

function meetingsIn(meetings: readonly PastMeeting[], at: number, week: Interval): PastMeeting[] {
  const found: PastMeeting[] = [];
  let first = at;
  while (first > 0 && (meetings[first - 1]?.start ?? 0) > week.start - LONGEST_RUN_MS) first--;
  for (let i = first; i < meetings.length; i++) {
    const one = meetings[i];
    if (!one || one.start >= week.end) break;
    if (i !== at && one.end > week.start) found.push(one);
  }
  return found;
}
