import ICAL from 'ical.js';
import { convertIcsCalendar } from 'ts-ics';
import { describe, expect, it } from 'vitest';
import type { CalendarEntry, CalendarEvent } from '../calendar/event';
import { expandOccurrences, spanOf } from '../calendar/occurrences';
import { foldLine } from './content-writer';
import { readIcs } from './read-ics';
import { writeIcs } from './write-ics';

const zone = 'Europe/Berlin';
const instant = (text: string, timeZone = zone) =>
  Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).epochMilliseconds;
const stampAt = instant('2026-11-23T12:00', 'UTC');
const base = {
  etag: 'e',
  status: 'confirmed',
  eventType: 'default',
  transparency: 'opaque',
  visibility: 'default',
} as const;

const weekly: CalendarEvent = {
  ...base,
  id: 'weekly',
  iCalUid: 'weekly@example.org',
  time: {
    kind: 'timed',
    start: instant('2026-09-07T09:00'),
    end: instant('2026-09-07T10:00'),
    timeZone: zone,
  },
  recurrence: ['RRULE:FREQ=WEEKLY;COUNT=20', 'EXDATE;TZID=Europe/Berlin:20261005T090000'],
  title: 'Weekly, with; signs\\ and\nlines',
  location: 'Zürich – 東京 🗼'.repeat(6),
  guests: [
    { email: 'ada@example.org', name: 'Ada "the first" Lovelace', response: 'accepted', optional: true },
    { email: 'room@example.org', response: 'needsAction', resource: true },
  ],
  organizer: { email: 'me@example.org', self: true },
};
const entries: CalendarEntry[] = [
  weekly,
  {
    ...base,
    id: 'weekly_1',
    seriesId: 'weekly',
    original: { kind: 'timed', at: instant('2026-10-26T09:00') },
    time: {
      kind: 'timed',
      start: instant('2026-10-27T15:00'),
      end: instant('2026-10-27T16:30'),
      timeZone: zone,
    },
    title: 'Moved',
  },
  {
    id: 'weekly_2',
    etag: 'e',
    status: 'cancelled',
    seriesId: 'weekly',
    original: { kind: 'timed', at: instant('2026-11-02T09:00') },
  },
  {
    ...base,
    id: 'single',
    status: 'tentative',
    transparency: 'transparent',
    visibility: 'private',
    time: {
      kind: 'timed',
      start: instant('2026-10-01T23:30'),
      end: instant('2026-10-02T01:00'),
      timeZone: 'Asia/Kathmandu',
    },
    seriesHint: 'hint',
    createdAt: instant('2026-01-02T03:04', 'UTC'),
    updatedAt: instant('2026-02-03T04:05', 'UTC'),
  },
  {
    ...base,
    id: 'days',
    time: { kind: 'allDay', startOn: '2026-12-24', endOn: '2026-12-27' },
    recurrence: ['RRULE:FREQ=YEARLY;COUNT=3'],
  },
  {
    ...base,
    id: 'days_1',
    seriesId: 'days',
    original: { kind: 'allDay', on: '2027-12-24' },
    time: { kind: 'allDay', startOn: '2027-12-23', endOn: '2027-12-28' },
  },
  {
    ...base,
    id: 'ooo',
    eventType: 'outOfOffice',
    time: { kind: 'allDay', startOn: '2026-10-10', endOn: '2026-10-11' },
  },
];
const text = [...writeIcs(entries, { name: 'Work; home', timeZone: zone, stampAt })].join('');
const window = { start: instant('2026-01-01T00:00'), end: instant('2030-01-01T00:00') };

/** Everything that happens, with what people see of it. */
function happenings(list: readonly CalendarEntry[]): string[] {
  return expandOccurrences(list, window, { timeZone: zone })
    .occurrences.map(({ event, time }) => {
      const { start, end } = spanOf(time, zone);
      return JSON.stringify([
        start,
        end,
        time.kind,
        event.title,
        event.location,
        event.transparency,
        event.status,
        event.visibility,
        event.eventType,
        event.seriesHint,
      ]);
    })
    .sort();
}

