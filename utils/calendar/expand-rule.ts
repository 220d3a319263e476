import * as rrule from 'rrule';
import { epochDayOfParts, partsOfEpochDay, type WallMs } from '../time/civil';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../time/instant';
import { plainRule } from './plain-rule';
import { failure, type RecurrenceFailure } from './recurrence-failure';
import type { Frequency, Rule } from './rule';

/**
 * The only file that talks to the recurrence library. It works in wall time alone (the library reads its dates as
 * UTC), so the zone of the process cannot leak in, and it never runs longer than the window asks for:
 *
 * - a rule without COUNT is moved forward by whole intervals to just before the window;
 * - every step of the library reads `options.interval`, so a getter there counts the steps and ends the search
 *   once the window lies behind it. Without it a rule that matches nothing runs to the year 9999 (9 s, measured).
 */

/** An ES module in the browser's bundle, CommonJS (everything under `default`) in Node. */
const { RRule, Weekday } = 'default' in rrule ? (rrule.default as typeof rrule) : rrule;

/** A daily rule that the library walks for 110 years: ≈ 150 ms. Work with many series gives a deadline besides. */
const MAX_STEPS = 40_000;
/** A daily series over 135 years. */
const MAX_STARTS = 50_000;

/** Stops a rule that takes too long. Checked every 64 steps. */
export interface Deadline {
  readonly now: () => number;
  readonly perSeriesMs: number;
}

/** Starts in `[from, to)`, ascending. UNTIL is left to the caller, who knows the zone. */
export function expandRule(
  rule: Rule,
  start: WallMs,
  from: WallMs,
  to: WallMs,
  deadline?: Deadline,
): WallMs[] | RecurrenceFailure {
  if (to <= start) return [];
  const plain = plainRule(rule, start);
  if (plain) {
    const starts = plain.expand(from, to, MAX_STARTS);
    return starts.length > MAX_STARTS ? tooMany() : starts;
  }
  return searchRule(rule, start, from, to, deadline);
}

/** The same by the library alone. */
export function searchRule(
  rule: Rule,
  start: WallMs,
  from: WallMs,
  to: WallMs,
  deadline?: Deadline,
): WallMs[] | RecurrenceFailure {
  if (rule.freq === 'MINUTELY' || (rule.freq === 'HOURLY' && rule.interval !== 1)) {
    // The library can search these for ever inside one step, where nothing counts.
    return failure('unsupported-rule', 'a rule within the day that also names days or times');
  }
  const anchor = rule.count === undefined ? moveForward(rule, start, from) : start;
  const steps = stepsBetween(rule, anchor, to);
  if (steps > MAX_STEPS) return failure('too-many', `a rule of more than ${MAX_STEPS} steps`);
  return searchLibrary(rule, start, anchor, from, to, steps, deadline);
}

function tooMany(): RecurrenceFailure {
  return failure('too-many', `more than ${MAX_STARTS} times in the window`);
}

/** The same series from a later anchor: whole intervals on, one to spare. */
function moveForward(rule: Rule, start: WallMs, from: WallMs): WallMs {
  const { freq, interval } = rule;
  if (freq === 'YEARLY' || freq === 'MONTHLY') {
    const a = partsOfEpochDay(Math.floor(start / DAY_MS));
    const b = partsOfEpochDay(Math.floor(from / DAY_MS));
    const unit = freq === 'YEARLY' ? 12 : 1;
    const months = (b.year - a.year) * 12 + b.month - a.month;
    const jumps = Math.floor(months / unit / interval) - 1;
    if (jumps <= 0) return start;
    // The first of the month (of the year) exists always; the rule itself names the day, see `optionsOf`.
    const month = freq === 'YEARLY' ? 0 : a.month - 1 + jumps * interval;
    const year = freq === 'YEARLY' ? a.year + jumps * interval : a.year + Math.floor(month / 12);
    return epochDayOfParts(year, (month % 12) + 1, 1) * DAY_MS + (((start % DAY_MS) + DAY_MS) % DAY_MS);
  }
  const unit = freq === 'WEEKLY' ? 7 * DAY_MS : freq === 'DAILY' ? DAY_MS : HOUR_MS;
  const jumps = Math.floor((from - start) / (unit * interval)) - 1;
  return jumps > 0 ? start + jumps * unit * interval : start;
}

