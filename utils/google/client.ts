import type * as z from 'zod/mini';
import { AppError } from '../errors';
import type { Interval } from '../time/interval';
import type { NewEvent } from './event-body';
import type { Details, EventPage, ListedCalendar } from './event-page';
import { type EventsFrom, eventQuery } from './event-query';
import { knownZone } from './event-time';
import { type FreeBusyAnswer, queryFreeBusy } from './free-busy';
import { makeCalendar } from './make-calendar';
import { type AccessToken, createRequest, type GoogleRequest, type RequestDeps } from './request';
import { type EventContext, toEventChange } from './to-calendar-event';
import {
  calendarListEntrySchema,
  calendarListPageSchema,
  eventsPageSchema,
  settingsPageSchema,
} from './wire';
import {
  changeEvent,
  type DeleteOutcome,
  deleteEvent,
  type EventChange,
  insertEvent,
  type Notify,
  readEvent,
  type Written,
} from './write-events';

/** Google Calendar as one account sees it. All methods fail with an AppError. */
export interface GoogleClient {
  /** Always the whole list: an incremental one would hide renamed calendars and changed roles. */
  listCalendars(signal?: AbortSignal): Promise<ListedCalendar[]>;
  listEvents(question: EventsQuestion, signal?: AbortSignal): Promise<EventPage>;
  /** Everything Google still knows about one series, taken-out instances included. */
  listSeries(question: SeriesQuestion, signal?: AbortSignal): Promise<EventPage>;
  /** Google's settings by id, e.g. `timezone`, `weekStart`; those at their default may be absent. */
  listSettings(signal?: AbortSignal): Promise<ReadonlyMap<string, string>>;
  queryFreeBusy(
    calendarIds: readonly string[],
    window: Interval,
    signal?: AbortSignal,
  ): Promise<FreeBusyAnswer>;
  insertEvent(calendarId: string, event: NewEvent, notify: Notify): Promise<Written>;
  changeEvent(calendarId: string, change: EventChange, notify: Notify): Promise<Written>;
  readEvent(calendarId: string, eventId: string): Promise<Written | undefined>;
  deleteEvent(
    calendarId: string,
    event: Pick<Written, 'id' | 'etag'>,
    notify: Notify,
  ): Promise<DeleteOutcome>;
  makeCalendar(summary: string, timeZone: string): Promise<ListedCalendar>;
}

export interface CalendarContext {
  readonly calendarId: string;
  readonly timeZone: string;
  readonly details: Details;
}

export interface EventsQuestion extends CalendarContext {
  readonly from: EventsFrom;
}

export interface SeriesQuestion extends CalendarContext {
  readonly iCalUid: string;
  readonly pageToken?: string | undefined;
}

const EVENTS = '/calendar/v3/calendars/{calendarId}/events';
const LIST_FIELDS = 'nextPageToken,items(id,summary,summaryOverride,timeZone,accessRole,primary,deleted)';
const MAX_LIST_PAGES = 100;

