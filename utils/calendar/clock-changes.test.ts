import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '../time/instant';
import { defaultBusyPolicy, findBusy } from './busy';
import type { CalendarEvent, EventTime } from './event';
import { expandOccurrences } from './occurrences';

const at = (text: string, timeZone: string) =>
  Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).epochMilliseconds;

function series(time: EventTime, rule: string): CalendarEvent {
  return {
    id: 'm',
    etag: 'e',
    status: 'confirmed',
    time,
    recurrence: [`RRULE:${rule}`],
    eventType: 'default',
    transparency: 'opaque',
    visibility: 'default',
  };
}
function timed(from: string, hours: number, timeZone: string): EventTime {
  const start = at(from, timeZone);
  return { kind: 'timed', start, end: start + hours * HOUR_MS, timeZone };
}

/** Busy in the days around, as local times of the given zone. */
function busyIn(zone: string, event: CalendarEvent, from: string, to: string): string[] {
  const window = { start: at(from, zone), end: at(to, zone) };
  const { occurrences } = expandOccurrences([event], window, { timeZone: zone });
  const local = (ms: number) =>
    Temporal.Instant.fromEpochMilliseconds(ms)
      .toZonedDateTimeISO(zone)
      .toString({ smallestUnit: 'minute', timeZoneName: 'never' })
      .slice(8);
  return findBusy(occurrences, defaultBusyPolicy, zone).map(
    ({ start, end }) => `${local(start)} ${local(end)}`,
  );
}

describe('A10-27 a night of eight hours keeps its eight hours', () => {
  it.each<[string, string, string, string, string[]]>([
    [
      'when clocks go forward in New York',
      'America/New_York',
      '2026-03-06T22:00',
      '2026-03-10T12:00',
      [
        '06T22:00-05:00 07T06:00-05:00',
        '07T22:00-05:00 08T07:00-04:00',
        '08T22:00-04:00 09T06:00-04:00',
        '09T22:00-04:00 10T06:00-04:00',
      ],
    ],
    [
      'when they go back in Berlin',
      'Europe/Berlin',
      '2026-10-23T22:00',
      '2026-10-26T12:00',
      ['23T22:00+02:00 24T06:00+02:00', '24T22:00+02:00 25T05:00+01:00', '25T22:00+01:00 26T06:00+01:00'],
    ],
    [
      'when they go back half an hour at Lord Howe',
      'Australia/Lord_Howe',
      '2026-04-03T22:00',
      '2026-04-06T12:00',
      ['03T22:00+11:00 04T06:00+11:00', '04T22:00+11:00 05T05:30+10:30', '05T22:00+10:30 06T06:00+10:30'],
    ],
  ])('%s', (_, zone, from, to, nights) => {
    expect(busyIn(zone, series(timed(from, 8, zone), 'FREQ=DAILY'), from, to)).toEqual(nights);
  });
});

describe('the weeks when America has changed its clocks and Europe has not', () => {
  it('a meeting at nine in New York moves by an hour in Berlin, and back', () => {
    const nine = series(timed('2026-03-02T09:00', 1, 'America/New_York'), 'FREQ=WEEKLY;COUNT=5');
    const starts = busyIn('Europe/Berlin', nine, '2026-03-01T00:00', '2026-04-01T00:00').map((b) =>
      b.slice(0, 8),
    );
    expect(starts).toEqual(['02T15:00', '09T14:00', '16T14:00', '23T14:00', '30T15:00']);
  });

  it('and the same in autumn, the other way round', () => {
    const nine = series(timed('2026-10-19T09:00', 1, 'Europe/Berlin'), 'FREQ=WEEKLY;COUNT=3');
    const starts = busyIn('America/New_York', nine, '2026-10-18T00:00', '2026-11-05T00:00').map((b) =>
      b.slice(0, 8),
    );
    expect(starts).toEqual(['19T03:00', '26T04:00', '02T03:00']);
  });
});

describe('somebody who travels', () => {
  it('keeps timed events at their instants, while a day begins where they are', () => {
    const meeting = series(timed('2026-06-01T09:00', 1, 'Europe/Berlin'), 'FREQ=DAILY;COUNT=1');
    expect(busyIn('Asia/Kathmandu', meeting, '2026-06-01T00:00', '2026-06-02T00:00')).toEqual([
      '01T12:45+05:45 01T13:45+05:45',
    ]);
    const holiday = series(
      { kind: 'allDay', startOn: '2026-06-01', endOn: '2026-06-02' },
      'FREQ=DAILY;COUNT=1',
    );
    for (const zone of ['Asia/Kathmandu', 'America/New_York', 'Pacific/Kiritimati']) {
      const [day] = busyIn(zone, holiday, '2026-05-31T00:00', '2026-06-03T00:00');
      expect(day?.replace(/[+-]\d\d:\d\d/g, '')).toBe('01T00:00 02T00:00');
    }
  });
});

describe('zones that changed their minds', () => {
  it('São Paulo has no summer time any more', () => {
    const nine = series(
      timed('2018-10-01T09:00', 1, 'America/Sao_Paulo'),
      'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=3',
    );
    expect(busyIn('UTC', nine, '2018-12-01T00:00', '2018-12-31T00:00')).toEqual([
      '03T11:00+00:00 03T12:00+00:00',
    ]);
    expect(busyIn('UTC', nine, '2025-12-01T00:00', '2025-12-31T00:00')).toEqual([
      '03T12:00+00:00 03T13:00+00:00',
    ]);
  });

  it('the day Apia skipped is not there: what falls on it comes a day later', () => {
    const daily = series(timed('2011-12-28T09:00', 1, 'Pacific/Apia'), 'FREQ=DAILY;COUNT=4');
    const starts = busyIn('Pacific/Apia', daily, '2011-12-27T00:00', '2012-01-03T00:00').map((b) =>
      b.slice(0, 8),
    );
    expect(starts).toEqual(['28T09:00', '29T09:00', '31T09:00']);
  });
});
