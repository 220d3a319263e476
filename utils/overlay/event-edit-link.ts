import { encodeText } from '../questions/calendar-link';
import { epochDayOf, isoDateOf } from '../time/civil';
import type { IsoDate } from '../time/instant';

export interface EditLinkFields {
  /** The start by wall time in `timeZone`. */
  readonly date: IsoDate;
  readonly startMinute: number;
  readonly durationMinutes: number;
  readonly timeZone: string;
  /** The N of `/u/N`: the account the user is looking at. */
  readonly accountIndex: number;
  readonly title?: string;
  /** E-mail addresses. */
  readonly guests?: readonly string[];
}

/**
 * The page where Google Calendar makes a new event, filled in, in the account that is open. Nothing is saved before
 * the user presses Save there.
 */
export function eventEditLink(fields: EditLinkFields): string {
  const { date, startMinute, durationMinutes, timeZone, accountIndex, title, guests = [] } = fields;
  const texts = [
    ['dates', `${floating(date, startMinute)}/${floating(date, startMinute + durationMinutes)}`],
    ['ctz', timeZone],
    ['text', title?.trim() ?? ''],
    ['add', guests.join(',')],
  ] as const;
  const query = texts.filter(([, value]) => value).map(([name, value]) => `${name}=${encodeText(value)}`);
  return `https://calendar.google.com/calendar/u/${accountIndex}/r/eventedit?${query.join('&')}`;
}

/** `20261124T093000`: a wall time, read in the zone that `ctz` names. Minutes beyond the day belong to the next. */
function floating(date: IsoDate, minute: number): string {
  const day = isoDateOf(epochDayOf(date) + Math.floor(minute / 1440));
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${day.replaceAll('-', '')}T${pad(Math.floor((minute % 1440) / 60))}${pad(minute % 60)}00`;
}
