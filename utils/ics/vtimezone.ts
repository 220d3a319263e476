import { expandRule } from '../calendar/expand-rule';
import { parseIcalTime } from '../calendar/ical-values';
import { isFailure } from '../calendar/recurrence-failure';
import { parseRule } from '../calendar/rule';
import { DAY_MS, type EpochMs } from '../time/instant';
import { isTimeZone, offsetsOf } from '../time/zone';
import type { OffsetAt } from '../time/zone-offsets';
import type { Component } from './components';
import { rawValue } from './content-line';
import { offsetZone, zoneNamed } from './zone-names';

/** A VTIMEZONE as offsets: since when each holds. */
export interface ZoneDefinition {
  readonly name: string;
  readonly location?: string;
  readonly offsetAt: OffsetAt;
}

/** Definitions go back to 1601; calendars do not. Later years repeat the last rule. */
const FIRST_ONSET = Date.UTC(1970, 0, 1);
const LAST_ONSET = Date.UTC(2060, 0, 1);

export function readZoneDefinition(component: Component): ZoneDefinition | undefined {
  const text = (name: string) => component.properties.find((p) => p.name === name)?.value.trim();
  const name = text('TZID');
  if (!name) return undefined;
  const onsets = component.children.flatMap(onsetsOf).sort((a, b) => a.at - b.at);
  const first = onsets[0];
  if (!first) return undefined;
  const location = text('X-LIC-LOCATION');
  return {
    name,
    ...(location ? { location } : {}),
    offsetAt(at) {
      let low = 0;
      let high = onsets.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((onsets[middle]?.at ?? 0) <= at) low = middle + 1;
        else high = middle;
      }
      return onsets[low - 1]?.offset ?? first.before;
    },
  };
}

interface Onset {
  readonly at: EpochMs;
  readonly before: number;
  readonly offset: number;
}

function onsetsOf(component: Component): Onset[] {
  const line = (name: string) => component.properties.find((p) => p.name === name)?.line;
  const value = (name: string) => rawValue(line(name) ?? '');
  const start = parseIcalTime(value('DTSTART'));
  const before = parseOffset(value('TZOFFSETFROM'));
  const offset = parseOffset(value('TZOFFSETTO'));
  if (!start || start.kind === 'utc' || before === undefined || offset === undefined) return [];
  const walls = [start.wall];
  for (const property of component.properties) {
    if (property.name === 'RDATE') {
      for (const text of rawValue(property.line).split(',')) {
        const time = parseIcalTime(text);
        if (time) walls.push(time.kind === 'utc' ? time.at + before : time.wall);
      }
    }
    if (property.name !== 'RRULE') continue;
    const rule = parseRule(rawValue(property.line));
    if (isFailure(rule)) continue;
    const { until } = rule;
    const lastWall = !until ? LAST_ONSET : until.kind === 'utc' ? until.at + before : until.wall;
    const found = expandRule(rule, start.wall, FIRST_ONSET, Math.min(LAST_ONSET, lastWall + 1));
    if (!isFailure(found)) walls.push(...found);
  }
  return walls.map((wall) => ({ at: wall - before, before, offset }));
}

/** `-0330`, `+05:45`, `+1`, `-045602` → ms. */
function parseOffset(text: string): number | undefined {
  const match = /^([+-])(\d{1,2}):?(\d{2})?:?(\d{2})?$/.exec(text.trim());
  if (!match) return undefined;
  const ms = (Number(match[2]) * 3600 + Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0)) * 1000;
  return match[1] === '-' ? -ms : ms;
}

/**
 * The IANA zone a definition describes: by its name, by where it says it lies, or by its rules, compared over the
 * years the calendar covers. Undefined when no zone keeps these rules.
 */
export function zoneOfDefinition(
  definition: ZoneDefinition,
  years: { readonly from: EpochMs; readonly to: EpochMs },
): string | undefined {
  const named =
    zoneNamed(definition.name) ?? (definition.location ? zoneNamed(definition.location) : undefined);
  if (named) return named;
  const samples: EpochMs[] = [];
  const step = Math.max(5 * DAY_MS, (years.to - years.from) / 500);
  for (let at = years.from; at <= years.to; at += step) samples.push(at);
  const expected = samples.map((at) => definition.offsetAt(at));
  const [offset = 0] = expected;
  if (expected.every((other) => other === offset)) return fixedZone(offset);
  const fits = (zone: string) => {
    const offsetAt = offsetsOf(zone);
    return samples.every((at, i) => offsetAt(at) === expected[i]);
  };
  return wellKnownZones.find(fits) ?? Intl.supportedValuesOf('timeZone').filter(isTimeZone).find(fits);
}

export function fixedZone(offsetMs: number): string | undefined {
  if (offsetMs === 0) return 'UTC';
  const minutes = Math.round(Math.abs(offsetMs) / 60_000);
  const two = (n: number) => String(n).padStart(2, '0');
  return offsetZone(`${offsetMs < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`);
}

/** Tried first: where several zones keep the same rules, the one most people know. */
const wellKnownZones = [
  'Europe/Berlin',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'Europe/London',
  'Europe/Athens',
  'America/Halifax',
  'America/St_Johns',
  'America/Anchorage',
  'Australia/Sydney',
  'Australia/Adelaide',
  'Pacific/Auckland',
  'America/Sao_Paulo',
  'America/Santiago',
  'Asia/Jerusalem',
];
