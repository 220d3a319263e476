import type { CalendarEvent, EventTime, Guest, OriginalStart } from '../../calendar/event';
import type { EntryRow } from '../../db/rows';
import { type FieldNotes, notesLike } from '../field-note';

const ofEvent = notesLike({
  category: 'D',
  purpose: 'busy',
  source: 'google',
  basis: 'consent',
  retention: 'history',
  consent: 'calendars',
  leavesTo: 'nobody',
});

export const entryFields = {
  calendarKey: ofEvent('the calendar it is in', { category: 'F' }),
  id: ofEvent('Google’s name for the event', { category: 'F', purpose: 'sync' }),
  iCalUid: ofEvent('the name the event has in every calendar', { category: 'F', purpose: 'sync' }),
  etag: ofEvent('a mark that changes with the event', { category: 'F', purpose: 'sync' }),
  status: ofEvent('confirmed, tentative or cancelled'),
  time: ofEvent('when it is'),
  recurrence: ofEvent('how it repeats'),
  seriesId: ofEvent('the series it is a part of', { category: 'F' }),
  original: ofEvent('which instance of its series it stands for'),
  thisAndFuture: ofEvent('whether the change counts for later instances too'),
  seriesHint: ofEvent('the series an imported file says it is a part of', { category: 'F' }),
  eventType: ofEvent('meeting, focus time, out of office, working place or birthday'),
  transparency: ofEvent('whether it makes you busy'),
  visibility: ofEvent('public or private, as set at Google', { purpose: 'show' }),
  title: ofEvent('its title', { purpose: 'learn', consent: 'titles' }),
  location: ofEvent('its place, as written there', { purpose: 'travel', consent: 'places' }),
  description: ofEvent('its description', { purpose: 'learn', consent: 'descriptions' }),
  organizer: ofEvent('who organises it', { category: 'E', purpose: 'learn', consent: 'guests' }),
  selfResponse: ofEvent('your own answer'),
  guests: ofEvent('who else is invited', { category: 'E', purpose: 'learn', consent: 'guests' }),
  guestsOmitted: ofEvent('whether Google left guests out', { purpose: 'learn' }),
  hasConference: ofEvent('whether it has a video link; not the link', { purpose: 'travel' }),
  workingLocation: ofEvent('where you said you work that day', { purpose: 'travel' }),
  createdAt: ofEvent('when it was entered', { purpose: 'learn' }),
  updatedAt: ofEvent('when it was last changed', { purpose: 'sync' }),
  relevantUntil: ofEvent('from when on it can be dropped', { category: 'F', source: 'here' }),
  lasting: ofEvent('whether it reaches over more than a day', { category: 'F', source: 'here' }),
  generation: ofEvent('the complete reading that last saw it', {
    category: 'F',
    purpose: 'sync',
    source: 'here',
  }),
} satisfies FieldNotes<EntryRow>;

export const timeFields = {
  kind: ofEvent('whether it has times or is all day'),
  start: ofEvent('when it starts'),
  end: ofEvent('when it ends'),
  timeZone: ofEvent('the time zone it keeps'),
  startOn: ofEvent('its first day'),
  endOn: ofEvent('the day after its last'),
} satisfies FieldNotes<EventTime>;

export const originalFields = {
  kind: ofEvent('whether the instance has a time or is all day'),
  at: ofEvent('when the instance would have started'),
  on: ofEvent('on which day the instance would have been'),
} satisfies FieldNotes<OriginalStart>;

const ofGuest = notesLike({
  category: 'E',
  purpose: 'learn',
  source: 'google',
  basis: 'consent',
  retention: 'history',
  consent: 'guests',
  leavesTo: 'nobody',
});

export const guestFields = {
  email: ofGuest('a guest’s e-mail address'),
  name: ofGuest('a guest’s name, where Google gives it', { purpose: 'show' }),
  response: ofGuest('a guest’s answer'),
  optional: ofGuest('whether the guest is optional'),
  resource: ofGuest('whether the guest is a room'),
} satisfies FieldNotes<Guest>;

export const organizerFields = {
  email: ofGuest('the organiser’s e-mail address'),
  self: ofGuest('whether that is you', { category: 'D' }),
} satisfies FieldNotes<NonNullable<CalendarEvent['organizer']>>;

export const workingLocationFields = {
  kind: ofEvent('home, office or elsewhere', { purpose: 'travel' }),
  label: ofEvent('the name of that place', { purpose: 'travel', consent: 'places' }),
} satisfies FieldNotes<NonNullable<CalendarEvent['workingLocation']>>;
