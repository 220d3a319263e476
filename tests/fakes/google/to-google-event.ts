import {
  type CalendarEntry,
  type CalendarEvent,
  isCancelled,
  type OriginalStart,
} from '../../../utils/calendar/event';
import type { GoogleAttendee, GoogleEvent, GoogleTime } from './wire';
import { formatIn } from './zone-time';

const iso = (at: number) => new Date(at).toISOString();

/** Our entry as Google would send it. `self` is the e-mail the calendar belongs to. */
export function toGoogleEvent(
  entry: CalendarEntry,
  { self, now }: { readonly self: string; readonly now: number },
): GoogleEvent {
  if (isCancelled(entry)) {
    return {
      id: entry.id,
      status: 'cancelled',
      recurringEventId: entry.seriesId,
      originalStartTime: originalTime(entry.original, 'UTC'),
    };
  }
  const zone = entry.time.kind === 'timed' ? entry.time.timeZone : 'UTC';
  const attendees = attendeesOf(entry, self);
  const { organizer } = entry;
  return {
    id: entry.id,
    status: entry.status,
    iCalUID: entry.iCalUid ?? `${entry.id}@google.com`,
    created: iso(entry.createdAt ?? now),
    updated: iso(entry.updatedAt ?? entry.createdAt ?? now),
    ...timesOf(entry),
    eventType: entry.eventType === 'unknown' ? 'default' : entry.eventType,
    creator: { email: organizer?.email ?? self },
    organizer: { email: organizer?.email ?? self, ...((organizer?.self ?? true) ? { self: true } : {}) },
    sequence: 0,
    ...(entry.recurrence ? { recurrence: [...entry.recurrence] } : {}),
    ...(entry.seriesId === undefined ? {} : { recurringEventId: entry.seriesId }),
    ...(entry.original ? { originalStartTime: originalTime(entry.original, zone) } : {}),
    ...(entry.transparency === 'transparent' ? { transparency: 'transparent' } : {}),
    ...(entry.visibility === 'default' ? {} : { visibility: entry.visibility }),
    ...(entry.title === undefined ? {} : { summary: entry.title }),
    ...(entry.location === undefined ? {} : { location: entry.location }),
    ...(entry.description === undefined ? {} : { description: entry.description }),
    ...(attendees.length === 0 ? {} : { attendees }),
    ...(entry.guestsOmitted ? { attendeesOmitted: true } : {}),
    ...(entry.hasConference ? { conferenceData: conference(entry.id) } : {}),
    ...(entry.workingLocation ? { workingLocationProperties: workingLocation(entry.workingLocation) } : {}),
  };
}

function timesOf({ time }: CalendarEvent): { start: GoogleTime; end: GoogleTime } {
  if (time.kind === 'allDay') return { start: { date: time.startOn }, end: { date: time.endOn } };
  const at = (ms: number): GoogleTime => ({ dateTime: formatIn(time.timeZone, ms), timeZone: time.timeZone });
  return { start: at(time.start), end: at(time.end) };
}

function originalTime(original: OriginalStart, zone: string): GoogleTime {
  if (original.kind === 'allDay') return { date: original.on };
  return { dateTime: formatIn(zone, original.at), timeZone: zone };
}

function attendeesOf(event: CalendarEvent, self: string): GoogleAttendee[] {
  const guests = (event.guests ?? []).map((guest) => ({
    email: guest.email,
    ...(guest.name === undefined ? {} : { displayName: guest.name }),
    responseStatus: guest.response,
    ...(guest.optional ? { optional: true } : {}),
    ...(guest.resource ? { resource: true } : {}),
    ...(guest.email === event.organizer?.email ? { organizer: true } : {}),
  }));
  if (event.selfResponse === undefined) return guests;
  const me = { email: self, self: true, responseStatus: event.selfResponse };
  return [...guests, event.organizer?.self ? { ...me, organizer: true } : me];
}

function conference(id: string): Record<string, unknown> {
  return {
    conferenceId: id.slice(0, 10),
    conferenceSolution: { key: { type: 'hangoutsMeet' }, name: 'Google Meet' },
    entryPoints: [{ entryPointType: 'video', uri: `https://meet.google.com/${id.slice(0, 10)}` }],
  };
}

function workingLocation({
  kind,
  label,
}: NonNullable<CalendarEvent['workingLocation']>): Record<string, unknown> {
  if (kind === 'home') return { type: 'homeOffice', homeOffice: {} };
  const named = label === undefined ? {} : { label };
  return kind === 'office'
    ? { type: 'officeLocation', officeLocation: named }
    : { type: 'customLocation', customLocation: named };
}
