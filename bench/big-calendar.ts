import { createGoogle, type Google } from '../tests/fakes/google/google';
import { createWorld } from '../tests/fakes/google/world';
import type { CalendarEvent } from '../utils/calendar/event';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../utils/time/instant';

export const EMAIL = 'ana@northwind.example';
const TITLES = [
  '1:1 Ben',
  'Design review',
  'Customer call',
  'Planning',
  'Retro',
  'Interview',
  'Budget',
  'Roadmap',
];
const ZONE = 'Europe/Berlin';
const HISTORY_DAYS = 380;
const FUTURE_DAYS = 180;

/** A Google with `total` events spread evenly over `calendars` calendars, from a year ago to half a year ahead. */
export function createBigGoogle(total: number, calendars: number): Google {
  const world = createWorld();
  world.addAccount({ email: EMAIL, timeZone: ZONE });
  const now = Date.now();
  for (let index = 0; index < calendars; index++) {
    const id = index === 0 ? EMAIL : `team-${index}@group.calendar.google.com`;
    if (index > 0)
      world.addCalendar({
        account: EMAIL,
        id,
        summary: `Team ${index}`,
        accessRole: 'owner',
        timeZone: ZONE,
      });
    world.loadEntries(id, makeEvents(total / calendars, index, now));
  }
  return createGoogle({ world, validateReplies: false, perMinute: 1_000_000 });
}

function makeEvents(count: number, calendar: number, now: number): CalendarEvent[] {
  const step = ((HISTORY_DAYS + FUTURE_DAYS) * DAY_MS) / count;
  return Array.from({ length: count }, (_, i): CalendarEvent => {
    const rough = now - HISTORY_DAYS * DAY_MS + i * step;
    const start = Math.floor(rough / (30 * MINUTE_MS)) * 30 * MINUTE_MS;
    return {
      id: `bench${calendar}a${i}`,
      iCalUid: `bench${calendar}a${i}@northwind.example`,
      etag: `"${i}"`,
      status: 'confirmed',
      eventType: 'default',
      transparency: i % 8 === 0 ? 'opaque' : 'transparent',
      visibility: 'default',
      title: TITLES[i % TITLES.length] ?? '',
      time: { kind: 'timed', start, end: start + (i % 3 === 0 ? HOUR_MS : 30 * MINUTE_MS), timeZone: ZONE },
      createdAt: start - 5 * DAY_MS,
      updatedAt: start - 5 * DAY_MS,
      guests: [{ email: `guest${i % 40}@northwind.example`, response: 'accepted' }],
      organizer: { email: EMAIL, self: true },
    };
  });
}
