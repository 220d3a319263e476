import { describe, expect, it } from 'vitest';
import type { CalendarEntry } from '../../../utils/calendar/event';
import { toEventChange } from '../../../utils/google/to-calendar-event';
import { buildSampleCalendars } from '../../../utils/sample/build-sample-calendars';
import { schemaProblems } from './schema-check';
import { toGoogleEvent } from './to-google-event';

const timeZone = 'Europe/Berlin';
const entries = buildSampleCalendars({ today: '2026-11-23', timeZone }).flatMap(
  (calendar) => calendar.entries,
);
const details = { titles: true, guests: true, places: true, descriptions: true };
const toWire = (entry: CalendarEntry) => toGoogleEvent(entry, { self: 'ana@northwind.example', now: 0 });

describe('toGoogleEvent', () => {
  it('writes what Google’s schema allows, for everything in the sample', () => {
    expect(entries.flatMap((entry) => schemaProblems('Event', toWire(entry)))).toEqual([]);
  });

  it('loses nothing on the way to the wire and back through the product’s own reader', () => {
    const context = { details, timeZone, resourceCalendar: false };
    for (const entry of entries) {
      const wire = { ...toWire(entry), etag: entry.etag };
      const { organizer, ...expected } = entry as CalendarEntry & { organizer?: unknown };
      const change = toEventChange(wire, context);
      if (change.kind !== 'entry') throw new Error(`${entry.id}: ${change.kind}`);
      const { organizer: back, ...found } = change.entry as CalendarEntry & { organizer?: unknown };
      expect(found).toEqual(expected);
      if (organizer) expect(back).toEqual(organizer);
    }
  });
});
