import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '../time/instant';
import { addDays, dateAt, epochAt } from '../time/zone';
import type { CalendarEntry, CalendarEvent, EventTime } from './event';
import { expandOccurrences } from './occurrences';
import { expandSeries } from './recurrence';
import { isFailure } from './recurrence-failure';
import { ALWAYS_RELEVANT, relevantUntil } from './retention';

const zones = ['America/New_York', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Australia/Lord_Howe'];
const base = {
  etag: 'e',
  status: 'confirmed',
  eventType: 'default',
  transparency: 'opaque',
  visibility: 'default',
} as const;

const times = fc
  .record({
    day: fc.integer({ min: 0, max: 700 }),
    hour: fc.integer({ min: 0, max: 23 }),
    hours: fc.integer({ min: 0, max: 60 }),
    zone: fc.constantFrom(...zones),
    allDay: fc.boolean(),
  })
  .map(({ day, hour, hours, zone, allDay }): EventTime => {
    const startOn = addDays('2025-01-01', day);
    if (allDay) return { kind: 'allDay', startOn, endOn: addDays(startOn, 1 + (hours % 6)) };
    const start = epochAt(startOn, hour * 60, zone);
    return { kind: 'timed', start, end: start + hours * HOUR_MS, timeZone: zone };
  });
const rules = fc.constantFrom(
  [],
  ['RRULE:FREQ=WEEKLY;COUNT=5'],
  ['RRULE:FREQ=DAILY;UNTIL=20260301T120000Z'],
  ['RRULE:FREQ=DAILY;UNTIL=20260301'],
  ['RRULE:FREQ=MONTHLY;BYDAY=2TU;COUNT=7'],
  ['RRULE:FREQ=WEEKLY;COUNT=2', 'RDATE:20270101T000000Z'],
  ['RDATE;VALUE=PERIOD:20270101T000000Z/P3D'],
  ['RRULE:FREQ=WEEKLY'],
  ['RRULE:FREQ=YEARLY;COUNT=90'],
);

/** One event or series, perhaps with one instance moved or cancelled. */
const calendars = fc
  .record({
    time: times,
    recurrence: rules,
    nth: fc.integer({ min: 0, max: 6 }),
    change: fc.constantFrom('none', 'moved', 'cancelled'),
    moved: times,
  })
  .map(({ time, recurrence, nth, change, moved }): CalendarEntry[] => {
    const event: CalendarEvent = { ...base, id: 'm', time, ...(recurrence.length > 0 ? { recurrence } : {}) };
    if (recurrence.length === 0 || change === 'none') return [event];
    const found = expandSeries({ time, recurrence }, Date.UTC(2025, 0, 1), Date.UTC(2028, 0, 1));
    const start = isFailure(found) ? undefined : found.starts[nth];
    if (start === undefined) return [event];
    const original =
      time.kind === 'timed'
        ? ({ kind: 'timed', at: start } as const)
        : ({ kind: 'allDay', on: dateAt(start, 'UTC') } as const);
    const tie = { id: 'm_1', etag: 'e', seriesId: 'm', original };
    return [
      event,
      change === 'cancelled' ? { ...tie, status: 'cancelled' } : { ...base, ...tie, time: moved },
    ];
  });

describe('what matters until when', () => {
  it('leaving out what no longer matters never changes what a window shows', () => {
    fc.assert(
      fc.property(
        calendars,
        fc.integer({ min: -30, max: 900 }),
        fc.constantFrom(...zones),
        fc.constantFrom(...zones),
        (entries, day, calendarZone, viewerZone) => {
          const start = Date.UTC(2025, 0, 1) + day * DAY_MS;
          const window = { start, end: start + 20 * DAY_MS };
          const kept = entries.filter((entry) => relevantUntil(entry, calendarZone) > start);
          expect(expandOccurrences(kept, window, { timeZone: viewerZone })).toEqual(
            expandOccurrences(entries, window, { timeZone: viewerZone }),
          );
        },
      ),
      { numRuns: 2000 },
    );
  });

  const timed = {
    kind: 'timed',
    start: Date.UTC(2026, 0, 5, 9),
    end: Date.UTC(2026, 0, 5, 10),
    timeZone: 'UTC',
  } as const;
  it.each<[string, readonly string[], number]>([
    ['a series without an end always matters', ['RRULE:FREQ=WEEKLY'], ALWAYS_RELEVANT],
    ['so does one we cannot read', ['RRULE:FREQ=SECONDLY'], ALWAYS_RELEVANT],
    ['and one whose count takes a lifetime', ['RRULE:FREQ=YEARLY;COUNT=200'], ALWAYS_RELEVANT],
    [
      'a count ends with its last time',
      ['RRULE:FREQ=WEEKLY;COUNT=3'],
      Date.UTC(2026, 0, 19, 10) + 2 * DAY_MS,
    ],
  ])('%s', (_, recurrence, expected) => {
    expect(relevantUntil({ ...base, id: 'm', time: timed, recurrence }, 'UTC')).toBe(expected);
  });

  it('a single event matters until it ends', () => {
    expect(relevantUntil({ ...base, id: 'x', time: timed }, 'UTC')).toBe(timed.end);
  });
});
