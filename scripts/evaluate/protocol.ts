import { findSlots } from '../../utils/availability/find-slots';
import { durationMinutes, type PastMeeting } from '../../utils/preferences/meeting';
import { isoDateOf, weekdayOfEpochDay } from '../../utils/time/civil';
import { DAY_MS, type EpochMs } from '../../utils/time/instant';
import { type Interval, mergeIntervals, overlaps } from '../../utils/time/interval';
import { epochAt } from '../../utils/time/zone';

/**
 * Which meetings of a calendar are asked about, among which candidates, knowing what.
 *
 * Target: a single timed meeting of 10–240 minutes, not entered afterwards, no duplicate, with 40 meetings before
 * it. Candidate: every grid start of the target's Monday–Sunday week that is free for the whole length, given what
 * was known when the target was made, and not before it was made. Targets that overlap something known are left out.
 */
export interface HistoryMeeting extends PastMeeting {
  /** Takes the time: opaque, not declined, timed. */
  readonly blocks: boolean;
}

export interface Target {
  readonly meeting: HistoryMeeting;
  readonly monday: EpochMs;
  readonly candidates: readonly Interval[];
  /** Which candidate holds the start that was really chosen. */
  readonly truth: number;
  /** Meetings of that week that were known at the time, the target not among them. */
  readonly known: readonly HistoryMeeting[];
  /** The same title was not held at this weekday and time in the last 36 days. */
  readonly novel: boolean;
}

export interface ProtocolOptions {
  readonly timeZone: string;
  readonly gridMs: number;
}

export const MIN_PRIOR = 40;
export const MAX_TARGETS = 300;
const NOVEL_MS = 36 * DAY_MS;

/** Positions in `meetings` (sorted by start) that the protocol asks about, oldest first. */
export function findEligible(meetings: readonly HistoryMeeting[]): number[] {
  const seen = new Set<string>();
  const eligible: number[] = [];
  let prior = 0;
  meetings.forEach((meeting, at) => {
    if (meeting.allDay) return;
    prior++;
    const length = durationMinutes(meeting);
    if (meeting.recurring || meeting.weight < 0 || length < 10 || length > 240) return;
    if (meeting.createdAt !== undefined && meeting.createdAt > meeting.start) return;
    const identity = `${meeting.start} ${meeting.titleKey ?? ''}`;
    if (seen.has(identity) || prior <= MIN_PRIOR) return;
    seen.add(identity);
    eligible.push(at);
  });
  return eligible;
}

/** The last quarter, thinned evenly to at most 300. */
export function lastQuarterOf(eligible: readonly number[]): number[] {
  const last = eligible.slice(Math.ceil(eligible.length * 0.75));
  if (last.length <= MAX_TARGETS) return last;
  return Array.from(
    { length: MAX_TARGETS },
    (_, k) => last[Math.floor((k * last.length) / MAX_TARGETS)] ?? 0,
  );
}

/** The choice as it stood, or why it is left out. */
export function toTarget(
  meetings: readonly HistoryMeeting[],
  at: number,
  options: ProtocolOptions,
): Target | 'overlaps' | 'notOnGrid' {
  const { timeZone, gridMs } = options;
  const meeting = meetings[at];
  if (!meeting) return 'notOnGrid';
  const firstDay = meeting.day - weekdayOfEpochDay(meeting.day);
  const monday = epochAt(isoDateOf(firstDay), 0, timeZone);
  const nextMonday = epochAt(isoDateOf(firstDay + 7), 0, timeZone);
  const length = meeting.end - meeting.start;
  const known = nearby(meetings, at, monday, nextMonday + length).filter(
    (m) =>
      m !== meeting && isKnown(m, meeting) && !(m.start === meeting.start && m.titleKey === meeting.titleKey),
  );
  const blocking = known.filter((m) => m.blocks);
  if (blocking.some((m) => overlaps(m, meeting))) return 'overlaps';
  const candidates = findSlots({
    // A start on Sunday evening may run into Monday.
    window: { start: monday, end: nextMonday + length },
    durationMs: length,
    gridMs,
    busy: mergeIntervals(blocking),
    rules: {},
    timeZone,
    now: meeting.createdAt ?? monday,
  }).filter((slot) => slot.start < nextMonday);
  // Starts off the grid belong to the grid step that holds them.
  const truth = candidates.findIndex(
    (slot) => slot.start <= meeting.start && meeting.start < slot.start + gridMs,
  );
  if (truth < 0) return 'notOnGrid';
  return { meeting, monday, candidates, truth, known, novel: isNovel(meetings, at) };
}

/** What the model may learn from for this target: begun before its Monday and made before it was. */
export function historyBefore(meetings: readonly HistoryMeeting[], target: Target): HistoryMeeting[] {
  const { createdAt } = target.meeting;
  return meetings.filter(
    (m) =>
      m.start < target.monday &&
      (createdAt === undefined || m.createdAt === undefined || m.createdAt < createdAt),
  );
}

function isKnown(other: HistoryMeeting, target: HistoryMeeting): boolean {
  if (target.createdAt === undefined || other.createdAt === undefined) return true;
  return other.createdAt < target.createdAt;
}

/** Meetings that touch `[start, end)`; sorted input, so looking stops early on the right. */
function nearby(
  meetings: readonly HistoryMeeting[],
  at: number,
  start: EpochMs,
  end: EpochMs,
): HistoryMeeting[] {
  const found: HistoryMeeting[] = [];
  for (let i = at; i >= 0; i--) {
    const one = meetings[i];
    if (!one || one.start < start - 31 * DAY_MS) break;
    if (one.end > start) found.push(one);
  }
  for (let i = at + 1; i < meetings.length; i++) {
    const one = meetings[i];
    if (!one || one.start >= end) break;
    if (one.end > start) found.push(one);
  }
  return found.sort((a, b) => a.start - b.start);
}

function isNovel(meetings: readonly HistoryMeeting[], at: number): boolean {
  const meeting = meetings[at];
  for (let i = at - 1; meeting && i >= 0; i--) {
    const other = meetings[i];
    if (!other || other.start < meeting.start - NOVEL_MS) return true;
    const sameTime = other.minute === meeting.minute && (meeting.day - other.day) % 7 === 0;
    if (sameTime && meeting.titleKey !== undefined && other.titleKey === meeting.titleKey) return false;
  }
  return true;
}
