import { describe, expect, it } from 'vitest';
import { isoDateOf } from '../time/civil';
import { DAY_MS } from '../time/instant';
import { epochAt } from '../time/zone';
import { expandSeries } from './recurrence';
import { isFailure } from './recurrence-failure';

const newYork = 'America/New_York';
const instant = (text: string, zone = newYork) =>
  Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;

/** Local starts in 2026 of an hour-long series. */
function starts(start: string, lines: readonly string[], zone = newYork, year = 2026): string[] | string {
  const at = instant(start, zone);
  const times = expandSeries(
    { time: { kind: 'timed', start: at, end: at + 3_600_000, timeZone: zone }, recurrence: lines },
    instant(`${year}-01-01T00:00`, zone),
    instant(`${year + 1}-01-01T00:00`, zone),
  );
  if (isFailure(times)) return times.problem;
  return times.starts.map((ms) =>
    Temporal.Instant.fromEpochMilliseconds(ms)
      .toZonedDateTimeISO(zone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' }),
  );
}

/** Dates in 2026 of an all-day series. */
function dates(startOn: string, lines: readonly string[]): string[] | string {
  const times = expandSeries(
    { time: { kind: 'allDay', startOn, endOn: startOn }, recurrence: lines },
    Temporal.PlainDate.from('2026-01-01').toZonedDateTime('UTC').epochMilliseconds,
    Temporal.PlainDate.from('2027-01-01').toZonedDateTime('UTC').epochMilliseconds,
  );
  return isFailure(times) ? times.problem : times.starts.map((ms) => isoDateOf(ms / DAY_MS));
}

describe('A10-26 oddities seen in real calendars', () => {
  it.each<[string, string, string[], string[]]>([
    [
      'UNTIL as a date on a timed series includes that day',
      '2026-03-02T17:00',
      ['RRULE:FREQ=DAILY;UNTIL=20260304'],
      ['02', '03', '04'],
    ],
    [
      'UNTIL in UTC is compared as an instant',
      '2026-03-02T20:00',
      ['RRULE:FREQ=DAILY;UNTIL=20260304T010000Z'],
      ['02', '03'],
    ],
    [
      'UNTIL without a zone is local time',
      '2026-03-02T20:00',
      ['RRULE:FREQ=DAILY;UNTIL=20260304T200000'],
      ['02', '03', '04'],
    ],
    [
      'several dates in one EXDATE, with a zone',
      '2026-03-02T09:00',
      ['RRULE:FREQ=DAILY;COUNT=4', 'EXDATE;TZID=America/New_York:20260303T090000,20260304T090000'],
      ['02', '05'],
    ],
    [
      'EXDATE in UTC',
      '2026-03-02T09:00',
      ['RRULE:FREQ=DAILY;COUNT=3', 'EXDATE:20260303T140000Z'],
      ['02', '04'],
    ],
    [
      'EXDATE in another zone is an instant too',
      '2026-03-02T09:00',
      ['RRULE:FREQ=DAILY;COUNT=3', 'EXDATE;TZID=Europe/Berlin:20260303T150000'],
      ['02', '04'],
    ],
    [
      'EXDATE without a zone is local time',
      '2026-03-02T09:00',
      ['RRULE:FREQ=DAILY;COUNT=3', 'EXDATE:20260303T090000'],
      ['02', '04'],
    ],
    [
      'EXDATE as a date takes out the day',
      '2026-03-02T09:00',
      ['RRULE:FREQ=DAILY;COUNT=3', 'EXDATE;VALUE=DATE:20260303'],
      ['02', '04'],
    ],
    [
      'an RRULE that really is an RDATE',
      '2026-03-02T09:00',
      ['RRULE:DATE;TZID=America/New_York:20260305T090000'],
      ['02', '05'],
    ],
    [
      'parameters on RRULE',
      '2026-03-02T09:00',
      ['RRULE;X-REGENERATE=TRASH:FREQ=DAILY;COUNT=2'],
      ['02', '03'],
    ],
    [
      'several rules add up, each time once',
      '2026-03-02T09:00',
      ['RRULE:FREQ=DAILY;COUNT=2', 'RRULE:FREQ=DAILY;INTERVAL=3;COUNT=2'],
      ['02', '03', '05'],
    ],
    [
      'EXRULE takes out',
      '2026-03-02T09:00',
      ['RRULE:FREQ=DAILY;COUNT=4', 'EXRULE:FREQ=DAILY;INTERVAL=2'],
      ['03', '05'],
    ],
    [
      'COUNT=-1 means no end',
      '2026-03-02T09:00',
      ['RRULE:FREQ=WEEKLY;COUNT=-1;UNTIL=20260310'],
      ['02', '09'],
    ],
    [
      'a first time the rule does not name happens all the same',
      '2026-03-03T09:00',
      ['RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20260317'],
      ['03', '09', '16'],
    ],
    [
      'lower case and blanks',
      '2026-03-02T09:00',
      ['rrule:freq=weekly;byday=mo, tu;count=3'],
      ['02', '03', '09'],
    ],
    ['only RDATE', '2026-03-02T09:00', ['RDATE:20260304T140000Z'], ['02', '04']],
    [
      'a rule that ended before it began leaves nothing',
      '2026-03-02T09:00',
      ['RRULE:FREQ=DAILY;UNTIL=20260101'],
      [],
    ],
  ])('%s', (_, start, lines, days) => {
    const found = starts(start, lines);
    expect(typeof found === 'string' ? found : found.map((t) => t.slice(8, 10))).toEqual(days);
  });

  it.each<[string, string, string[], string[]]>([
    [
      'UNTIL as a UTC time on all-day',
      '2026-03-02',
      ['RRULE:FREQ=DAILY;UNTIL=20260304T000000Z'],
      ['03-02', '03-03', '03-04'],
    ],
    [
      'EXDATE at midnight of a zone on all-day',
      '2026-03-02',
      ['RRULE:FREQ=DAILY;COUNT=3', 'EXDATE;TZID=America/New_York:20260303T000000'],
      ['03-02', '03-04'],
    ],
    ['RDATE on all-day', '2026-03-02', ['RDATE;VALUE=DATE:20260306,20260304'], ['03-02', '03-04', '03-06']],
    [
      'YEARLY with BYMONTHDAY and no BYMONTH is every month',
      '2026-10-15',
      ['RRULE:FREQ=YEARLY;BYMONTHDAY=15'],
      ['10-15', '11-15', '12-15'],
    ],
    [
      'WKST decides which weeks count',
      '2026-01-06',
      ['RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU'],
      ['01-06', '01-18', '01-20', '02-01'],
    ],
    [
      'BYSETPOS picks',
      '2026-11-30',
      ['RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'],
      ['11-30', '12-31'],
    ],
    [
      'the 31st exists in seven months',
      '2026-07-31',
      ['RRULE:FREQ=MONTHLY'],
      ['07-31', '08-31', '10-31', '12-31'],
    ],
  ])('%s', (_, start, lines, days) => {
    expect(dates(start, lines)).toEqual(days.map((day) => `2026-${day}`));
  });
});

describe('A10-27 changes of the clock', () => {
  it('weekly at nine stays at nine', () => {
    const found = starts('2026-02-23T09:00', ['RRULE:FREQ=WEEKLY;COUNT=4']);
    expect(found).toEqual(['2026-02-23T09:00', '2026-03-02T09:00', '2026-03-09T09:00', '2026-03-16T09:00']);
  });

  it('a start inside the gap happens as much later, once', () => {
    expect(starts('2026-03-07T02:30', ['RRULE:FREQ=DAILY;COUNT=3'])).toEqual([
      '2026-03-07T02:30',
      '2026-03-08T03:30',
      '2026-03-09T02:30',
    ]);
  });

  it('a start inside the overlap happens once, the first time', () => {
    const series = {
      time: {
        kind: 'timed',
        start: instant('2026-10-31T01:30'),
        end: instant('2026-10-31T02:00'),
        timeZone: newYork,
      } as const,
      recurrence: ['RRULE:FREQ=DAILY;COUNT=3'],
    };
    const times = expandSeries(series, 0, instant('2027-01-01T00:00'));
    expect(isFailure(times) || times.starts[1]).toBe(epochAt('2026-11-01', 90, newYork));
  });
});
