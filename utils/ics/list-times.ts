import type { EventTime } from '../calendar/event';
import { expandMeasured } from '../calendar/recurrence';
import { isFailure } from '../calendar/recurrence-failure';
import { isoDateOf } from '../time/civil';
import { DAY_MS, type EpochMs } from '../time/instant';
import type { ResolvedZone } from './zone-resolver';

/** How far ahead a series is written out when no zone keeps its rules. */
const LISTED_YEARS = 10;

/**
 * A series in a zone of its own (a VTIMEZONE no IANA zone matches) becomes a list of its instants: its times would
 * be an hour off for half of the year under any other zone. Undefined when its rule cannot be read.
 */
export function listTimes(time: EventTime, recurrence: readonly string[], zone: ResolvedZone) {
  if (time.kind !== 'timed') return undefined;
  const end = time.start + LISTED_YEARS * 366 * DAY_MS;
  const times = expandMeasured(
    { time, recurrence },
    { kind: 'timed', offsetAt: zone.offsetAt },
    time.start,
    end,
  );
  if (isFailure(times)) return undefined;
  return {
    time: { ...time, timeZone: 'UTC' },
    recurrence: [`RDATE:${times.starts.map(utcText).join(',')}`],
    until: isoDateOf(Math.floor(end / DAY_MS)).slice(0, 4),
  };
}

export function utcText(at: EpochMs): string {
  const day = Math.floor(at / DAY_MS);
  const seconds = Math.floor((at - day * DAY_MS) / 1000);
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  const clock = `${two(seconds / 3600)}${two((seconds / 60) % 60)}${two(seconds % 60)}`;
  return `${isoDateOf(day).replaceAll('-', '')}T${clock}Z`;
}
