import { type CalendarStore, isLive, type Row } from './calendar-store';
import { lastEnd, spanOf } from './expand';
import type { GoogleEvent } from './wire';
import { startOfDay } from './zone-time';

export function passesTypes(event: GoogleEvent, query: URLSearchParams): boolean {
  const types = query.getAll('eventTypes');
  return types.length === 0 || event.start === undefined || types.includes(event.eventType ?? 'default');
}

/** What `events.list` without a sync token shows, by its parameters. */
export function inFullList({ event }: Row, store: CalendarStore, query: URLSearchParams): boolean {
  if (query.get('showDeleted') !== 'true') {
    if (!isLive(store, event)) return false;
    if (event.status === 'cancelled' && query.get('singleEvents') === 'true') return false;
  }
  const uid = query.get('iCalUID');
  if (uid !== null && uidOf(event, store) !== uid) return false;
  const updatedMin = query.get('updatedMin');
  if (updatedMin !== null && Date.parse(event.updated ?? '') < Date.parse(updatedMin)) return false;
  return passesTypes(event, query) && passesText(event, query) && inWindow(event, store, query);
}

/** A cancelled instance carries no `iCalUID`, but it is its series' all the same. */
function uidOf(event: GoogleEvent, store: CalendarStore): string | undefined {
  return event.iCalUID ?? store.rows.get(event.recurringEventId ?? '')?.event.iCalUID;
}

function passesText(event: GoogleEvent, query: URLSearchParams): boolean {
  const q = query.get('q')?.toLowerCase();
  const text = [event.summary, event.description, event.location].join('\n').toLowerCase();
  if (q !== undefined && !text.includes(q)) return false;
  const holds = (name: string, properties: Readonly<Record<string, string>> | undefined) =>
    query
      .getAll(name)
      .every((pair) => properties?.[pair.split('=')[0] ?? ''] === pair.slice(pair.indexOf('=') + 1));
  const { private: own, shared } = event.extendedProperties ?? {};
  return holds('privateExtendedProperty', own) && holds('sharedExtendedProperty', shared);
}

/** An exception counts where either its new or its old time does, or the client would show the old one. */
export function inWindow(event: GoogleEvent, store: CalendarStore, query: URLSearchParams): boolean {
  const from = Date.parse(query.get('timeMin') ?? '');
  const to = Date.parse(query.get('timeMax') ?? '');
  const touches = (start: number, end: number) => !(end <= from) && !(start >= to);
  const { originalStartTime: original } = event;
  if (original) {
    const at =
      original.date === undefined
        ? Date.parse(original.dateTime ?? '')
        : startOfDay(store.timeZone, original.date);
    if (touches(at, at + 1)) return true;
  }
  const span = spanOf(event, store.timeZone);
  if (!span) return original === undefined;
  const end = event.recurrence && !Number.isNaN(from) ? lastEnd(event, store.timeZone) : span.end;
  return touches(span.start, end);
}
