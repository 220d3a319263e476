import * as z from 'zod/mini';

/**
 * Google's shapes, field names untouched, as far as we read them. Lenient on purpose: unknown fields pass by,
 * unknown words stay strings and are judged in `to-calendar-event.ts`. A page is checked as an envelope, its
 * items one by one, so that one odd item costs itself and not the page.
 */

const text = z.optional(z.nullable(z.string()));
const flag = z.optional(z.nullable(z.boolean()));

const eventTime = z.object({ date: text, dateTime: text, timeZone: text });
export type GoogleEventTime = z.infer<typeof eventTime>;

const attendee = z.object({
  email: text,
  displayName: text,
  responseStatus: text,
  self: flag,
  optional: flag,
  resource: flag,
});

export const googleEventSchema = z.object({
  id: z.string().check(z.minLength(1)),
  iCalUID: text,
  etag: text,
  status: text,
  created: text,
  updated: text,
  start: z.optional(z.nullable(eventTime)),
  end: z.optional(z.nullable(eventTime)),
  endTimeUnspecified: flag,
  recurrence: z.optional(z.nullable(z.array(z.string()))),
  recurringEventId: text,
  originalStartTime: z.optional(z.nullable(eventTime)),
  transparency: text,
  visibility: text,
  eventType: text,
  summary: text,
  description: text,
  location: text,
  organizer: z.optional(z.nullable(z.object({ email: text, self: flag }))),
  attendees: z.optional(z.nullable(z.array(attendee))),
  attendeesOmitted: flag,
  conferenceData: z.optional(z.nullable(z.object({}))),
  workingLocationProperties: z.optional(
    z.nullable(
      z.object({
        type: text,
        customLocation: z.optional(z.nullable(z.object({ label: text }))),
        officeLocation: z.optional(z.nullable(z.object({ label: text }))),
      }),
    ),
  ),
});
export type GoogleEvent = z.infer<typeof googleEventSchema>;

export const eventsPageSchema = z.object({
  items: z.optional(z.nullable(z.array(z.unknown()))),
  nextPageToken: text,
  nextSyncToken: text,
  accessRole: text,
  timeZone: text,
});

export const calendarListPageSchema = z.object({
  items: z.optional(z.nullable(z.array(z.unknown()))),
  nextPageToken: text,
});

export const calendarListEntrySchema = z.object({
  id: z.string().check(z.minLength(1)),
  summary: text,
  summaryOverride: text,
  timeZone: text,
  accessRole: text,
  primary: flag,
  deleted: flag,
});

export const settingsPageSchema = z.object({
  items: z.optional(z.nullable(z.array(z.object({ id: z.string(), value: z.string() })))),
  nextPageToken: text,
});

export const freeBusySchema = z.object({
  calendars: z.record(
    z.string(),
    z.object({
      busy: z.optional(z.nullable(z.array(z.object({ start: z.string(), end: z.string() })))),
      errors: z.optional(z.nullable(z.array(z.object({ reason: text })))),
    }),
  ),
  /** Groups among what was asked for, with the calendars of their members. */
  groups: z.optional(
    z.nullable(
      z.record(
        z.string(),
        z.object({
          calendars: z.optional(z.nullable(z.array(z.string()))),
          errors: z.optional(z.nullable(z.array(z.object({ reason: text })))),
        }),
      ),
    ),
  ),
});

export const writtenEventSchema = z.object({
  id: z.string(),
  etag: text,
  status: text,
  summary: text,
  start: z.optional(z.nullable(eventTime)),
  end: z.optional(z.nullable(eventTime)),
  conferenceData: z.optional(
    z.nullable(
      z.object({
        createRequest: z.optional(
          z.nullable(z.object({ status: z.optional(z.nullable(z.object({ statusCode: text }))) })),
        ),
        entryPoints: z.optional(z.nullable(z.array(z.object({ entryPointType: text, uri: text })))),
      }),
    ),
  ),
});

export const madeCalendarSchema = z.object({ id: z.string().check(z.minLength(1)), timeZone: text });
