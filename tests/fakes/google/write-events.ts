/** events.get, instances, insert, patch, update, delete. */
import { randomBytes } from 'node:crypto';
import { occurrencesOf } from './busy';
import type { Answer, CalendarCall } from './call';
import { moveConferenceOn, withConference, withoutConference } from './conferences';
import { instanceEvent } from './edits';
import { viewerOf } from './list-events';
import { refuse } from './replies';
import { viewEvent } from './view';
import { accessRoles, type GoogleEvent, type GoogleTime, type HttpReply, startKey } from './wire';
import { formatIn } from './zone-time';

const mayWrite = (call: CalendarCall) =>
  accessRoles.indexOf(call.subscription.accessRole) >= accessRoles.indexOf('writerWithoutPrivateAccess');

function shown(call: CalendarCall, event: GoogleEvent, status = 200): Answer {
  const value = viewEvent(event, call.store, viewerOf(call));
  return { value, status, ...(value.etag === undefined ? {} : { etag: value.etag }) };
}

/** A stored row, or the instance of a series by its id `<series>_<time>`. */
function findEvent(call: CalendarCall): GoogleEvent | undefined {
  const id = call.route.pathParams['eventId'] ?? '';
  const row = call.store.rows.get(id);
  if (row) return row.event;
  const [, seriesId, d, t] = /^(.+)_(\d{8})(?:T(\d{6})Z)?$/.exec(id) ?? [];
  if (seriesId === undefined || d === undefined) return undefined;
  const date = `${d.slice(0, 4)}-${d.slice(4, 6)}-${d.slice(6)}`;
  const original: GoogleTime =
    t === undefined ? { date } : { dateTime: `${date}T${t.slice(0, 2)}:${t.slice(2, 4)}:${t.slice(4)}Z` };
  const found = instanceEvent(call.store, seriesId, original);
  const real = instancesAround(call, seriesId).some(
    (event) => startKey(event.originalStartTime) === startKey(original),
  );
  return found && real ? found : undefined;
}

function instancesAround(call: CalendarCall, seriesId: string): GoogleEvent[] {
  const { query, store } = call;
  const window = {
    start: Date.parse(query.get('timeMin') ?? '1970-01-01T00:00:00Z'),
    end: Date.parse(query.get('timeMax') ?? new Date(call.world.now() + 730 * 86_400_000).toISOString()),
  };
  return occurrencesOf(store, window).flatMap(({ event, span, key }) => {
    if (event.recurringEventId === seriesId) return event;
    if (event.id !== seriesId || !event.recurrence) return [];
    const zone = event.start?.timeZone ?? store.timeZone;
    const original =
      event.start?.date === undefined
        ? { dateTime: formatIn(zone, span.start), timeZone: zone }
        : { date: key };
    return instanceEvent(store, seriesId, original) ?? [];
  });
}

export function getEvent(call: CalendarCall): Answer {
  const event = findEvent(call);
  return event ? shown(call, moveConferenceOn(call, event)) : refuse.notFound();
}

export function listInstances(call: CalendarCall): Answer {
  const id = call.route.pathParams['eventId'] ?? '';
  const series = call.store.rows.get(id)?.event;
  if (!series) return refuse.notFound();
  if (call.query.has('pageToken')) call.violate('unsupported', 'instances come on one page here');
  const viewer = viewerOf(call);
  return {
    value: {
      kind: 'calendar#events',
      etag: series.etag ?? '""',
      summary: call.store.summary,
      updated: new Date(call.store.updatedAt).toISOString(),
      timeZone: viewer.timeZone,
      accessRole: call.subscription.accessRole,
      defaultReminders: [],
      items: instancesAround(call, id).map((event) => viewEvent(event, call.store, viewer)),
    },
  };
}

const idPattern = /^[a-v0-9]{5,1024}$/;

function timesProblem(event: Partial<GoogleEvent>): HttpReply | undefined {
  const { start, end } = event;
  if (!start || (start.date === undefined && start.dateTime === undefined)) return refuse.required('start');
  if (!end || (end.date === undefined && end.dateTime === undefined)) return refuse.required('end');
  if ((start.date === undefined) !== (end.date === undefined))
    return refuse.invalid('Invalid start and end time.');
  if (event.recurrence && start.dateTime !== undefined && start.timeZone === undefined) {
    return refuse.invalid('Missing time zone definition for start time.', 'start.timeZone');
  }
  const order =
    start.date === undefined
      ? Date.parse(end.dateTime ?? '') - Date.parse(start.dateTime ?? '')
      : (end.date ?? '') > start.date
        ? 1
        : -1;
  return order < 0 ? refuse.timeRangeEmpty() : undefined;
}

