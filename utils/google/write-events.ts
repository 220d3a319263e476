import { AppError, toAppError } from '../errors';
import type { EpochMs } from '../time/instant';
import { type NewEvent, toChangeBody, toEventBody } from './event-body';
import type { GoogleRequest } from './request';
import { writtenEventSchema } from './wire';

/** What Google says of an event we wrote. */
export interface Written {
  readonly id: string;
  readonly etag: string;
  readonly title?: string;
  /** Absent where it now lasts whole days. */
  readonly start?: EpochMs;
  readonly end?: EpochMs;
  /** Absent where none was asked for. */
  readonly conference?: 'pending' | 'made' | 'failed';
  readonly meetLink?: string;
}

/** `none`: nobody hears of it. `all`: Google writes to the guests. */
export type Notify = 'none' | 'all';

export type DeleteOutcome = 'deleted' | 'was-gone' | 'was-changed';

type Request = (request: GoogleRequest) => Promise<unknown>;

const EVENTS = '/calendar/v3/calendars/{calendarId}/events';
const EVENT = `${EVENTS}/{eventId}`;
const FIELDS =
  'id,etag,status,summary,start,end,conferenceData(createRequest(status),entryPoints(entryPointType,uri))';

/**
 * Puts an event into a calendar. Where the answer got lost and we ask again, Google says that the id is taken: then
 * what is there is ours, unless somebody deleted it meanwhile (`conflict`).
 */
export async function insertEvent(
  request: Request,
  calendarId: string,
  event: NewEvent,
  notify: Notify,
): Promise<Written> {
  try {
    return readWritten(
      await request({
        method: 'POST',
        pathTemplate: EVENTS,
        path: { calendarId },
        query: { sendUpdates: notify, conferenceDataVersion: '1', fields: FIELDS },
        body: toEventBody(event),
        purpose: 'write-event',
      }),
    );
  } catch (thrown) {
    if (toAppError(thrown).code !== 'conflict') throw thrown;
    const there = await readEvent(request, calendarId, event.id);
    if (!there) throw new AppError('conflict', 'this event was deleted meanwhile', { cause: thrown });
    return there;
  }
}

/** Another event in its place, if it still is what we saw: else `conflict`, and `not-found` where it is gone. */
export interface EventChange {
  readonly from: NewEvent;
  readonly to: NewEvent;
  readonly etag: string;
}

export async function changeEvent(
  request: Request,
  calendarId: string,
  { from, to, etag }: EventChange,
  notify: Notify,
): Promise<Written> {
  return readWritten(
    await request({
      method: 'PATCH',
      pathTemplate: EVENT,
      path: { calendarId, eventId: to.id },
      query: { sendUpdates: notify, conferenceDataVersion: '1', fields: FIELDS },
      body: toChangeBody(from, to),
      ifMatch: etag,
      purpose: 'write-event',
    }),
  );
}

/** Undefined where it is not there any more. */
export async function readEvent(
  request: Request,
  calendarId: string,
  eventId: string,
): Promise<Written | undefined> {
  try {
    const body = await request({
      method: 'GET',
      pathTemplate: EVENT,
      path: { calendarId, eventId },
      query: { fields: FIELDS },
      purpose: 'read-event',
    });
    const parsed = writtenEventSchema.safeParse(body);
    return parsed.success && parsed.data.status === 'cancelled' ? undefined : readWritten(body);
  } catch (thrown) {
    if (toAppError(thrown).code === 'not-found') return undefined;
    throw thrown;
  }
}

/** Deletes an event as we know it. One that was changed since stays: `was-changed`. */
export async function deleteEvent(
  request: Request,
  calendarId: string,
  { id, etag }: Pick<Written, 'id' | 'etag'>,
  notify: Notify,
): Promise<DeleteOutcome> {
  try {
    await request({
      method: 'DELETE',
      pathTemplate: EVENT,
      path: { calendarId, eventId: id },
      query: { sendUpdates: notify },
      ifMatch: etag,
      purpose: 'delete-event',
    });
    return 'deleted';
  } catch (thrown) {
    const { code } = toAppError(thrown);
    if (code === 'not-found') return 'was-gone';
    if (code === 'conflict') return 'was-changed';
    throw thrown;
  }
}

function readWritten(body: unknown): Written {
  const parsed = writtenEventSchema.safeParse(body);
  if (!parsed.success) throw new AppError('bad-response', 'the written event cannot be read');
  const { id, etag, summary, start, end, conferenceData } = parsed.data;
  const meetLink = conferenceData?.entryPoints?.find((entry) => entry.entryPointType === 'video')?.uri;
  const status = conferenceData?.createRequest?.status?.statusCode;
  return {
    id,
    etag: etag ?? '',
    ...(summary ? { title: summary } : {}),
    ...(start?.dateTime ? { start: Date.parse(start.dateTime) } : {}),
    ...(end?.dateTime ? { end: Date.parse(end.dateTime) } : {}),
    ...(conferenceData ? { conference: conferenceOf(status, meetLink) } : {}),
    ...(meetLink ? { meetLink } : {}),
  };
}

function conferenceOf(
  status: string | null | undefined,
  link: string | null | undefined,
): 'pending' | 'made' | 'failed' {
  if (status === 'failure') return 'failed';
  return link ? 'made' : 'pending';
}
