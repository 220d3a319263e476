import type { EventTime, OriginalStart } from '../calendar/event';
import { type IcalTime, parseIcalDuration, parseIcalTime } from '../calendar/ical-values';
import { epochDayOf } from '../time/civil';
import { DAY_MS, type EpochMs, MINUTE_MS } from '../time/instant';
import { addDays, dateAt, epochOfWallMs, wallMsAt } from '../time/zone';
import type { Component } from './components';
import { type Property, rawValue } from './content-line';
import type { ResolvedZone, ZoneResolver } from './zone-resolver';

export interface ReadTime {
  readonly time: EventTime;
  readonly zone: ResolvedZone;
  /** What had to be mended, in words for the report. */
  readonly repaired: readonly string[];
}

/** What a timed event without a believable end gets, as Google gives it. */
const FALLBACK_MS = 30 * MINUTE_MS;

interface Placed {
  readonly value: IcalTime;
  readonly zone: ResolvedZone;
  readonly at: EpochMs;
  /** Not as RFC 5545 writes it, but plain enough. */
  readonly isLoose: boolean;
}

export function readEventTime(
  component: Component,
  zones: ZoneResolver,
): ReadTime | { readonly why: string } {
  const find = (name: string) => component.properties.find((property) => property.name === name);
  const repaired: string[] = [];
  const startProperty = find('DTSTART');
  if (!startProperty)
    return { why: component.broken.includes('DTSTART') ? 'its start cannot be read' : 'it has no start' };
  const start = place(startProperty, zones);
  if (!start) return { why: 'its start is no date' };
  if (start.isLoose) repaired.push('its start is not written as the standard asks');
  if (start.zone.repaired) repaired.push(start.zone.repaired);
  const endProperty = find('DTEND');
  const end = endProperty ? place(endProperty, zones, startProperty.params['tzid']) : undefined;
  if (endProperty && !end) repaired.push('its end is no date');
  const durationProperty = find('DURATION');
  const lasts = durationProperty && !end ? nominalDuration(rawValue(durationProperty.line)) : undefined;
  if (durationProperty && !end && !lasts) repaired.push('its duration cannot be read');
  const isDate = start.value.kind === 'date' && (!end || end.value.kind === 'date') && !lasts?.ms;
  return isDate
    ? { time: allDayTime(start, end, lasts?.days, repaired), zone: start.zone, repaired }
    : { time: timedTime(start, end, lasts, repaired), zone: start.zone, repaired };
}

function allDayTime(
  start: Placed,
  end: Placed | undefined,
  days: number | undefined,
  repaired: string[],
): EventTime {
  const startOn = start.value.kind === 'date' ? start.value.on : '';
  let endOn = end?.value.kind === 'date' ? end.value.on : addDays(startOn, days ?? 1);
  if (epochDayOf(endOn) <= epochDayOf(startOn)) {
    // Many programs write the same day twice for a day: nothing to tell.
    if (endOn !== startOn) repaired.push('it ended before it started: taken as one day');
    endOn = addDays(startOn, 1);
  }
  return { kind: 'allDay', startOn, endOn };
}

function timedTime(
  start: Placed,
  end: Placed | undefined,
  lasts: NominalDuration | undefined,
  repaired: string[],
): EventTime {
  if (end && (start.value.kind === 'date') !== (end.value.kind === 'date'))
    repaired.push('it mixed a date and a time');
  let endAt = end?.at ?? start.at;
  if (lasts) {
    const { offsetAt } = start.zone;
    // RFC 5545 §3.3.6: days by the calendar, hours by the clock.
    endAt = epochOfWallMs(wallMsAt(start.at, offsetAt) + lasts.days * DAY_MS, offsetAt) + lasts.ms;
  }
  if (endAt < start.at) {
    repaired.push('it ended before it started: taken as half an hour');
    endAt = start.at + FALLBACK_MS;
  }
  return { kind: 'timed', start: start.at, end: endAt, timeZone: start.zone.nameAt(start.at) };
}

interface NominalDuration {
  readonly days: number;
  readonly ms: number;
}

function nominalDuration(text: string): NominalDuration | undefined {
  const total = parseIcalDuration(text);
  if (total === undefined) return undefined;
  const time = /T.*$/i.exec(text)?.[0];
  const ms = time && time.length > 1 ? Math.abs(parseIcalDuration(`P${time}`) ?? 0) : 0;
  const days = Math.round((Math.abs(total) - ms) / DAY_MS);
  return total < 0 ? { days: -days, ms: -ms } : { days, ms };
}

/** `RECURRENCE-ID`: which instance an exception stands for. */
export function readOriginal(
  property: Property,
  zones: ZoneResolver,
  series: EventTime,
): OriginalStart | undefined {
  const original = place(property, zones, series.kind === 'timed' ? series.timeZone : undefined);
  if (!original) return undefined;
  if (original.value.kind === 'date') return { kind: 'allDay', on: original.value.on };
  // Exchange writes midnight in its own zone for an instance of an all-day series.
  if (series.kind === 'allDay')
    return { kind: 'allDay', on: dateAt(original.at, original.zone.nameAt(original.at)) };
  return { kind: 'timed', at: original.at };
}

export function readInstant(property: Property | undefined, zones: ZoneResolver): EpochMs | undefined {
  return property ? place(property, zones)?.at : undefined;
}

function place(property: Property, zones: ZoneResolver, floatingIn?: string): Placed | undefined {
  const text = rawValue(property.line);
  const strict = parseIcalTime(property.params['value']?.toUpperCase() === 'DATE' ? text.slice(0, 8) : text);
  const value = strict ?? parseLoosely(text);
  if (!value) return undefined;
  const isLoose = !strict;
  if (value.kind === 'utc') return { value, zone: zones.utc, at: value.at, isLoose };
  const zone = zones.resolve(property.params['tzid'] ?? floatingIn);
  return { value, zone, at: epochOfWallMs(value.wall, zone.offsetAt), isLoose };
}

/** `2026-06-01T09:00:00.000Z` and `20260601T090000T` are seen in life. */
function parseLoosely(text: string): IcalTime | undefined {
  const match = /^(\d{8}T\d{6})(?:\.\d+)?(Z)?T?$/i.exec(text.replace(/(\d)[-:](?=\d)/g, '$1'));
  return match ? parseIcalTime(`${match[1]}${match[2] ?? ''}`) : undefined;
}