const readBody = (call: CalendarCall): Partial<GoogleEvent> => JSON.parse(call.request.body ?? '{}');

export function insertEvent(call: CalendarCall): Answer {
  if (!mayWrite(call)) return refuse.accessLevel();
  const body = readBody(call);
  const problem = timesProblem(body);
  if (problem) return problem;
  const id = body.id ?? randomBytes(16).toString('hex').slice(0, 26);
  if (!idPattern.test(id)) return refuse.invalid('Invalid resource id value.', 'resource.id');
  if (call.store.rows.has(id)) return refuse.duplicate();
  const rest = withConference(call, body, id);
  const now = new Date(call.world.now()).toISOString();
  const me = { email: call.account.email, self: true };
  const event = call.world.putEvent(call.store.id, {
    status: 'confirmed',
    eventType: 'default',
    iCalUID: `${id}@google.com`,
    created: now,
    creator: me,
    organizer: { email: call.store.id, self: true },
    sequence: 0,
    reminders: { useDefault: true },
    ...rest,
    id,
  });
  return shown(call, event);
}

function guard(call: CalendarCall, event: GoogleEvent | undefined): HttpReply | undefined {
  if (!event) return refuse.notFound();
  if (!mayWrite(call)) return refuse.accessLevel();
  const expected = call.request.headers['if-match'];
  return expected !== undefined && expected !== '*' && expected !== event.etag
    ? refuse.precondition()
    : undefined;
}

function write(call: CalendarCall, event: GoogleEvent): Answer {
  const { id } = event;
  if (event.recurringEventId !== undefined && event.originalStartTime) {
    return shown(
      call,
      call.world.changeInstance(call.store.id, event.recurringEventId, event.originalStartTime, event),
    );
  }
  return shown(call, call.world.putEvent(call.store.id, { ...event, id }));
}

export function patchByApi(call: CalendarCall): Answer {
  const event = findEvent(call);
  const refused = guard(call, event);
  if (refused || !event) return refused ?? refuse.notFound();
  const body = readBody(call);
  const change = { ...withConference(call, body, event.id), ...withoutConference(call, body) };
  const merged = mergePatch(event, change) as GoogleEvent;
  return timesProblem(merged) ?? write(call, { ...merged, id: event.id });
}

export function updateByApi(call: CalendarCall): Answer {
  const event = findEvent(call);
  const refused = guard(call, event);
  if (refused || !event) return refused ?? refuse.notFound();
  const body = readBody(call);
  const { iCalUID, created, creator, organizer, eventType, recurringEventId, originalStartTime, etag } =
    event;
  const kept = { iCalUID, created, creator, organizer, eventType, recurringEventId, originalStartTime, etag };
  const replaced = Object.fromEntries(
    Object.entries({ ...body, ...kept }).filter(([, value]) => value !== undefined),
  );
  return timesProblem(body) ?? write(call, { ...replaced, id: event.id });
}

export function deleteByApi(call: CalendarCall): Answer {
  const event = findEvent(call);
  if (event?.status === 'cancelled') return refuse.deleted();
  const refused = guard(call, event);
  if (refused || !event) return refused ?? refuse.notFound();
  if (event.recurringEventId !== undefined && event.originalStartTime) {
    call.world.deleteInstance(call.store.id, event.recurringEventId, event.originalStartTime);
  } else {
    call.world.deleteEvent(call.store.id, event.id);
  }
  return { value: undefined, status: 204 };
}

/** As Google's patch: objects merge, arrays and values replace, null removes. */
function mergePatch(before: unknown, patch: unknown): unknown {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return patch;
  const base = typeof before === 'object' && before !== null && !Array.isArray(before) ? before : {};
  const out: Record<string, unknown> = { ...base };
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete out[name];
    else out[name] = mergePatch(out[name], value);
  }
  return out;
}
