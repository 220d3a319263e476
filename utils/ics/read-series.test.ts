import { describe, expect, it } from 'vitest';
import { expandOccurrences } from '../calendar/occurrences';
import { readIcs } from './read-ics';

const calendar = (...lines: string[]) => `${['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n')}\r\n`;
const vevent = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:u', ...lines, 'END:VEVENT'];
const read = (...lines: string[]) => readIcs(calendar(...lines), { timeZone: 'Europe/Berlin' });

/** Starts in June 2026 as day and hour, UTC. */
async function june(...lines: string[]): Promise<string[]> {
  const { entries } = await read(...lines);
  const window = { start: Date.UTC(2026, 5, 1), end: Date.UTC(2026, 6, 1) };
  const { occurrences } = expandOccurrences(entries, window, { timeZone: 'Europe/Berlin' });
  return occurrences
    .map(({ time }) =>
      time.kind === 'allDay' ? time.startOn.slice(8) : new Date(time.start).toISOString().slice(8, 13),
    )
    .sort();
}
const weekly = vevent('DTSTART;TZID=Europe/Berlin:20260601T090000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY');
const instance = (id: string, ...lines: string[]) => vevent(`RECURRENCE-ID${id}`, ...lines);

describe('a series in a file', () => {
  it.each<[string, string[][], string[]]>([
    ['by its rule', [weekly], ['01T07', '08T07', '15T07', '22T07', '29T07']],
    [
      'with an instance moved',
      [weekly, instance(';TZID=Europe/Berlin:20260608T090000', 'DTSTART:20260609T120000Z')],
      ['01T07', '09T12', '15T07', '22T07', '29T07'],
    ],
    [
      'A10-22 whose instance is named in another zone',
      [weekly, instance(':20260608T070000Z', 'DTSTART:20260609T120000Z')],
      ['01T07', '09T12', '15T07', '22T07', '29T07'],
    ],
    [
      'whose instance comes first in the file',
      [instance(':20260608T070000Z', 'DTSTART:20260609T120000Z'), weekly],
      ['01T07', '09T12', '15T07', '22T07', '29T07'],
    ],
    [
      'with an instance cancelled',
      [weekly, instance(':20260608T070000Z', 'DTSTART:20260608T070000Z', 'STATUS:CANCELLED')],
      ['01T07', '15T07', '22T07', '29T07'],
    ],
    [
      'moved from one instance on',
      [weekly, instance(';RANGE=THISANDFUTURE:20260615T070000Z', 'DTSTART:20260616T080000Z')],
      ['01T07', '08T07', '16T08', '23T08', '30T08'],
    ],
    [
      'cancelled from one instance on',
      [
        weekly,
        instance(';RANGE=THISANDFUTURE:20260615T070000Z', 'STATUS:CANCELLED', 'DTSTART:20260615T070000Z'),
      ],
      ['01T07', '08T07'],
    ],
    [
      'EXDATE beats an exception for the same time',
      [
        [...weekly.slice(0, -1), 'EXDATE;TZID=Europe/Berlin:20260608T090000', 'END:VEVENT'],
        instance(':20260608T070000Z', 'DTSTART:20260609T120000Z'),
      ],
      ['01T07', '15T07', '22T07', '29T07'],
    ],
    ['an exception without a series', [instance(':20260608T070000Z', 'DTSTART:20260609T120000Z')], ['09T12']],
    [
      'the newest version of an exception',
      [
        weekly,
        instance(':20260608T070000Z', 'SEQUENCE:2', 'DTSTART:20260609T120000Z'),
        instance(':20260608T070000Z', 'SEQUENCE:1', 'DTSTART:20260610T120000Z'),
      ],
      ['01T07', '09T12', '15T07', '22T07', '29T07'],
    ],
    [
      'a copy of the series for a time it does not have',
      [
        [...weekly.slice(0, -1), 'SEQUENCE:2', 'END:VEVENT'],
        instance(':20260610T070000Z', 'DTSTART:20260610T070000Z', 'RRULE:FREQ=WEEKLY'),
      ],
      ['01T07', '08T07', '15T07', '22T07', '29T07'],
    ],
    [
      'A10-30 Exchange names an all-day instance by midnight',
      [
        vevent('DTSTART;VALUE=DATE:20260601', 'RRULE:FREQ=WEEKLY'),
        instance(';TZID=W. Europe Standard Time:20260608T000000', 'DTSTART;VALUE=DATE:20260610'),
      ],
      ['01', '10', '15', '22', '29'],
    ],
    [
      'A10-26 blanks and several dates',
      [
        vevent(
          'DTSTART:20260601T070000Z',
          'RRULE:FREQ=WEEKLY;BYDAY=MO, TU',
          'EXDATE:20260602T070000Z, 20260609T070000Z',
        ),
      ],
      ['01T07', '08T07', '15T07', '16T07', '22T07', '23T07', '29T07', '30T07'],
    ],
    [
      'periods with lengths of their own',
      [
        vevent(
          'DTSTART:20260601T070000Z',
          'RDATE;VALUE=PERIOD:20260603T070000Z/PT2H ,20260605T070000Z/20260605T080000Z',
        ),
      ],
      ['01T07', '03T07', '05T07'],
    ],
  ])('%s', async (_, events, expected) => {
    expect(await june(...events.flat())).toEqual(expected);
  });
});

