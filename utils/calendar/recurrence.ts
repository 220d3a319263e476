import { epochDayOf, type WallMs } from '../time/civil';
import { DAY_MS } from '../time/instant';
import { epochOfWallMs, isTimeZone, offsetsOf, wallMsAt } from '../time/zone';
import type { OffsetAt } from '../time/zone-offsets';
import type { EventTime } from './event';
import { type Deadline, expandRule } from './expand-rule';
import type { IcalTime } from './ical-values';
import { failure, isFailure, type RecurrenceFailure } from './recurrence-failure';
import { type Measure, parseRecurrenceLines, type RecurrenceLines } from './recurrence-lines';
import type { Rule } from './rule';

/** What of an event decides its times. */
export interface Series {
  readonly time: EventTime;
  readonly recurrence: readonly string[];
}

/**
 * The times at which a series happens. Timed series count in instants; all-day ones in midnights as wall ms
 * (`epochDay * DAY_MS`), the same in every zone.
 */
export interface SeriesTimes {
  /** Ascending, without repeats. */
  readonly starts: readonly number[];
  /** Ends of the few starts that were listed with a length of their own. */
  readonly ends: ReadonlyMap<number, number>;
  /** True for what EXDATE takes out: an exception for such an instance does not happen either. */
  readonly excludes: (start: number) => boolean;
}

/** Wall time may run ahead of or behind an instant's by this much, whatever the zone. */
const ZONE_SLACK_MS = 2 * DAY_MS;

/**
 * The starts in `[from, to)`, in the measure of the series, and those earlier ones that were listed with a length
 * reaching into it. Exceptions are not its business: see occurrences.ts.
 */
export function expandSeries(
  series: Series,
  from: number,
  to: number,
  deadline?: Deadline,
): SeriesTimes | RecurrenceFailure {
  const measure = measureOf(series.time);
  if (!measure) return failure('unknown-zone', 'a series in an unknown time zone');
  return expandMeasured(series, measure, from, to, deadline);
}

/** The same for a series whose offsets come from elsewhere than its zone's name. */
export function expandMeasured(
  { time, recurrence }: Series,
  measure: Measure,
  from: number,
  to: number,
  deadline?: Deadline,
): SeriesTimes | RecurrenceFailure {
  const lines = parseRecurrenceLines(recurrence, measure);
  if (isFailure(lines)) return lines;
  const start = time.kind === 'timed' ? time.start : epochDayOf(time.startOn) * DAY_MS;
  const expand = (rule: Rule) => expandRuleIn(measure, rule, start, from, to, deadline);

  const found = new Set<number>();
  if (start >= from && start < to && !endsBefore(lines, measure, start)) found.add(start);
  for (const rule of lines.rules) {
    const starts = expand(rule);
    if (isFailure(starts)) return starts;
    for (const at of starts) found.add(at);
  }
  const ends = new Map<number, number>();
  for (const extra of lines.added) {
    if (extra.start >= to || (extra.end ?? extra.start + 1) <= from) continue;
    found.add(extra.start);
    if (extra.end !== undefined) ends.set(extra.start, extra.end);
  }
  for (const rule of lines.excludedRules) {
    const starts = expand(rule);
    if (isFailure(starts)) return starts;
    for (const at of starts) found.delete(at);
  }
  const excludes = exclusionTest(lines, measure);
  const starts = [...found].filter((at) => !excludes(at)).sort((a, b) => a - b);
  return { starts, ends, excludes };
}

export function measureOf(time: EventTime): Measure | undefined {
  if (time.kind === 'allDay') return { kind: 'allDay' };
  return isTimeZone(time.timeZone) ? { kind: 'timed', offsetAt: offsetsOf(time.timeZone) } : undefined;
}

function expandRuleIn(
  measure: Measure,
  rule: Rule,
  start: number,
  from: number,
  to: number,
  deadline: Deadline | undefined,
): number[] | RecurrenceFailure {
  if (measure.kind === 'allDay') {
    const wallStarts = expandRule(withoutTimes(rule), start, from, to, deadline);
    return isFailure(wallStarts) ? wallStarts : wallStarts.filter((wall) => wall <= lastWall(rule.until));
  }
  const { offsetAt } = measure;
  const isBeforeEnd = untilTest(rule.until, offsetAt);
  const wallStart = wallMsAt(start, offsetAt);
  const walls = expandRule(rule, wallStart, from - ZONE_SLACK_MS, to + ZONE_SLACK_MS, deadline);
  if (isFailure(walls)) return walls;
  const starts: number[] = [];
  for (const wall of walls) {
    // The first time keeps its own instant, even if it lies in the second half of an overlap.
    const at = wall === wallStart ? start : epochOfWallMs(wall, offsetAt);
    if (at >= from && at < to && isBeforeEnd(at, wall)) starts.push(at);
  }
  return starts;
}

/** UNTIL is inclusive. A bare date ends with that day in the zone of the series, as Google means it. */
function untilTest(until: IcalTime | undefined, offsetAt: OffsetAt): (at: number, wall: WallMs) => boolean {
  if (!until) return () => true;
  if (until.kind === 'utc') return (at) => at <= until.at;
  if (until.kind === 'date') return (_, wall) => wall < until.wall + DAY_MS;
  const lastAt = epochOfWallMs(until.wall, offsetAt);
  return (at) => at <= lastAt;
}

/** The last midnight an all-day rule may fall on. */
function lastWall(until: IcalTime | undefined): WallMs {
  if (!until) return Number.POSITIVE_INFINITY;
  return until.kind === 'utc' ? until.at : until.wall;
}

/** Times of day mean nothing to a date. */
function withoutTimes(rule: Rule): Rule {
  return { ...rule, byHour: [], byMinute: [], bySecond: [] };
}

/** DTSTART is the first time of a series even where its rule does not name it, unless all rules ended before. */
function endsBefore(lines: RecurrenceLines, measure: Measure, start: number): boolean {
  if (lines.rules.length === 0) return false;
  return lines.rules.every(({ until }) => {
    if (measure.kind === 'allDay') return start > lastWall(until);
    return !untilTest(until, measure.offsetAt)(start, wallMsAt(start, measure.offsetAt));
  });
}

function exclusionTest(lines: RecurrenceLines, measure: Measure): (start: number) => boolean {
  const { excluded, excludedDays } = lines;
  if (excludedDays.size === 0 || measure.kind === 'allDay') return (start) => excluded.has(start);
  const dayOf = (start: number) => Math.floor(wallMsAt(start, measure.offsetAt) / DAY_MS) * DAY_MS;
  return (start) => excluded.has(start) || excludedDays.has(dayOf(start));
}
