import type { EpochMs } from '../time/instant';
import type { Details } from './event-page';

/**
 * What shapes every `events.list` of a calendar. Google wants all of it the same from the first page of a full
 * sync to the last increment, so it is made here alone, and hashed: see `paramsHash` in the cursor.
 */
export interface EventQuery {
  readonly maxResults: string;
  readonly maxAttendees: string;
  readonly fields: string;
}

/** Where an increment starts, and which page of it. A full sync starts at an instant. */
export type EventsFrom =
  | { readonly timeMin: EpochMs; readonly pageToken?: string | undefined }
  | { readonly syncToken: string; readonly pageToken?: string | undefined };

/** Google takes up to 2500; 1000 masked events make 1 MB and one write of a tenth of a second. */
const PAGE_SIZE = 1000;
/** Enough for any meeting whose guest list says something; Google then leaves the others out and says so. */
const GUESTS_KEPT = 200;

const alwaysAsked = [
  'id',
  'iCalUID',
  'etag',
  'status',
  'created',
  'updated',
  'start',
  'end',
  'endTimeUnspecified',
  'recurrence',
  'recurringEventId',
  'originalStartTime',
  'transparency',
  'visibility',
  'eventType',
  'attendeesOmitted',
  'conferenceData(conferenceSolution(key(type)))',
];

/** Asks for nothing the user did not agree to: what Google never sends can't be kept by mistake. */
export function eventQuery(details: Details): EventQuery {
  const fields = [...alwaysAsked];
  if (details.titles) fields.push('summary');
  if (details.descriptions) fields.push('description');
  if (details.places) fields.push('location');
  fields.push(`workingLocationProperties(${details.places ? 'type,customLocation,officeLocation' : 'type'})`);
  if (details.guests) {
    fields.push('organizer(email,self)');
    fields.push('attendees(email,displayName,responseStatus,self,optional,resource)');
  } else {
    fields.push('attendees(responseStatus,self)');
  }
  return {
    maxResults: String(PAGE_SIZE),
    maxAttendees: String(details.guests ? GUESTS_KEPT : 1),
    fields: `nextPageToken,nextSyncToken,accessRole,timeZone,items(${fields.join(',')})`,
  };
}
