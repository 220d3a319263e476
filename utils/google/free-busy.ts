import { AppError } from '../errors';
import { DAY_MS } from '../time/instant';
import { type Interval, mergeIntervals } from '../time/interval';
import type { GoogleRequest } from './request';
import { freeBusySchema } from './wire';

export interface FreeBusyAnswer {
  /** By the id that was asked for, merged. */
  readonly busy: ReadonlyMap<string, readonly Interval[]>;
  /** Calendars Google would not answer for, with its reason, e.g. `notFound`. */
  readonly refused: ReadonlyMap<string, string>;
}

/** Google's limit for one question. */
const MAX_IDS = 50;
/** Google refuses somewhere between 62 and 90 days, counted with its clock changes. */
const MAX_MS = 60 * DAY_MS;

/** Any number of calendars over any time, in as many questions as Google wants it cut into. */
export async function queryFreeBusy(
  request: (request: GoogleRequest) => Promise<unknown>,
  calendarIds: readonly string[],
  window: Interval,
  signal?: AbortSignal,
): Promise<FreeBusyAnswer> {
  const busy = new Map<string, Interval[]>();
  const refused = new Map<string, string>();
  const unique = [...new Set(calendarIds)];
  for (let i = 0; i < unique.length; i += MAX_IDS) {
    const ids = unique.slice(i, i + MAX_IDS);
    for (let start = window.start; start < window.end; start += MAX_MS) {
      const part = { start, end: Math.min(start + MAX_MS, window.end) };
      const reply = await ask(request, ids, part, signal);
      for (const id of ids) {
        const calendar = reply.calendars[id];
        const reason = calendar ? calendar.errors?.[0]?.reason : 'notFound';
        if (calendar && !calendar.errors?.length) {
          const found = (calendar.busy ?? []).map(toInterval);
          busy.set(id, mergeIntervals([...(busy.get(id) ?? []), ...found]));
        } else refused.set(id, reason ?? 'unknown');
      }
    }
  }
  // Half an answer is none: what one part refused can't be told free from the others.
  for (const id of refused.keys()) busy.delete(id);
  return { busy, refused };
}

async function ask(
  request: (request: GoogleRequest) => Promise<unknown>,
  ids: readonly string[],
  { start, end }: Interval,
  signal: AbortSignal | undefined,
) {
  const reply = await request({
    method: 'POST',
    pathTemplate: '/calendar/v3/freeBusy',
    body: {
      timeMin: new Date(start).toISOString(),
      timeMax: new Date(end).toISOString(),
      items: ids.map((id) => ({ id })),
    },
    purpose: 'read-free-busy',
    signal,
  });
  const parsed = freeBusySchema.safeParse(reply);
  if (!parsed.success) throw new AppError('bad-response', 'the free/busy answer cannot be read');
  return parsed.data;
}

function toInterval({ start, end }: { readonly start: string; readonly end: string }): Interval {
  const interval = { start: Date.parse(start), end: Date.parse(end) };
  if (Number.isFinite(interval.start) && Number.isFinite(interval.end)) return interval;
  throw new AppError('bad-response', 'a busy time cannot be read');
}
