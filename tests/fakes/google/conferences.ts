/** Meet links as Google makes them: asked for with the event, there some moments later. */
import type { CalendarCall } from './call';
import type { GoogleEvent } from './wire';

/** May be changed between requests. */
export interface Conferences {
  /** How often an event is read before its conference is there; 0: at once. */
  pendingReads: number;
  /** Google could not make it. */
  fail: boolean;
}

/** Google ignores conference data, in silence, unless the client says that it knows of it. */
export function withConference(
  call: CalendarCall,
  event: Partial<GoogleEvent>,
  id: string,
): Partial<GoogleEvent> {
  const { conferenceData, ...rest } = event;
  if (call.query.get('conferenceDataVersion') !== '1' || !conferenceData) return rest;
  const request = conferenceData['createRequest'];
  if (typeof request !== 'object' || request === null) return event;
  const { pendingReads } = call.world.conferences;
  const asked = { ...rest, conferenceData: { createRequest: { ...request, status: pending } } };
  return pendingReads > 0 ? asked : settled(call, asked, id);
}

/** `null` takes the conference away, and its link with it, for a client that knows of conferences. */
export function withoutConference(call: CalendarCall, event: Partial<GoogleEvent>): Record<string, null> {
  const isKnown = call.query.get('conferenceDataVersion') === '1';
  return isKnown && event.conferenceData === null ? { conferenceData: null, hangoutLink: null } : {};
}

const pending = { statusCode: 'pending' };
const readsOf = new WeakMap<object, Map<string, number>>();

/** Called with every read of one event: moves its conference on, under a new etag, as Google does. */
export function moveConferenceOn(call: CalendarCall, event: GoogleEvent): GoogleEvent {
  const request = event.conferenceData?.['createRequest'] as { status?: typeof pending } | undefined;
  if (request?.status?.statusCode !== 'pending') return event;
  const counts = readsOf.get(call.store) ?? new Map<string, number>();
  readsOf.set(call.store, counts);
  const reads = (counts.get(event.id) ?? 0) + 1;
  counts.set(event.id, reads);
  if (reads < call.world.conferences.pendingReads) return event;
  return call.world.putEvent(call.store.id, { ...event, ...settled(call, event, event.id), id: event.id });
}

function settled(call: CalendarCall, event: Partial<GoogleEvent>, id: string): Partial<GoogleEvent> {
  const request = event.conferenceData?.['createRequest'] as Record<string, unknown>;
  if (call.world.conferences.fail) {
    return { ...event, conferenceData: { createRequest: { ...request, status: { statusCode: 'failure' } } } };
  }
  const conferenceId = id.slice(-10);
  const uri = `https://meet.google.com/${conferenceId}`;
  return {
    ...event,
    hangoutLink: uri,
    conferenceData: {
      createRequest: { ...request, status: { statusCode: 'success' } },
      conferenceSolution: { key: { type: 'hangoutsMeet' }, name: 'Google Meet' },
      conferenceId,
      entryPoints: [{ entryPointType: 'video', uri }],
    },
  };
}
