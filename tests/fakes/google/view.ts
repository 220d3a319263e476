import type { CalendarStore } from './calendar-store';
import type { AccessRole, GoogleAttendee, GoogleEvent, GooglePerson, GoogleTime } from './wire';
import { formatIn } from './zone-time';

/** How much of an event the caller may see. */
export interface Viewer {
  readonly accessRole: AccessRole;
  /** True where only the free/busy scope was granted, whatever the role. */
  readonly timesOnly: boolean;
  /** Zone of the answer's times: the request's `timeZone`, else the calendar's. */
  readonly timeZone: string;
  readonly maxAttendees: number | undefined;
}

const timesOnlyFields = [
  'kind',
  'etag',
  'id',
  'status',
  'iCalUID',
  'created',
  'updated',
  'start',
  'end',
  'recurrence',
  'recurringEventId',
  'originalStartTime',
  'transparency',
  'visibility',
  'eventType',
  'sequence',
];

export function viewEvent(event: GoogleEvent, store: CalendarStore, viewer: Viewer): GoogleEvent {
  const shown = hidesDetails(event, store, viewer)
    ? { ...pick(event, timesOnlyFields), id: event.id }
    : { ...event };
  return {
    ...shown,
    ...timeFields(shown, viewer.timeZone),
    ...(shown.creator ? { creator: markSelf(shown.creator, store.id) } : {}),
    ...(shown.organizer ? { organizer: markSelf(shown.organizer, store.id) } : {}),
    ...attendeeFields(shown, store.id, viewer.maxAttendees),
  };
}

function hidesDetails(event: GoogleEvent, store: CalendarStore, viewer: Viewer): boolean {
  if (viewer.timesOnly || viewer.accessRole === 'freeBusyReader') return true;
  const hidden = event.visibility === 'private' || event.visibility === 'confidential';
  const mayNotSee = viewer.accessRole === 'reader' || viewer.accessRole === 'writerWithoutPrivateAccess';
  return hidden && mayNotSee && !event.attendees?.some((a) => isSelf(a, store.id));
}

function pick(event: GoogleEvent, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(event).filter(([name]) => names.includes(name)));
}

function timeFields(event: GoogleEvent, zone: string): Partial<GoogleEvent> {
  const { start, end, originalStartTime } = event;
  return {
    ...(start ? { start: inZone(start, zone) } : {}),
    ...(end ? { end: inZone(end, zone) } : {}),
    ...(originalStartTime ? { originalStartTime: inZone(originalStartTime, zone) } : {}),
  };
}

/** The same instant with the answer's offset; the event's own `timeZone` stays beside it. */
function inZone(time: GoogleTime, zone: string): GoogleTime {
  if (time.dateTime === undefined) return time;
  const at = Date.parse(time.dateTime);
  return Number.isNaN(at) ? time : { ...time, dateTime: formatIn(zone, at) };
}

/** `self` means: the calendar on which this copy appears. */
function isSelf(person: { readonly email?: string; readonly self?: boolean }, calendarId: string): boolean {
  return person.self ?? person.email === calendarId;
}

function markSelf(person: GooglePerson, calendarId: string): GooglePerson {
  return isSelf(person, calendarId) ? { ...person, self: true } : person;
}

function attendeeFields(
  event: GoogleEvent,
  calendarId: string,
  maxAttendees: number | undefined,
): Partial<GoogleEvent> {
  if (!event.attendees) return {};
  const attendees = event.attendees.map(
    (a): GoogleAttendee => (isSelf(a, calendarId) ? { ...a, self: true } : a),
  );
  if (maxAttendees === undefined || attendees.length <= maxAttendees) return { attendees };
  return { attendees: attendees.filter((a) => a.self), attendeesOmitted: true };
}
