import type { CalendarEvent, EventType, Guest, OriginalStart, ResponseStatus } from '../calendar/event';
import type { Details, EventChange } from './event-page';
import { type TimeContext, toEventTime, toOriginalStart } from './event-time';
import { type GoogleEvent, googleEventSchema } from './wire';

export interface EventContext extends TimeContext {
  readonly details: Details;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** One item of a page → what it means for the local copy. Never throws: what can't be read says why. */
export function toEventChange(item: unknown, context: EventContext): EventChange {
  const parsed = googleEventSchema.safeParse(item);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') ?? '';
    return { kind: 'unreadable', id: idOf(item), why: `unexpected value in ${where || 'the event'}` };
  }
  const event = parsed.data;
  if (event.status === 'cancelled') return toCancelled(event, context);
  const entry = toCalendarEntry(event, context);
  return typeof entry === 'string'
    ? { kind: 'unreadable', id: event.id, why: entry }
    : { kind: 'entry', entry };
}

/** Cancelled means two things at Google: an instance taken out of a living series, or simply deleted. */
function toCancelled(event: GoogleEvent, context: EventContext): EventChange {
  const original = toOriginalStart(event.originalStartTime, context);
  if (!event.recurringEventId || !original) return { kind: 'tombstone', id: event.id };
  return {
    kind: 'entry',
    entry: {
      id: event.id,
      etag: event.etag ?? '',
      status: 'cancelled',
      seriesId: event.recurringEventId,
      original,
    },
  };
}

/** The event in our words, with no more detail than the user agreed to; or why it can't be read. */
export function toCalendarEntry(event: GoogleEvent, context: EventContext): CalendarEvent | string {
  const time = toEventTime(event, context);
  if (!time) return 'no readable start';
  const entry: Mutable<CalendarEvent> = {
    id: event.id,
    etag: event.etag ?? '',
    status: event.status === 'tentative' ? 'tentative' : 'confirmed',
    time,
    eventType: toEventType(event.eventType),
    transparency: event.transparency === 'transparent' ? 'transparent' : 'opaque',
    visibility: toVisibility(event.visibility),
  };
  if (event.iCalUID) entry.iCalUid = event.iCalUID;
  if (event.recurringEventId) {
    const original = toOriginalStart(event.originalStartTime, context);
    if (!original) return 'an instance that does not say which';
    addSeries(entry, event.recurringEventId, original);
  } else if (event.recurrence && event.recurrence.length > 0) {
    entry.recurrence = event.recurrence;
  }
  addPeople(entry, event, context.details);
  addDetails(entry, event, context.details);
  const createdAt = event.created ? Date.parse(event.created) : Number.NaN;
  if (Number.isFinite(createdAt)) entry.createdAt = createdAt;
  const updatedAt = event.updated ? Date.parse(event.updated) : Number.NaN;
  if (Number.isFinite(updatedAt)) entry.updatedAt = updatedAt;
  return entry;
}

function addSeries(entry: Mutable<CalendarEvent>, seriesId: string, original: OriginalStart): void {
  entry.seriesId = seriesId;
  entry.original = original;
}

function addPeople(entry: Mutable<CalendarEvent>, event: GoogleEvent, details: Details): void {
  if (details.guests && event.organizer?.email) {
    entry.organizer = { email: event.organizer.email, self: event.organizer.self ?? false };
  }
  if (event.attendeesOmitted) entry.guestsOmitted = true;
  if (!event.attendees) return;
  const guests: Guest[] = [];
  for (const attendee of event.attendees) {
    const response = toResponse(attendee.responseStatus);
    if (attendee.self) {
      entry.selfResponse = response;
    } else if (attendee.email) {
      const guest: Mutable<Guest> = { email: attendee.email, response };
      if (attendee.displayName) guest.name = attendee.displayName;
      if (attendee.optional) guest.optional = true;
      if (attendee.resource) guest.resource = true;
      guests.push(guest);
    }
  }
  if (details.guests && guests.length > 0) entry.guests = guests;
}

function addDetails(entry: Mutable<CalendarEvent>, event: GoogleEvent, details: Details): void {
  if (details.titles && event.summary) entry.title = event.summary;
  if (details.places && event.location) entry.location = event.location;
  if (details.descriptions && event.description) entry.description = event.description;
  if (event.conferenceData) entry.hasConference = true;
  const where = event.workingLocationProperties;
  if (!where) return;
  const kind = where.type === 'homeOffice' ? 'home' : where.type === 'officeLocation' ? 'office' : 'custom';
  const label = where.customLocation?.label ?? where.officeLocation?.label;
  entry.workingLocation = details.places && label ? { kind, label } : { kind };
}

const eventTypes: ReadonlySet<string> = new Set<EventType>([
  'default',
  'focusTime',
  'outOfOffice',
  'workingLocation',
  'birthday',
  'fromGmail',
]);

function toEventType(word: string | null | undefined): EventType {
  if (!word) return 'default';
  return eventTypes.has(word) ? (word as EventType) : 'unknown';
}

function toVisibility(word: string | null | undefined): CalendarEvent['visibility'] {
  if (word === 'private' || word === 'confidential') return 'private';
  return word === 'public' ? 'public' : 'default';
}

function toResponse(word: string | null | undefined): ResponseStatus {
  return word === 'declined' || word === 'tentative' || word === 'accepted' ? word : 'needsAction';
}

function idOf(item: unknown): string {
  if (typeof item !== 'object' || item === null || !('id' in item)) return '';
  return typeof item.id === 'string' ? item.id : '';
}
