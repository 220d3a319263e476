import type { CalendarEvent } from '../../utils/calendar/event';
import { type PastMeeting, toPastMeeting } from '../../utils/preferences/meeting';
import { MINUTE_MS } from '../../utils/time/instant';
import { addDays, epochAt } from '../../utils/time/zone';

export const salt = 'a salt for tests';

export interface PastMeetingSketch {
  readonly on: string;
  /** `14:30` */
  readonly at: string;
  readonly minutes?: number;
  readonly title?: string;
  readonly guests?: readonly string[];
  readonly timeZone?: string;
  readonly event?: Partial<CalendarEvent>;
}

/** A meeting as learning sees it, from the few words that matter to a test. */
export function pastMeeting(sketch: PastMeetingSketch): PastMeeting {
  const { on, at, minutes = 30, title = 'Meeting', guests = [], timeZone = 'Europe/Berlin' } = sketch;
  const [hour = 0, minute = 0] = at.split(':').map(Number);
  const start = epochAt(on, hour * 60 + minute, timeZone);
  const time = { kind: 'timed', start, end: start + minutes * MINUTE_MS, timeZone } as const;
  const event: CalendarEvent = {
    id: `${on} ${at} ${title}`,
    etag: '1',
    status: 'confirmed',
    time,
    eventType: 'default',
    transparency: 'opaque',
    visibility: 'default',
    title,
    guests: guests.map((email) => ({ email, response: 'accepted' })),
    ...sketch.event,
  };
  return toPastMeeting({ event, time }, { salt, timeZone });
}

/** One meeting a week, `weeks` times, the first on `on`. */
export function weekly(weeks: number, sketch: PastMeetingSketch): PastMeeting[] {
  return Array.from({ length: weeks }, (_, k) => pastMeeting({ ...sketch, on: addDays(sketch.on, 7 * k) }));
}