export function createGoogleClient<T extends AccessToken>(deps: RequestDeps<T>): GoogleClient {
  const request = createRequest(deps);

  async function readEvents(
    context: CalendarContext,
    query: GoogleRequest['query'],
    signal: AbortSignal | undefined,
  ): Promise<EventPage> {
    const page = read(
      eventsPageSchema,
      await request({
        method: 'GET',
        pathTemplate: EVENTS,
        path: { calendarId: context.calendarId },
        query: { ...eventQuery(context.details), ...query },
        purpose: 'read-events',
        signal,
      }),
    );
    const eventContext: EventContext = {
      details: context.details,
      timeZone: knownZone(page.timeZone) ?? context.timeZone,
      resourceCalendar: context.calendarId.endsWith('@resource.calendar.google.com'),
    };
    return {
      changes: (page.items ?? []).map((item) => toEventChange(item, eventContext)),
      ...(page.nextPageToken ? { nextPageToken: page.nextPageToken } : {}),
      ...(page.nextSyncToken ? { nextSyncToken: page.nextSyncToken } : {}),
      ...(page.accessRole ? { accessRole: page.accessRole } : {}),
      ...(page.timeZone ? { timeZone: page.timeZone } : {}),
    };
  }

  /** All pages of a list that takes no sync token. */
  async function* pages(
    pathTemplate: string,
    fields: string,
    purpose: GoogleRequest['purpose'],
    signal: AbortSignal | undefined,
  ): AsyncGenerator<unknown, void, string | null | undefined> {
    let pageToken: string | undefined;
    for (let page = 0; page < MAX_LIST_PAGES; page++) {
      const next = yield await request({
        method: 'GET',
        pathTemplate,
        query: { maxResults: '250', fields, pageToken },
        purpose,
        signal,
      });
      if (!next) return;
      if (next === pageToken) throw new AppError('bad-response', 'the pages of a list go in circles');
      pageToken = next;
    }
    throw new AppError('bad-response', `a list of more than ${MAX_LIST_PAGES} pages`);
  }

  return {
    async listCalendars(signal) {
      const listed: ListedCalendar[] = [];
      const each = pages('/calendar/v3/users/me/calendarList', LIST_FIELDS, 'list-calendars', signal);
      for (let step = await each.next(); !step.done; ) {
        const page = read(calendarListPageSchema, step.value);
        for (const item of page.items ?? []) {
          const calendar = toListedCalendar(item);
          if (calendar) listed.push(calendar);
        }
        step = await each.next(page.nextPageToken);
      }
      return listed;
    },

    listEvents(question, signal) {
      const { from } = question;
      const start =
        'syncToken' in from
          ? { syncToken: from.syncToken }
          : { timeMin: new Date(from.timeMin).toISOString() };
      return readEvents(question, { ...start, pageToken: from.pageToken }, signal);
    },

    listSeries(question, signal) {
      const { iCalUid: iCalUID, pageToken } = question;
      return readEvents(question, { iCalUID, showDeleted: 'true', pageToken }, signal);
    },

    async listSettings(signal) {
      const settings = new Map<string, string>();
      const each = pages(
        '/calendar/v3/users/me/settings',
        'nextPageToken,items(id,value)',
        'read-settings',
        signal,
      );
      for (let step = await each.next(); !step.done; ) {
        const page = read(settingsPageSchema, step.value);
        for (const { id, value } of page.items ?? []) settings.set(id, value);
        step = await each.next(page.nextPageToken);
      }
      return settings;
    },

    queryFreeBusy: (calendarIds, window, signal) => queryFreeBusy(request, calendarIds, window, signal),
    insertEvent: (calendarId, event, notify) => insertEvent(request, calendarId, event, notify),
    changeEvent: (calendarId, change, notify) => changeEvent(request, calendarId, change, notify),
    readEvent: (calendarId, eventId) => readEvent(request, calendarId, eventId),
    deleteEvent: (calendarId, event, notify) => deleteEvent(request, calendarId, event, notify),
    makeCalendar: (summary, timeZone) => makeCalendar(request, summary, timeZone),
  };
}

function toListedCalendar(item: unknown): ListedCalendar | undefined {
  const parsed = calendarListEntrySchema.safeParse(item);
  // Leaving it out would look as if the calendar were gone; better no list than a wrong one.
  if (!parsed.success) throw new AppError('bad-response', 'an entry of the calendar list cannot be read');
  if (parsed.data.deleted) return undefined;
  const { id, summary, summaryOverride, timeZone, accessRole, primary } = parsed.data;
  return {
    calendarId: id,
    summary: summaryOverride ?? summary ?? id,
    timeZone: knownZone(timeZone) ?? 'UTC',
    accessRole: accessRole ?? 'reader',
    primary: primary ?? false,
  };
}

function read<S extends z.ZodMiniType>(schema: S, body: unknown): z.infer<S> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new AppError('bad-response', `unexpected value in ${where || 'the whole answer'}`);
}
