import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochDayOf, isIsoDate, isoDateOf } from './civil';
import { DAY_MS, HOUR_MS } from './instant';
import { addDays, dayBounds, epochAt, isTimeZone, wallTimeAt, weekdayOf } from './zone';

const instant = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
const from = instant('1970-01-01T00:00Z');
const to = instant('2045-01-01T00:00Z');
const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC', 'Asia/Calcutta', 'US/Pacific', 'Etc/GMT-14'];

function temporalWall(at: number, timeZone: string) {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  return {
    date: local.toPlainDate().toString(),
    minuteOfDay: local.hour * 60 + local.minute,
    weekday: local.dayOfWeek - 1,
  };
}

describe('wall time and instants agree with Temporal', () => {
  it('at random instants in every zone the system knows', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: from, max: to }), (timeZone, at) => {
        expect(wallTimeAt(at, timeZone)).toEqual(temporalWall(at, timeZone));
      }),
      { numRuns: 800 },
    );
  });

  it('at random wall times in every zone, gaps and overlaps included', () => {
    const day = fc.integer({ min: epochDayOf('1970-01-02'), max: epochDayOf('2044-12-30') });
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        day,
        fc.integer({ min: 0, max: 1440 }),
        (timeZone, epochDay, minuteOfDay) => {
          const date = isoDateOf(epochDay);
          const plain = Temporal.PlainDateTime.from(date).add({ minutes: minuteOfDay });
          const expected = plain.toZonedDateTime(timeZone, {
            disambiguation: 'compatible',
          }).epochMilliseconds;
          expect(epochAt(date, minuteOfDay, timeZone)).toBe(expected);
        },
      ),
      { numRuns: 800 },
    );
  });
});

describe('changes of the clock', () => {
  it.each([
    ['a gap means as much later', '2026-03-08', 150, 'America/New_York', '2026-03-08T07:30Z'],
    ['an overlap means the first', '2026-11-01', 90, 'America/New_York', '2026-11-01T05:30Z'],
    ['half an hour at Lord Howe, gap', '2026-10-04', 135, 'Australia/Lord_Howe', '2026-10-03T15:45Z'],
    ['half an hour at Lord Howe, overlap', '2026-04-05', 105, 'Australia/Lord_Howe', '2026-04-04T14:45Z'],
    ['Kathmandu is 5:45 ahead', '2026-06-01', 540, 'Asia/Kathmandu', '2026-06-01T03:15Z'],
    ['Casablanca goes back for Ramadan', '2026-03-01', 540, 'Africa/Casablanca', '2026-03-01T09:00Z'],
    ['and is an hour ahead otherwise', '2026-06-01', 540, 'Africa/Casablanca', '2026-06-01T08:00Z'],
    ['São Paulo had summer time once', '2018-12-03', 540, 'America/Sao_Paulo', '2018-12-03T11:00Z'],
    ['and has none any more', '2025-12-03', 540, 'America/Sao_Paulo', '2025-12-03T12:00Z'],
    [
      'midnight inside a gap is the first instant of the day',
      '2018-11-04',
      0,
      'America/Sao_Paulo',
      '2018-11-04T03:00Z',
    ],
    ['noon of the day Apia skipped is a day later', '2011-12-30', 720, 'Pacific/Apia', '2011-12-30T22:00Z'],
    ['24:00 is the next midnight', '2026-03-08', 1440, 'America/New_York', '2026-03-09T04:00Z'],
    ['a fixed offset is a zone too', '2026-03-08', 0, '+05:45', '2026-03-07T18:15Z'],
  ])('%s', (_, date, minuteOfDay, timeZone, expected) => {
    expect(epochAt(date, minuteOfDay, timeZone)).toBe(instant(expected));
  });

  it.each([
    ['spring forward', '2026-03-08', 'America/New_York', 23],
    ['fall back', '2026-11-01', 'America/New_York', 25],
    ['spring forward at Lord Howe', '2026-10-04', 'Australia/Lord_Howe', 23.5],
    ['fall back at Lord Howe', '2026-04-05', 'Australia/Lord_Howe', 24.5],
    ['a gap at midnight', '2018-11-04', 'America/Sao_Paulo', 23],
    ['an ordinary day', '2026-06-01', 'Europe/Berlin', 24],
    ['the day Apia skipped', '2011-12-30', 'Pacific/Apia', 0],
  ])('a day lasts as long as it does: %s', (_, date, timeZone, hours) => {
    const { start, end } = dayBounds(date, timeZone);
    expect((end - start) / HOUR_MS).toBe(hours);
    expect(start).toBe(
      Temporal.PlainDate.from(date).toZonedDateTime(timeZone).startOfDay().epochMilliseconds,
    );
  });
});

describe('dates', () => {
  it('count days like Temporal does, from year 1 to 9999', () => {
    const range = { min: epochDayOf('0001-01-01'), max: epochDayOf('9999-12-31') };
    fc.assert(
      fc.property(fc.integer(range), (epochDay) => {
        const date = isoDateOf(epochDay);
        const plain = Temporal.PlainDate.from('1970-01-01').add({ days: epochDay });
        expect(date).toBe(plain.toString());
        expect(epochDayOf(date)).toBe(epochDay);
        expect(weekdayOf(date)).toBe(plain.dayOfWeek - 1);
      }),
    );
  });

  it('step over months, years and leap days', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(addDays('2100-02-28', 1)).toBe('2100-03-01');
  });

  it.each(['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', 'today', ''])('%j is not a date', (text) => {
    expect(isIsoDate(text)).toBe(false);
  });
});

describe('zone names', () => {
  it.each(['Europe/Berlin', 'UTC', 'Asia/Calcutta', '+02:00'])('%s is a zone', (name) => {
    expect(isTimeZone(name)).toBe(true);
  });

  it.each(['', 'Mars/Phobos', 'W. Europe Standard Time', '+24:00', '+02:99'])('%j is not', (name) => {
    expect(isTimeZone(name)).toBe(false);
  });

  it('an unknown zone throws where it is used', () => {
    expect(() => epochAt('2026-01-01', 0, 'Mars/Phobos')).toThrow(RangeError);
  });
});

it('a million lookups take well under a second', () => {
  const started = performance.now();
  let sum = 0;
  for (let i = 0; i < 1_000_000; i++) sum += epochAt('2026-01-01', i % DAY_MS, 'Europe/Berlin') % 7;
  expect(sum).toBeGreaterThan(0);
  expect(performance.now() - started).toBeLessThan(2000);
});
