/**
 * The stand-in's own recurrence, on purpose other code than the product's: iCal's iterator over wall times,
 * zones by hand. It is the truth that free/busy and the tests compare with.
 */
import { ruleStarts } from './rule-starts';
import type { GoogleEvent } from './wire';
import { addDays, instantToWall, startOfDay, wallToInstant } from './zone-time';

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Instance extends Span {
  /** As `startKey` of the unchanged start. */
  readonly key: string;
  /** Set for an all-day instance. */
  readonly date?: string;
}

export function spanOf(event: GoogleEvent, calendarZone: string): Span | undefined {
  const { start, end } = event;
  if (start?.date !== undefined) {
    const endDate = end?.date !== undefined && end.date > start.date ? end.date : addDays(start.date, 1);
    return { start: startOfDay(calendarZone, start.date), end: startOfDay(calendarZone, endDate) };
  }
  if (start?.dateTime === undefined || end?.dateTime === undefined) return undefined;
  return { start: Date.parse(start.dateTime), end: Date.parse(end.dateTime) };
}

interface Rules {
  readonly rrules: readonly { readonly text: string; readonly until: number | undefined }[];
  readonly added: readonly number[];
  readonly excluded: ReadonlySet<number>;
}

/** Wall times as UTC epoch ms: `20260302T090000`, `…Z` (an instant, turned into the series' wall time), `20260302`. */
function readWall(text: string, zone: string): number {
  const m = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(text.trim());
  if (!m) return Number.NaN;
  const [, y, mo, d, h = '0', mi = '0', s = '0', utc] = m;
  const at = Date.UTC(Number(y), Number(mo) - 1, Number(d), Number(h), Number(mi), Number(s));
  return utc === 'Z' ? instantToWall(zone, at) : at;
}

function readRules(lines: readonly string[], zone: string, allDay: boolean): Rules {
  const rrules: { text: string; until: number | undefined }[] = [];
  const added: number[] = [];
  const excluded = new Set<number>();
  for (const written of lines) {
    // Seen in real calendars: a list of dates that calls itself a rule.
    const line = written.replace(/^RRULE:DATE;/i, 'RDATE;');
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).split(';')[0]?.toUpperCase();
    const value = line.slice(colon + 1);
    const zoneOfLine = /;TZID=([^;:]+)/i.exec(line.slice(0, colon))?.[1] ?? zone;
    if (name === 'RRULE') {
      const until = /(?:^|;)UNTIL=([^;]+)/i.exec(value)?.[1];
      const text = value.replace(/(^|;)UNTIL=[^;]+/i, '').replace(/^;/, '');
      rrules.push({ text, until: until === undefined ? undefined : untilWall(until, zone, allDay) });
    } else if (name === 'RDATE' || name === 'EXDATE') {
      for (const part of value.split(',')) {
        const read = readWall(part.split('/')[0] ?? '', zone);
        const wall =
          zoneOfLine === zone || part.endsWith('Z')
            ? read
            : instantToWall(zone, wallToInstant(zoneOfLine, read));
        if (Number.isNaN(wall)) continue;
        const at = allDay ? wall - (((wall % 86_400_000) + 86_400_000) % 86_400_000) : wall;
        if (name === 'RDATE') added.push(at);
        else excluded.add(at);
      }
    }
  }
  return { rrules, added, excluded };
}

/** A date as UNTIL of a timed series takes in that whole day. */
function untilWall(text: string, zone: string, allDay: boolean): number {
  if (allDay) return readWall(text.slice(0, 8), zone);
  const wall = readWall(text, zone);
  return /T/.test(text) ? wall : wall + 86_399_999;
}

function wallStarts(event: GoogleEvent, zone: string, untilWallAt: number): number[] {
  const allDay = event.start?.date !== undefined;
  const first = allDay
    ? Date.parse(`${event.start?.date}T00:00:00Z`)
    : instantToWall(zone, Date.parse(event.start?.dateTime ?? ''));
  const { rrules, added, excluded } = readRules(event.recurrence ?? [], zone, allDay);
  const found = new Set<number>(rrules.length === 0 ? [first, ...added] : added);
  for (const { text, until } of rrules) {
    const stopAt = Math.min(until ?? Number.POSITIVE_INFINITY, untilWallAt);
    for (const wall of ruleStarts(text, first, allDay, stopAt)) found.add(wall);
  }
  return [...found].filter((wall) => wall <= untilWallAt && !excluded.has(wall)).sort((a, b) => a - b);
}

/** Every instance of a series that starts before `to` and ends after `from`, exceptions not yet taken out. */
export function instancesOf(series: GoogleEvent, calendarZone: string, window: Span): Instance[] {
  const span = spanOf(series, calendarZone);
  if (!span) return [];
  const date = series.start?.date;
  if (date !== undefined) {
    const days = Math.round(
      (Date.parse(`${series.end?.date ?? addDays(date, 1)}T00:00:00Z`) - Date.parse(`${date}T00:00:00Z`)) /
        86_400_000,
    );
    return wallStarts(series, 'UTC', window.end + 2 * 86_400_000).flatMap((wall) => {
      const on = new Date(wall).toISOString().slice(0, 10);
      const start = startOfDay(calendarZone, on);
      const end = startOfDay(calendarZone, addDays(on, Math.max(1, days)));
      return start < window.end && end > window.start ? [{ key: on, start, end, date: on }] : [];
    });
  }
  const zone = series.start?.timeZone ?? calendarZone;
  return wallStarts(series, zone, window.end + 2 * 86_400_000).flatMap((wall) => {
    const start = wallToInstant(zone, wall);
    const end = start + (span.end - span.start);
    return start < window.end && end > window.start ? [{ key: String(start), start, end }] : [];
  });
}

/** When the last instance ends; Infinity where the rules have no end. */
export function lastEnd(series: GoogleEvent, calendarZone: string): number {
  const rules = (series.recurrence ?? []).filter((line) => /^RRULE/i.test(line));
  if (rules.some((rule) => !/(UNTIL|COUNT)=/i.test(rule))) return Number.POSITIVE_INFINITY;
  const all = instancesOf(series, calendarZone, { start: -8e15, end: 8e15 });
  return all.reduce((latest, instance) => Math.max(latest, instance.end), Number.NEGATIVE_INFINITY);
}
