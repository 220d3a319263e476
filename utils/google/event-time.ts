import type { EventTime, OriginalStart } from '../calendar/event';
import { dateOfWallMs, epochDayOf, isIsoDate } from '../time/civil';
import { DAY_MS, type EpochMs, type IsoDate, MINUTE_MS } from '../time/instant';
import { epochOfWallMs, isTimeZone, offsetsOf, wallMsAt } from '../time/zone';
import type { GoogleEventTime } from './wire';

/**
 * Google's start and end → our times. Real calendars hold ends before their starts, ends left unspecified, zones
 * nobody knows: each has one stated reading here. `undefined` means unreadable.
 */

/** An end that is missing or lies before the start: Google's own grid draws half an hour. */
const SUBSTITUTE_MS = 30 * MINUTE_MS;

const offsetAtEnd = /(?:[zZ]|[+-]\d{2}:?\d{2})$/;

export interface TimeContext {
  /** The calendar's zone: holds where an event names none, or one we don't know. */
  readonly timeZone: string;
  /** Rooms and other resources report whole days as midnight to midnight. */
  readonly resourceCalendar: boolean;
}

export interface WireTimes {
  readonly start?: GoogleEventTime | null | undefined;
  readonly end?: GoogleEventTime | null | undefined;
  readonly endTimeUnspecified?: boolean | null | undefined;
}

export function toEventTime(wire: WireTimes, context: TimeContext): EventTime | undefined {
  const { start, end } = wire;
  if (start?.date) {
    if (!isIsoDate(start.date)) return undefined;
    const endOn = end?.date && isIsoDate(end.date) && end.date > start.date ? end.date : dayAfter(start.date);
    return { kind: 'allDay', startOn: start.date, endOn };
  }
  const startAt = instantOf(start, context.timeZone);
  if (startAt === undefined) return undefined;
  const statedEnd = wire.endTimeUnspecified ? undefined : instantOf(end, context.timeZone);
  const endAt = statedEnd === undefined || statedEnd < startAt ? startAt + SUBSTITUTE_MS : statedEnd;
  if (context.resourceCalendar) {
    const days = wholeDays(startAt, endAt, context.timeZone);
    if (days) return days;
  }
  return {
    kind: 'timed',
    start: startAt,
    end: endAt,
    timeZone: knownZone(start?.timeZone) ?? context.timeZone,
  };
}

export function toOriginalStart(
  wire: GoogleEventTime | null | undefined,
  context: TimeContext,
): OriginalStart | undefined {
  if (wire?.date) return isIsoDate(wire.date) ? { kind: 'allDay', on: wire.date } : undefined;
  const at = instantOf(wire, context.timeZone);
  return at === undefined ? undefined : { kind: 'timed', at };
}

/** The name if the system knows it; `GMT+02:00`, which Google passes on from imports, as `+02:00`. */
export function knownZone(name: string | null | undefined): string | undefined {
  if (!name) return undefined;
  if (isTimeZone(name)) return name;
  const offset = /^(?:GMT|UTC)([+-]\d{2}:\d{2})$/.exec(name)?.[1];
  return offset && isTimeZone(offset) ? offset : undefined;
}

function instantOf(wire: GoogleEventTime | null | undefined, calendarZone: string): EpochMs | undefined {
  const stated = wire?.dateTime;
  if (!stated) return undefined;
  if (offsetAtEnd.test(stated)) return finite(Date.parse(stated));
  const wall = finite(Date.parse(`${stated}Z`));
  return wall === undefined
    ? undefined
    : epochOfWallMs(wall, offsetsOf(knownZone(wire.timeZone) ?? calendarZone));
}

function wholeDays(start: EpochMs, end: EpochMs, timeZone: string): EventTime | undefined {
  const offsetAt = offsetsOf(timeZone);
  const from = wallMsAt(start, offsetAt);
  const to = wallMsAt(end, offsetAt);
  if (from % DAY_MS !== 0 || to % DAY_MS !== 0 || to <= from) return undefined;
  return { kind: 'allDay', startOn: dateOfWallMs(from), endOn: dateOfWallMs(to) };
}

function dayAfter(date: IsoDate): IsoDate {
  return dateOfWallMs((epochDayOf(date) + 1) * DAY_MS);
}

function finite(at: number): EpochMs | undefined {
  return Number.isFinite(at) ? at : undefined;
}
