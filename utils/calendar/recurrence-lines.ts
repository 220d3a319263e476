import { DAY_MS } from '../time/instant';
import { epochOfWallMs, isTimeZone, offsetsOf } from '../time/zone';
import type { OffsetAt } from '../time/zone-offsets';
import { type IcalTime, parseIcalDuration, parseIcalTime } from './ical-values';
import { failure, isFailure, type RecurrenceFailure } from './recurrence-failure';
import { parseRule, type Rule } from './rule';

/**
 * How the numbers of a series count: a timed one in instants of its zone, an all-day one in midnights as wall ms,
 * which no zone touches.
 */
export type Measure = { readonly kind: 'timed'; readonly offsetAt: OffsetAt } | { readonly kind: 'allDay' };

export interface AddedTime {
  readonly start: number;
  /** Present where the line gave a period; else the series' own length holds. */
  readonly end?: number;
}

/** The recurrence lines of one series, read. */
export interface RecurrenceLines {
  readonly rules: readonly Rule[];
  /** RFC 2445's EXRULE: gone from the standard, still in files. */
  readonly excludedRules: readonly Rule[];
  readonly added: readonly AddedTime[];
  readonly excluded: ReadonlySet<number>;
  /** Midnights (wall ms) of whole days taken out of a timed series: `EXDATE;VALUE=DATE`. */
  readonly excludedDays: ReadonlySet<number>;
}

/** More dates than anybody lists: a guard against files made to hurt. */
const MAX_DATES = 20_000;

/** One line that cannot be understood makes the series unreadable: half of its times would be a guess. */
export function parseRecurrenceLines(
  lines: readonly string[],
  measure: Measure,
): RecurrenceLines | RecurrenceFailure {
  const rules: Rule[] = [];
  const excludedRules: Rule[] = [];
  const added: AddedTime[] = [];
  const excluded = new Set<number>();
  const excludedDays = new Set<number>();
  let dates = 0;
  for (const line of lines) {
    const property = splitLine(line);
    if (!property) return failure('unknown-line', 'a recurrence line that is no property');
    const { name, zone, value } = property;
    if (name === 'RRULE' || name === 'EXRULE') {
      const rule = parseRule(value);
      if (isFailure(rule)) return rule;
      (name === 'RRULE' ? rules : excludedRules).push(rule);
      continue;
    }
    if (name !== 'RDATE' && name !== 'EXDATE') {
      return failure('unknown-line', `a recurrence line of an unknown kind`);
    }
    const offsetAt = measure.kind === 'timed' ? offsetsFor(zone, measure.offsetAt) : undefined;
    if (measure.kind === 'timed' && !offsetAt)
      return failure('unknown-zone', 'a listed date in an unknown zone');
    for (const text of value.split(',')) {
      if (text.trim() === '') continue;
      if (++dates > MAX_DATES) return failure('too-many', `more than ${MAX_DATES} listed dates`);
      const [from = '', to] = text.split('/');
      const time = parseIcalTime(from);
      if (!time) return failure('bad-date', 'a listed date that is no date');
      if (name === 'RDATE') added.push(addedTime(time, to, offsetAt));
      else if (time.kind === 'date' && offsetAt) excludedDays.add(time.wall);
      else excluded.add(place(time, offsetAt));
    }
  }
  return { rules, excludedRules, added, excluded, excludedDays };
}

/** `NAME;PARAM=x;TZID=zone:value`. Colons and semicolons inside a parameter stand in quotes. */
function splitLine(line: string): { name: string; zone: string | undefined; value: string } | undefined {
  const match = /^([A-Za-z-]+)((?:;[^=:;]+=(?:"[^"]*"|[^":;]*))*):(.*)$/s.exec(line.trim());
  if (!match) return undefined;
  const [, name = '', params = '', value = ''] = match;
  // Seen from Google: `RRULE:DATE;TZID=Europe/Warsaw:20221107T…`, which is an RDATE.
  if (/^RRULE$/i.test(name) && /^DATE[;:]/i.test(value)) return splitLine(`RDATE${value.slice(4)}`);
  return { name: name.toUpperCase(), zone: /;TZID="?([^";]+)"?/i.exec(params)?.[1], value: value.trim() };
}

/** Without a zone of its own a listed time is meant in the zone of the series. */
function offsetsFor(zone: string | undefined, ofSeries: OffsetAt): OffsetAt | undefined {
  if (zone === undefined) return ofSeries;
  return isTimeZone(zone) ? offsetsOf(zone) : undefined;
}

function addedTime(time: IcalTime, to: string | undefined, offsetAt: OffsetAt | undefined): AddedTime {
  const start = place(time, offsetAt);
  if (to === undefined) return { start };
  const lasts = parseIcalDuration(to);
  const until = parseIcalTime(to);
  const end = lasts !== undefined ? start + lasts : until ? place(until, offsetAt) : start;
  return end > start ? { start, end } : { start };
}

/** All-day series keep the date of whatever was written: `EXDATE;TZID=…:20260301T000000` is seen in life. */
function place(time: IcalTime, offsetAt: OffsetAt | undefined): number {
  if (!offsetAt) return Math.floor((time.kind === 'utc' ? time.at : time.wall) / DAY_MS) * DAY_MS;
  return time.kind === 'utc' ? time.at : epochOfWallMs(time.wall, offsetAt);
}
