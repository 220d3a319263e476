import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { instancesOf, lastEnd } from './expand';
import type { GoogleEvent } from './wire';
import { formatIn, startOfDay, wallToInstant } from './zone-time';

interface OracleCase {
  readonly id: number;
  readonly timeZone: string;
  readonly allDay: boolean;
  readonly dtstart: string;
  readonly rrule: string;
  readonly exdates: readonly string[];
  readonly windowStart: string;
  readonly windowEnd: string;
  readonly startsMs?: readonly number[];
  readonly dates?: readonly string[];
}

const oracleFile = new URL('../../../../shared/recurrence/oracle.json', import.meta.url);

function seriesOf(c: OracleCase): GoogleEvent {
  const exdates = c.exdates.map((text) =>
    c.allDay
      ? `EXDATE;VALUE=DATE:${text.replaceAll('-', '')}`
      : `EXDATE;TZID=${c.timeZone}:${text.replace(/[-:]/g, '')}`,
  );
  const recurrence = [`RRULE:${c.rrule}`, ...exdates];
  if (c.allDay) {
    const date = c.dtstart.slice(0, 10);
    return { id: 's', start: { date }, end: { date: nextDay(date) }, recurrence };
  }
  const start = wallToInstant(c.timeZone, Date.parse(`${c.dtstart}Z`));
  const time = (at: number) => ({ dateTime: formatIn(c.timeZone, at), timeZone: c.timeZone });
  return { id: 's', start: time(start), end: time(start + 60_000), recurrence };
}

const nextDay = (date: string) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** All 800 agree; a quarter of them is enough for every day, with those that ical.js alone gets wrong. */
const onceWrong = new Set([4, 35, 370, 410, 551, 776]);

describe('instancesOf', () => {
  it.skipIf(!existsSync(oracleFile))(
    'agrees with another recurrence library on its cases (skipped where ../shared/recurrence is absent)',
    () => {
      const { cases: all }: { cases: OracleCase[] } = JSON.parse(readFileSync(oracleFile, 'utf8'));
      const cases = all.filter(({ id }) => id % 4 === 0 || onceWrong.has(id));
      const wrong = cases.filter((c) => {
        const window = {
          start: startOfDay(c.timeZone, c.windowStart),
          end: startOfDay(c.timeZone, c.windowEnd),
        };
        const found = instancesOf(seriesOf(c), c.timeZone, window).filter(
          ({ start }) => start >= window.start,
        );
        const mine = c.allDay ? found.map(({ date }) => date) : found.map(({ start }) => start);
        return JSON.stringify(mine) !== JSON.stringify(c.allDay ? c.dates : c.startsMs);
      });
      expect(cases.length).toBeGreaterThan(100);
      expect(wrong.map(({ id, rrule, dtstart, timeZone }) => ({ id, rrule, dtstart, timeZone }))).toEqual([]);
    },
    20_000,
  );

  it.each([
    ['no end', 'RRULE:FREQ=DAILY', Number.POSITIVE_INFINITY],
    ['a count', 'RRULE:FREQ=DAILY;COUNT=3', Date.parse('2026-03-04T10:00:00Z')],
    ['an end', 'RRULE:FREQ=WEEKLY;UNTIL=20260310T235959Z', Date.parse('2026-03-09T10:00:00Z')],
  ])('knows when a series with %s is over', (_, rule, expected) => {
    const time = (hour: string) => ({ dateTime: `2026-03-02T${hour}:00:00Z`, timeZone: 'UTC' });
    expect(lastEnd({ id: 's', start: time('09'), end: time('10'), recurrence: [rule] }, 'UTC')).toBe(
      expected,
    );
  });

  it.each([
    ['dates beside a rule', ['RRULE:FREQ=DAILY;COUNT=2', 'RDATE;TZID=Europe/Berlin:20260310T100000'], 3],
    ['a list of dates that calls itself a rule', ['RRULE:DATE;TZID=Europe/Berlin:20260310T100000'], 2],
    ['dates taken out in another zone', ['RRULE:FREQ=DAILY;COUNT=2', 'EXDATE;TZID=UTC:20260303T080000'], 1],
    ['dates taken out as instants', ['RRULE:FREQ=DAILY;COUNT=2', 'EXDATE:20260303T080000Z'], 1],
    ['a date as the end of a timed series', ['RRULE:FREQ=DAILY;UNTIL=20260304'], 3],
  ])('reads %s', (_, recurrence, count) => {
    const time = (hour: string) => ({
      dateTime: `2026-03-02T${hour}:00:00+01:00`,
      timeZone: 'Europe/Berlin',
    });
    const series = { id: 's', start: time('09'), end: time('10'), recurrence };
    expect(instancesOf(series, 'UTC', { start: 0, end: Date.UTC(2027, 0) })).toHaveLength(count);
  });

  it('keeps wall time over a clock change and moves a time in the gap to later', () => {
    const series = (hour: string): GoogleEvent => ({
      id: 's',
      start: { dateTime: `2026-03-22T${hour}:30:00+01:00`, timeZone: 'Europe/Berlin' },
      end: { dateTime: `2026-03-22T${hour}:45:00+01:00`, timeZone: 'Europe/Berlin' },
      recurrence: ['RRULE:FREQ=WEEKLY;COUNT=2'],
    });
    const starts = (hour: string) =>
      instancesOf(series(hour), 'UTC', { start: 0, end: Date.UTC(2027, 0) }).map(({ start }) =>
        formatIn('Europe/Berlin', start),
      );
    expect(starts('09')).toEqual(['2026-03-22T09:30:00+01:00', '2026-03-29T09:30:00+02:00']);
    expect(starts('02')).toEqual(['2026-03-22T02:30:00+01:00', '2026-03-29T03:30:00+02:00']);
  });
});
