import { AppError } from '../errors';
import { DAY_MS } from '../time/instant';
import { type Interval, mergeIntervals } from '../time/interval';
import type { GoogleRequest } from './request';
import { freeBusySchema } from './wire';

export interface FreeBusyAnswer {
  /** By the id that was asked for, merged; a group's is that of its members whose calendars can be seen. */
  readonly busy: ReadonlyMap<string, readonly Interval[]>;
  /** Calendars Google would not answer for, with its reason, e.g. `notFound`. */
  readonly refused: ReadonlyMap<string, string>;
  /** Groups among what was asked for: of how many members calendars were seen. */
  readonly groups: ReadonlyMap<string, { readonly members: number; readonly seen: number }>;
}

type Send = (request: GoogleRequest) => Promise<unknown>;

/** Google's limit for one question, and for what its groups expand to. */
const MAX_IDS = 50;
/** Google's limit for the members of one group. */
const MAX_MEMBERS = 100;
/** Google refuses somewhere between 62 and 90 days, counted with its clock changes. */
const MAX_MS = 60 * DAY_MS;
/** The answer was full before this calendar's turn: on its own it gets one. */
const FULL = 'tooManyCalendarsRequested';

/** Any number of calendars and groups over any time, in as many questions as Google wants it cut into. */
export async function queryFreeBusy(
  request: Send,
  calendarIds: readonly string[],
  window: Interval,
  signal?: AbortSignal,
): Promise<FreeBusyAnswer> {
  const found = new Map<string, Interval[]>();
  const refused = new Map<string, string>();
  const groups = new Map<string, Set<string>>();
  const unique = [...new Set(calendarIds)];
  for (let start = window.start; start < window.end; start += MAX_MS) {
    const part = { start, end: Math.min(start + MAX_MS, window.end) };
    const asked = new Set<string>();
    let open = unique;
    while (open.length > 0) {
      const ids = open.slice(0, MAX_IDS);
      const { calendars, groups: expanded } = await ask(request, ids, part, signal);
      const members = ids.flatMap((id) => {
        const group = expanded?.[id];
        if (!group?.calendars || group.errors?.length) return [];
        groups.set(id, new Set([...(groups.get(id) ?? []), ...group.calendars]));
        return group.calendars;
      });
      const again: string[] = [];
      for (const id of new Set([...ids, ...members])) {
        if (groups.has(id)) continue;
        const calendar = calendars[id];
        const reason = calendar
          ? calendar.errors?.[0]?.reason
          : (expanded?.[id]?.errors?.[0]?.reason ?? 'notFound');
        const isFull = reason === FULL || (!calendar && !ids.includes(id));
        if (isFull && !asked.has(id)) {
          asked.add(id);
          again.push(id);
        } else if (calendar && !calendar.errors?.length) {
          const intervals = (calendar.busy ?? []).map(toInterval);
          found.set(id, mergeIntervals([...(found.get(id) ?? []), ...intervals]));
        } else refused.set(id, reason ?? 'unknown');
      }
      open = [...again, ...open.slice(MAX_IDS)];
    }
  }
  return joined(unique, found, refused, groups);
}

/** Half an answer is none: what one part refused can't be told free from the others. */
function joined(
  ids: readonly string[],
  found: ReadonlyMap<string, readonly Interval[]>,
  refused: ReadonlyMap<string, string>,
  expanded: ReadonlyMap<string, ReadonlySet<string>>,
): FreeBusyAnswer {
  const answer = {
    busy: new Map<string, readonly Interval[]>(),
    refused: new Map<string, string>(),
    groups: new Map<string, { members: number; seen: number }>(),
  };
  for (const id of ids) {
    const members = [...(expanded.get(id) ?? [])];
    const seen = (members.length > 0 ? members : [id]).flatMap((one) =>
      refused.has(one) ? [] : [found.get(one) ?? []],
    );
    if (expanded.has(id)) answer.groups.set(id, { members: members.length, seen: seen.length });
    if (seen.length === 0 || (expanded.has(id) && members.length === 0))
      answer.refused.set(id, refused.get(id) ?? refused.get(members[0] ?? '') ?? 'notFound');
    else answer.busy.set(id, mergeIntervals(seen.flat()));
  }
  return answer;
}

async function ask(
  request: Send,
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
      groupExpansionMax: MAX_MEMBERS,
      calendarExpansionMax: MAX_IDS,
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
