import type { CalendarEvent, EventTime, Occurrence } from '../../utils/calendar/event';
import { epochAt } from '../../utils/time/zone';

export const berlin = 'Europe/Berlin';
/** A Monday. */
export const monday = '2026-11-23';

let made = 0;

export function locatedEvent(over: Partial<CalendarEvent> = {}): CalendarEvent {
  made++;
  return {
    id: `event-${made}`,
    etag: '1',
    status: 'confirmed',
    time: { kind: 'timed', start: 0, end: 1, timeZone: berlin },
    eventType: 'default',
    transparency: 'opaque',
    visibility: 'default',
    ...over,
  };
}

/** `'9:00'` and `'10:30'` of a day in Berlin. */
export function timed(from: string, to: string, date = monday): EventTime & { readonly kind: 'timed' } {
  return { kind: 'timed', start: clock(from, date), end: clock(to, date), timeZone: berlin };
}

export function clock(text: string, date = monday): number {
  const [hour = 0, minute = 0] = text.split(':').map(Number);
  return epochAt(date, hour * 60 + minute, berlin);
}

export function meetingAt(
  location: string | undefined,
  from: string,
  to: string,
  over: Partial<CalendarEvent> & { readonly date?: string } = {},
): Occurrence {
  const { date, ...fields } = over;
  const time = timed(from, to, date);
  return { event: locatedEvent({ time, ...(location === undefined ? {} : { location }), ...fields }), time };
}

export function wholeDay(over: Partial<CalendarEvent>, date = monday, until = '2026-11-24'): Occurrence {
  const time: EventTime = { kind: 'allDay', startOn: date, endOn: until };
  return { event: locatedEvent({ time, ...over }), time };
}