const shortestStep: Readonly<Record<Frequency, number>> = {
  YEARLY: 365 * DAY_MS,
  MONTHLY: 28 * DAY_MS,
  WEEKLY: 7 * DAY_MS,
  DAILY: DAY_MS,
  HOURLY: HOUR_MS,
  MINUTELY: MINUTE_MS,
};

function stepsBetween(rule: Rule, anchor: WallMs, to: WallMs): number {
  return Math.ceil((to - anchor) / (shortestStep[rule.freq] * rule.interval)) + 3;
}

/** What the library would take from DTSTART is said here, because the anchor may be another day. */
function optionsOf(rule: Rule, start: WallMs): Partial<rrule.Options> {
  const { month, day } = partsOfEpochDay(Math.floor(start / DAY_MS));
  const namesDays = [rule.byWeekNumber, rule.byYearDay, rule.byMonthDay, rule.byDay].some(
    (l) => l.length > 0,
  );
  const fromStart = rule.freq === 'YEARLY' || rule.freq === 'MONTHLY' ? !namesDays : false;
  const months = rule.byMonth.length > 0 ? rule.byMonth : fromStart && rule.freq === 'YEARLY' ? [month] : [];
  const monthDays = fromStart ? [day] : rule.byMonthDay;
  const orNull = (list: readonly number[]) => (list.length > 0 ? [...list] : null);
  return {
    freq: RRule[rule.freq],
    interval: rule.interval,
    wkst: rule.weekStart,
    count: rule.count ?? null,
    bymonth: orNull(months),
    bymonthday: orNull(monthDays),
    byyearday: orNull(rule.byYearDay),
    byweekno: orNull(rule.byWeekNumber),
    byweekday:
      rule.byDay.length > 0 ? rule.byDay.map(({ weekday, nth }) => weekdayOption(weekday, nth)) : null,
    byhour: orNull(rule.byHour),
    byminute: orNull(rule.byMinute),
    bysecond: orNull(rule.bySecond),
    bysetpos: orNull(rule.bySetPosition),
  };
}

function weekdayOption(weekday: number, nth: number): rrule.ByWeekday {
  return nth === 0 ? weekday : new Weekday(weekday, nth);
}

const WINDOW_IS_BEHIND = { stop: 'window' };
const OUT_OF_TIME = { stop: 'deadline' };

function searchLibrary(
  rule: Rule,
  start: WallMs,
  anchor: WallMs,
  from: WallMs,
  to: WallMs,
  steps: number,
  deadline: Deadline | undefined,
): WallMs[] | RecurrenceFailure {
  const search = new RRule({ ...optionsOf(rule, start), dtstart: dateOf(anchor) }, true);
  const endsAt = deadline ? deadline.now() + deadline.perSeriesMs : Number.POSITIVE_INFINITY;
  // The library reads the interval twice in every step.
  let readsLeft = 2 * steps + 2;
  Object.defineProperty(search.options, 'interval', {
    get: () => {
      if (--readsLeft < 0) throw WINDOW_IS_BEHIND;
      if (deadline && readsLeft % 128 === 0 && deadline.now() > endsAt) throw OUT_OF_TIME;
      return rule.interval;
    },
  });
  const starts: WallMs[] = [];
  try {
    search.between(dateOf(Math.max(from, start)), dateOf(to - 1), true, (date) => {
      starts.push(date.valueOf());
      return starts.length <= MAX_STARTS;
    });
  } catch (thrown) {
    if (thrown === OUT_OF_TIME) return failure('too-slow', 'a rule that takes too long');
    if (thrown !== WINDOW_IS_BEHIND) return failure('bad-rule', 'a rule the calendar library refuses');
  }
  return starts.length > MAX_STARTS ? tooMany() : starts;
}

function dateOf(wall: WallMs) {
  // biome-ignore lint/style/noRestrictedGlobals: the library speaks Date; this one is made from a number, no clock is read.
  return new Date(wall);
}
