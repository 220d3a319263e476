import { MINUTE_MS } from '../time/instant';
import { type Interval, intersectIntervals, mergeIntervals, subtractIntervals } from '../time/interval';
import { type LocalDay, localDaysOf } from './local-days';
import type { Obstacle, ObstacleQuestion } from './obstacles';
import type { AvailabilityRules } from './rules';
import { blockOn } from './working-hours';

/** A shorter pause between two meetings is none. */
const BREAK_MS = 15 * MINUTE_MS;

interface Day extends LocalDay {
  readonly blocked: readonly Interval[];
  readonly lunch: Interval | undefined;
  /** By start. */
  readonly meetings: readonly Interval[];
  /** Free stretches inside working hours that are long enough for focus. */
  readonly focus: readonly Interval[];
}

type DayObstacle = Extract<
  Obstacle,
  { readonly kind: 'noMeetingBlock' | 'lunch' | 'fullDay' | 'fullRow' | 'focus' }
>;

/** What the day around a slot says against it: the rules that look at more than the slot itself. */
export function createDayCheck(
  question: ObstacleQuestion,
  open: readonly Interval[] | null,
): (slot: Interval) => DayObstacle | null {
  const { busy, rules } = question;
  if (!hasDayRules(rules)) return () => null;
  const days = findDays(question, open);
  return (slot) => {
    for (const day of days) {
      if (day.end <= slot.start || day.start >= slot.end) continue;
      const obstacle = obstacleOn(day, slot, rules, busy);
      if (obstacle) return obstacle;
    }
    return null;
  };
}

function hasDayRules(rules: AvailabilityRules): boolean {
  const { lunch, noMeetingBlocks, maxMeetingsPerDay, maxMeetingsInRow, focusMs } = rules;
  return Boolean(
    lunch ||
      noMeetingBlocks?.length ||
      maxMeetingsPerDay !== undefined ||
      maxMeetingsInRow !== undefined ||
      focusMs,
  );
}

function findDays(
  { rules, busy, window, timeZone, meetings }: ObstacleQuestion,
  open: readonly Interval[] | null,
) {
  const counted = [...(meetings ?? busy)].sort((a, b) => a.start - b.start);
  const focusMs = rules.focusMs ?? 0;
  return localDaysOf(window, timeZone).map((day): Day => {
    const hours = intersectIntervals([day], open ?? [day]);
    return {
      ...day,
      blocked: (rules.noMeetingBlocks ?? [])
        .filter((block) => block.weekday === day.weekday)
        .map((block) => blockOn(day, block, timeZone)),
      lunch: rules.lunch ? blockOn(day, rules.lunch, timeZone) : undefined,
      meetings: counted.filter((m) => m.start < day.end && m.end > day.start),
      focus: focusMs ? subtractIntervals(hours, busy).filter((free) => free.end - free.start >= focusMs) : [],
    };
  });
}

function obstacleOn(
  day: Day,
  slot: Interval,
  rules: AvailabilityRules,
  busy: readonly Interval[],
): DayObstacle | null {
  for (const block of day.blocked) {
    if (block.start < slot.end && slot.start < block.end) return { kind: 'noMeetingBlock', block };
  }
  const { lunch, meetings, focus } = day;
  const minimumMinutes = rules.lunch?.minimumMinutes ?? 0;
  if (lunch && lunch.start < slot.end && slot.start < lunch.end) {
    if (longestFree(lunch, busy, slot) < minimumMinutes * MINUTE_MS) {
      return { kind: 'lunch', lunch, minimumMinutes };
    }
  }
  const perDay = rules.maxMeetingsPerDay;
  if (perDay !== undefined && meetings.length >= perDay) {
    return { kind: 'fullDay', meetings: meetings.length, maximum: perDay };
  }
  const inRow = rules.maxMeetingsInRow;
  if (inRow !== undefined) {
    const row = countRow(slot, meetings);
    if (row > inRow) return { kind: 'fullRow', meetings: row, maximum: inRow };
  }
  const focusMs = rules.focusMs ?? 0;
  if (focus.length > 0 && !focus.some((free) => longestWithout(free, slot) >= focusMs)) {
    return { kind: 'focus', neededMs: focusMs };
  }
  return null;
}

/** Meetings around the slot with no pause between them, the slot itself counted. */
function countRow(slot: Interval, meetings: readonly Interval[]): number {
  let { start, end } = slot;
  const left = new Set(meetings);
  for (let grown = true; grown; ) {
    grown = false;
    for (const meeting of left) {
      if (meeting.end <= start - BREAK_MS || meeting.start >= end + BREAK_MS) continue;
      left.delete(meeting);
      start = Math.min(start, meeting.start);
      end = Math.max(end, meeting.end);
      grown = true;
    }
  }
  return 1 + meetings.length - left.size;
}

function longestFree(lunch: Interval, busy: readonly Interval[], slot: Interval): number {
  const taken = mergeIntervals([...intersectIntervals([lunch], busy), slot]);
  return Math.max(0, ...subtractIntervals([lunch], taken).map((free) => free.end - free.start));
}

function longestWithout(free: Interval, slot: Interval): number {
  if (slot.end <= free.start || slot.start >= free.end) return free.end - free.start;
  return Math.max(slot.start - free.start, free.end - slot.end);
}
