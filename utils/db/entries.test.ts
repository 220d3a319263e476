import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CalendarEntry } from '../calendar/event';
import { expandOccurrences } from '../calendar/occurrences';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../time/instant';
import { loadEntries } from './entries';
import { toEntryRow } from './entry-row';
import { AllsetDb } from './schema';

const KEY = 'ana ana';
const ZONE = 'Europe/Berlin';
const START = Date.UTC(2026, 9, 1);

const event = {
  etag: 'e',
  status: 'confirmed',
  eventType: 'default',
  transparency: 'opaque',
  visibility: 'default',
} as const;

const entry: fc.Arbitrary<CalendarEntry> = fc
  .record({
    id: fc.uuid(),
    day: fc.integer({ min: 0, max: 60 }),
    minute: fc.integer({ min: 0, max: 1439 }),
    lengthMinutes: fc.oneof(fc.integer({ min: 0, max: 180 }), fc.integer({ min: 0, max: 12 * 1440 })),
    kind: fc.constantFrom('timed', 'allDay', 'weekly', 'moved', 'cancelled'),
    movedDays: fc.integer({ min: -40, max: 40 }),
  })
  .map(({ id, day, minute, lengthMinutes, kind, movedDays }): CalendarEntry => {
    const start = START + day * DAY_MS + minute * MINUTE_MS;
    const time = { kind: 'timed', start, end: start + lengthMinutes * MINUTE_MS, timeZone: ZONE } as const;
    const original = { kind: 'timed', at: start + movedDays * DAY_MS } as const;
    const on = (at: number) => new Date(at).toISOString().slice(0, 10);
    switch (kind) {
      case 'allDay':
        return { ...event, id, time: { kind, startOn: on(start), endOn: on(time.end + DAY_MS) } };
      case 'weekly':
        return { ...event, id, time, recurrence: ['RRULE:FREQ=WEEKLY;COUNT=4'] };
      case 'moved':
        return { ...event, id, time, seriesId: 'some-series', original };
      case 'cancelled':
        return { id, etag: 'e', status: 'cancelled', seriesId: 'some-series', original };
      default:
        return { ...event, id, time };
    }
  });

describe('loadEntries', () => {
  let db: AllsetDb;
  beforeEach(() => {
    db = new AllsetDb(`entries-${crypto.randomUUID()}`);
  });
  afterEach(() => db.delete());

  it('leaves out nothing that happens in the window', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(entry, { maxLength: 25 }),
        fc.integer({ min: -5, max: 60 }),
        fc.integer({ min: 1, max: 30 }),
        async (entries, fromDay, days) => {
          await db.entries.clear();
          await db.entries.bulkPut(
            entries.map((one) => toEntryRow(one, { calendarKey: KEY, timeZone: ZONE, generation: 1 })),
          );
          const window = {
            start: START + fromDay * DAY_MS + HOUR_MS,
            end: START + (fromDay + days) * DAY_MS,
          };
          const loaded = (await loadEntries(db, [KEY], window)).get(KEY) ?? [];
          const times = (some: readonly CalendarEntry[]) =>
            expandOccurrences(some, window, { timeZone: ZONE })
              .occurrences.map(({ event: { id }, time }) => JSON.stringify([id, time]))
              .sort();
          expect(times(loaded)).toEqual(times(entries));
          expect(new Set(loaded.map(({ id }) => id)).size).toBe(loaded.length);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('does not read what is over, nor what comes long after', async () => {
    const meeting = (id: string, at: number): CalendarEntry => ({
      ...event,
      id,
      time: { kind: 'timed', start: at, end: at + HOUR_MS, timeZone: ZONE },
    });
    const rows = Array.from({ length: 300 }, (_, day) => meeting(`day-${day}`, START + day * DAY_MS));
    await db.entries.bulkPut(
      rows.map((row) => toEntryRow(row, { calendarKey: KEY, timeZone: ZONE, generation: 1 })),
    );
    const window = { start: START + 100 * DAY_MS, end: START + 107 * DAY_MS };
    expect((await loadEntries(db, [KEY], window)).get(KEY)?.length).toBeLessThan(12);
  });
});
