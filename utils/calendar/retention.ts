import { epochDayOf } from '../time/civil';
import { DAY_MS, type EpochMs } from '../time/instant';
import { isTimeZone, offsetsOf, wallMsAt } from '../time/zone';
import { type CalendarEntry, type CalendarEvent, isCancelled, type OriginalStart } from './event';
import { expandRule } from './expand-rule';
import type { IcalTime } from './ical-values';
import { lengthInMeasure } from './overrides';
import { measureOf } from './recurrence';
import { isFailure } from './recurrence-failure';
import { parseRecurrenceLines } from './recurrence-lines';
import type { Rule } from './rule';

/** Matters to every window: a series without an end, or one whose times we can't read. */
export const ALWAYS_RELEVANT: EpochMs = Number.MAX_SAFE_INTEGER;

/** All-day dates may be read in any zone, and wall time lies within a day of UTC. */
const ZONE_SLACK_MS = 2 * DAY_MS;

/**
 * The last instant at which this entry can matter to any window: what stored entries are found by. Rather too late
 * than too early. An exception matters as long as the instance it replaces would, and as long as it lasts itself.
 */
export function relevantUntil(entry: CalendarEntry, calendarTimeZone: string): EpochMs {
  if (isCancelled(entry)) {
    return entry.thisAndFuture ? ALWAYS_RELEVANT : originalEnd(entry.original, calendarTimeZone);
  }
  if (entry.recurrence && entry.recurrence.length > 0) {
    const last = lastStart(entry, entry.recurrence);
    return last === undefined ? ALWAYS_RELEVANT : last + lengthInMeasure(entry.time) + ZONE_SLACK_MS;
  }
  if (entry.thisAndFuture) return ALWAYS_RELEVANT;
  const end = endOf(entry);
  return entry.original ? Math.max(end, originalEnd(entry.original, calendarTimeZone)) : end;
}

function endOf({ time }: CalendarEvent): EpochMs {
  // What has no length matters to the window that begins with it.
  if (time.kind === 'timed') return Math.max(time.start + 1, time.end);
  return Math.max(epochDayOf(time.startOn) + 1, epochDayOf(time.endOn)) * DAY_MS + ZONE_SLACK_MS;
}

/**
 * An instance that is replaced or cancelled would have lasted as long as its series' others, which is not known
 * here. Instances over five weeks long are not seen in calendars.
 */
const LONGEST_INSTANCE_MS = 35 * DAY_MS;

function originalEnd(original: OriginalStart, calendarTimeZone: string): EpochMs {
  const at = original.kind === 'timed' ? original.at : midnight(original.on, calendarTimeZone);
  return at + LONGEST_INSTANCE_MS + ZONE_SLACK_MS;
}

function midnight(on: string, timeZone: string): EpochMs {
  const wall = epochDayOf(on) * DAY_MS;
  return isTimeZone(timeZone) ? wall - offsetsOf(timeZone)(wall) : wall;
}

/** A bound on the last start, in the measure of the series; undefined when there is none we know of. */
function lastStart(event: CalendarEvent, recurrence: readonly string[]): number | undefined {
  const { time } = event;
  const measure = measureOf(time);
  if (!measure) return undefined;
  const lines = parseRecurrenceLines(recurrence, measure);
  if (isFailure(lines)) return undefined;
  const start = time.kind === 'timed' ? time.start : epochDayOf(time.startOn) * DAY_MS;
  const wallStart = measure.kind === 'timed' ? wallMsAt(start, measure.offsetAt) : start;
  let last = start;
  for (const added of lines.added) last = Math.max(last, added.start, added.end ?? 0);
  for (const rule of lines.rules) {
    const end = rule.until ? untilAt(rule.until) : lastOfCount(rule, wallStart);
    if (end === undefined) return undefined;
    last = Math.max(last, end);
  }
  return last;
}

function untilAt(until: IcalTime): number {
  return until.kind === 'utc' ? until.at : until.wall + DAY_MS;
}

/** Far enough for any count people choose; a rule that has not come to its end by then counts as endless. */
const COUNT_HORIZON_MS = 50 * 365 * DAY_MS;

function lastOfCount(rule: Rule, wallStart: number): number | undefined {
  if (rule.count === undefined) return undefined;
  const starts = expandRule(rule, wallStart, wallStart, wallStart + COUNT_HORIZON_MS);
  return isFailure(starts) || starts.length < rule.count ? undefined : starts.at(-1);
}
