import { AppError, toAppError } from '../errors';
import type { EpochMs } from '../time/instant';
import type { GoogleRequest } from './request';
import { writtenEventSchema } from './wire';

/** An event of ours, made so that making it twice makes one. */
export interface NewHold {
  /** Made by us: 5–1024 of `a`–`v` and `0`–`9`. The same id again is the same hold. */
  readonly id: string;
  readonly title: string;
  readonly start: EpochMs;
  readonly end: EpochMs;
  readonly timeZone: string;
  /** Private extended properties: how we know our own again. */
  readonly tag: Readonly<Record<string, string>>;
}

export interface Written {
  readonly id: string;
  readonly etag: string;
}

export type DeleteOutcome = 'deleted' | 'was-gone' | 'was-changed';

type Request = (request: GoogleRequest) => Promise<unknown>;

const EVENTS = '/calendar/v3/calendars/{calendarId}/events';
const EVENT = `${EVENTS}/{eventId}`;

/**
 * Puts a hold into a calendar. Where the answer got lost and we ask again, Google says that the id is taken: then
 * what is there is ours, unless somebody deleted it meanwhile (`conflict`).
 */
export async function insertHold(request: Request, calendarId: string, hold: NewHold): Promise<Written> {
  try {
    return readWritten(
      await request({
        method: 'POST',
        pathTemplate: EVENTS,
        path: { calendarId },
        query: { sendUpdates: 'none' },
        body: toBody(hold),
        purpose: 'write-event',
      }),
    );
  } catch (thrown) {
    if (toAppError(thrown).code !== 'conflict') throw thrown;
    const there = await request({
      method: 'GET',
      pathTemplate: EVENT,
      path: { calendarId, eventId: hold.id },
      query: { fields: 'id,etag,status' },
      purpose: 'read-event',
    });
    const parsed = writtenEventSchema.safeParse(there);
    if (!parsed.success || parsed.data.status === 'cancelled') {
      throw new AppError('conflict', 'this hold was deleted meanwhile', { cause: thrown });
    }
    return readWritten(there);
  }
}

/** Deletes a hold as we know it. One the user changed in Google stays: `was-changed`. */
export async function deleteHold(
  request: Request,
  calendarId: string,
  { id, etag }: Written,
): Promise<DeleteOutcome> {
  try {
    await request({
      method: 'DELETE',
      pathTemplate: EVENT,
      path: { calendarId, eventId: id },
      query: { sendUpdates: 'none' },
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

function toBody(hold: NewHold): unknown {
  const time = (at: EpochMs) => ({ dateTime: new Date(at).toISOString(), timeZone: hold.timeZone });
  return {
    id: hold.id,
    summary: hold.title,
    start: time(hold.start),
    end: time(hold.end),
    transparency: 'opaque',
    visibility: 'private',
    reminders: { useDefault: false },
    extendedProperties: { private: hold.tag },
  };
}

function readWritten(body: unknown): Written {
  const parsed = writtenEventSchema.safeParse(body);
  if (!parsed.success) throw new AppError('bad-response', 'the written event cannot be read');
  return { id: parsed.data.id, etag: parsed.data.etag ?? '' };
}