describe('zones a file defines itself', () => {
  const observance = (kind: string, start: string, from: string, to: string, rule: string) => [
    `BEGIN:${kind}`,
    `DTSTART:${start}`,
    `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`,
    ...(rule ? [`RRULE:${rule}`] : []),
    `END:${kind}`,
  ];
  const definition = (...lines: string[][]) => [
    'BEGIN:VTIMEZONE',
    'TZID:Customized',
    ...lines.flat(),
    'END:VTIMEZONE',
  ];
  const european = definition(
    observance('STANDARD', '16010101T030000', '+0200', '+0100', 'FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10'),
    observance('DAYLIGHT', '16010101T020000', '+0100', '+0200', 'FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3'),
  );
  const series = (rule: string) => vevent('DTSTART;TZID=Customized:20260302T090000', 'DURATION:PT1H', rule);

  it('rules of a known zone become that zone', async () => {
    const { entries, repaired } = await read(...european, ...series('RRULE:FREQ=WEEKLY'));
    expect(entries[0]).toMatchObject({ time: { timeZone: 'Europe/Berlin' } });
    expect(repaired).toEqual([]);
  });

  it('where the definition says it lies wins over its rules', async () => {
    const here = ['BEGIN:VTIMEZONE', 'X-LIC-LOCATION:Europe/Vienna', ...european.slice(1)];
    expect((await read(...here, ...series('RRULE:FREQ=WEEKLY'))).entries[0]).toMatchObject({
      time: { timeZone: 'Europe/Vienna' },
    });
  });

  it('one offset all year becomes a fixed zone', async () => {
    const fixed = definition(observance('STANDARD', '19700101T000000', '+0545', '+0545', ''));
    expect((await read(...fixed, ...series('RRULE:FREQ=WEEKLY'))).entries[0]).toMatchObject({
      time: { timeZone: '+05:45' },
    });
  });

  it('rules no zone keeps: the times are right, summer and winter, and the report says how', async () => {
    const odd = definition(
      observance('STANDARD', '16010101T030000', '+0200', '+0100', 'FREQ=YEARLY;BYDAY=1WE;BYMONTH=10'),
      observance('DAYLIGHT', '16010101T020000', '+0100', '+0200', 'FREQ=YEARLY;BYDAY=1WE;BYMONTH=5'),
    );
    const { entries, repaired } = await read(...odd, ...series('RRULE:FREQ=MONTHLY;BYMONTHDAY=2'));
    const { occurrences } = expandOccurrences(
      entries,
      { start: Date.UTC(2026, 0, 1), end: Date.UTC(2027, 0, 1) },
      { timeZone: 'UTC' },
    );
    const starts = occurrences.map(({ time }) =>
      new Date(time.kind === 'timed' ? time.start : 0).toISOString().slice(5, 13),
    );
    expect(starts).toEqual([
      '03-02T08',
      '04-02T08',
      '05-02T08',
      '06-02T07',
      '07-02T07',
      '08-02T07',
      '09-02T07',
      '10-02T07',
      '11-02T08',
      '12-02T08',
    ]);
    expect(repaired[0]?.what).toContain('rules of its own');
  });

  it('a zone nobody knows is read in the calendar’s, and said', async () => {
    const { repaired } = await read(...vevent('DTSTART;TZID=Mars/Phobos:20260601T090000'));
    expect(repaired).toEqual([{ uid: 'u', what: 'its time zone is unknown: read in Europe/Berlin' }]);
  });
});