describe('an exported calendar', () => {
  it('reads back as the same events', async () => {
    const report = await readIcs(text, { timeZone: 'UTC', selfEmails: ['me@example.org'] });
    expect(report).toMatchObject({ name: 'Work; home', timeZone: zone, skipped: [], repaired: [] });
    expect(happenings(report.entries)).toEqual(happenings(entries));
    const read = report.entries.find((entry) => entry.id === 'weekly@example.org') as CalendarEvent;
    expect(read.guests).toEqual(weekly.guests);
    expect(read.organizer).toEqual(weekly.organizer);
  });

  it('has lines of at most 75 octets that end in CRLF', () => {
    const lines = text.split('\r\n');
    expect(lines.pop()).toBe('');
    for (const line of lines) {
      expect(line).not.toContain('\n');
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    }
  });

  it('is read alike by ical.js, with the zones the file itself defines', () => {
    const calendar = new ICAL.Component(ICAL.parse(text));
    for (const definition of calendar.getAllSubcomponents('vtimezone'))
      ICAL.TimezoneService.register(definition);
    const found: [number, number][] = [];
    const exceptions = new Map<string, ICAL.Event[]>();
    const all = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
    for (const event of all.filter((one) => one.isRecurrenceException())) {
      exceptions.set(event.uid, [...(exceptions.get(event.uid) ?? []), event]);
    }
    for (const event of all.filter((one) => !one.isRecurrenceException())) {
      for (const exception of exceptions.get(event.uid) ?? []) event.relateException(exception);
      const ms = (time: ICAL.Time) =>
        time.isDate ? instant(`${time.toString()}T00:00`) : time.toUnixTime() * 1000;
      const add = (start: ICAL.Time, end: ICAL.Time) => found.push([ms(start), ms(end)]);
      if (!event.isRecurring()) add(event.startDate, event.endDate);
      else {
        const iterator = event.iterator();
        for (let next = iterator.next(); next; next = iterator.next()) {
          const details = event.getOccurrenceDetails(next);
          add(details.startDate, details.endDate);
        }
      }
    }
    const ours = expandOccurrences(entries, window, { timeZone: zone }).occurrences.map(({ time }) =>
      spanOf(time, zone),
    );
    expect(found.sort(byStart)).toEqual(ours.map(({ start, end }) => [start, end]).sort(byStart));
  });

  it('is read alike by ts-ics: starts, ends, rules and texts', () => {
    const { events = [] } = convertIcsCalendar(undefined, text);
    const seen = events.map((event) => [event.uid, event.start.date.getTime(), event.summary]);
    const utcMidnight = (date: string) =>
      Temporal.PlainDate.from(date).toZonedDateTime('UTC').epochMilliseconds;
    expect(seen).toEqual([
      ['weekly@example.org', instant('2026-09-07T09:00'), weekly.title],
      ['weekly@example.org', instant('2026-10-27T15:00'), 'Moved'],
      ['single', instant('2026-10-01T23:30'), undefined],
      ['days', utcMidnight('2026-12-24'), undefined],
      ['days', utcMidnight('2027-12-23'), undefined],
      ['ooo', utcMidnight('2026-10-10'), undefined],
    ]);
    expect(events[0]?.recurrenceRule).toMatchObject({ frequency: 'WEEKLY', count: 20 });
    expect(events[0]?.exceptionDates?.map((one) => one.date.getTime())).toEqual([
      instant('2026-10-05T09:00'),
      instant('2026-11-02T09:00'),
    ]);
    expect(events[0]?.location).toBe(weekly.location);
  });
});

describe('folding', () => {
  it.each([
    ['short lines stay', 'SUMMARY:x'],
    ['long lines break', `SUMMARY:${'x'.repeat(200)}`],
    ['never inside a character', `SUMMARY:${'🗼é東'.repeat(40)}`],
  ])('%s', (_, line) => {
    const folded = foldLine(line);
    expect(folded.slice(0, -2).replaceAll('\r\n ', '')).toBe(line);
    for (const piece of folded.slice(0, -2).split('\r\n'))
      expect(new TextEncoder().encode(piece).length).toBeLessThanOrEqual(75);
  });
});

function byStart(a: readonly number[], b: readonly number[]): number {
  return (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0);
}
