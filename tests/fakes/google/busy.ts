import { type Interval, mergeIntervals } from '../../../utils/time/interval';
import type { CalendarStore } from './calendar-store';
import { instancesOf, spanOf } from './expand';
import { type GoogleEvent, startKey } from './wire';

const neverBusy = new Set(['workingLocation', 'birthday']);

function blocks(event: GoogleEvent): boolean {
  if (event.status === 'cancelled' || event.transparency === 'transparent') return false;
  if (neverBusy.has(event.eventType ?? 'default')) return false;
  return event.attendees?.find((a) => a.self)?.responseStatus !== 'declined';
}

/** Single times of everything live that touches the window, exceptions in place of what they change. */
export function occurrencesOf(
  store: CalendarStore,
  window: Interval,
): { readonly event: GoogleEvent; readonly span: Interval; readonly key: string }[] {
  const found: { event: GoogleEvent; span: Interval; key: string }[] = [];
  for (const { event } of store.rows.values()) {
    if (event.status === 'cancelled') continue;
    if (event.recurrence && event.recurrence.length > 0) {
      const changed = new Set<string>();
      for (const id of store.members.get(event.id) ?? []) {
        changed.add(startKey(store.rows.get(id)?.event.originalStartTime));
      }
      for (const instance of instancesOf(event, store.timeZone, window)) {
        if (!changed.has(instance.key)) found.push({ event, span: instance, key: instance.key });
      }
      continue;
    }
    const span = spanOf(event, store.timeZone);
    if (span && span.start < window.end && span.end > window.start) {
      found.push({ event, span, key: startKey(event.originalStartTime ?? event.start) });
    }
  }
  return found;
}

export function busyIntervals(store: CalendarStore, window: Interval): Interval[] {
  const clipped = occurrencesOf(store, window)
    .filter(({ event }) => blocks(event))
    .map(({ span }) => ({ start: Math.max(span.start, window.start), end: Math.min(span.end, window.end) }));
  return mergeIntervals(clipped);
}
