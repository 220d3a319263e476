import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '../calendar/event';
import { expandOccurrences } from '../calendar/occurrences';
import { type IcsOptions, readIcs } from './read-ics';
import type { IcsSource } from './source';

const zone = 'Europe/Berlin';
const year = { start: Date.UTC(2026, 0, 1), end: Date.UTC(2027, 0, 1) };
const crlf = (...lines: string[]) => `${lines.join('\r\n')}\r\n`;
const calendar = (...lines: string[]) => crlf('BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR');
const vevent = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:u', ...lines, 'END:VEVENT'];
const read = (source: IcsSource, options: Partial<IcsOptions> = {}) =>
  readIcs(source, { timeZone: zone, ...options });

/** Starts and ends in 2026, all-day as dates. */
async function happens(source: IcsSource, options: Partial<IcsOptions> = {}): Promise<string[]> {
  const { entries } = await read(source, options);
  const { occurrences } = expandOccurrences(entries, year, { timeZone: zone });
  const text = (ms: number) =>
    Temporal.Instant.fromEpochMilliseconds(ms).toString({ smallestUnit: 'minute' });
  return occurrences
    .map(({ time }) =>
      time.kind === 'allDay' ? `${time.startOn}/${time.endOn}` : `${text(time.start)}/${text(time.end)}`,
    )
    .sort();
}
async function first(...lines: string[]): Promise<CalendarEvent> {
  const { entries } = await read(calendar(...vevent('DTSTART:20260601T090000Z', ...lines)), {
    selfEmails: ['Me@Example.org'],
  });
  return entries[0] as CalendarEvent;
}

describe('how a time is written', () => {
  it.each<[string, string[], string]>([
    ['in UTC', ['DTSTART:20260601T090000Z', 'DTEND:20260601T100000Z'], '2026-06-01T09:00Z/2026-06-01T10:00Z'],
    [
      'in an IANA zone',
      ['DTSTART;TZID=America/New_York:20260601T090000', 'DTEND;TZID=America/New_York:20260601T100000'],
      '2026-06-01T13:00Z/2026-06-01T14:00Z',
    ],
    [
      'in a zone with a Windows name',
      ['DTSTART;TZID=Pacific Standard Time:20260601T090000', 'DURATION:PT30M'],
      '2026-06-01T16:00Z/2026-06-01T16:30Z',
    ],
    [
      'in quotes',
      ['DTSTART;TZID="W. Europe Standard Time":20260601T090000', 'DURATION:PT1H'],
      '2026-06-01T07:00Z/2026-06-01T08:00Z',
    ],
    [
      'as Windows shows it',
      ['DTSTART;TZID="(UTC-05:00) Eastern Time (US & Canada)":20260601T090000', 'DURATION:PT1H'],
      '2026-06-01T13:00Z/2026-06-01T14:00Z',
    ],
    [
      'by its cities',
      ['DTSTART;TZID="Amsterdam, Belgrade, Berlin":20260601T090000', 'DURATION:PT1H'],
      '2026-06-01T07:00Z/2026-06-01T08:00Z',
    ],
    [
      'with a path before the zone',
      ['DTSTART;TZID=/freeassociation.sourceforge.net/Tzfile/Asia/Tokyo:20260601T090000', 'DURATION:PT1H'],
      '2026-06-01T00:00Z/2026-06-01T01:00Z',
    ],
    [
      'A10-28 by an offset',
      ['DTSTART;TZID=GMT+02:00:20260601T090000', 'DURATION:PT1H'],
      '2026-06-01T07:00Z/2026-06-01T08:00Z',
    ],
    ['floating', ['DTSTART:20260601T090000', 'DTEND:20260601T100000'], '2026-06-01T07:00Z/2026-06-01T08:00Z'],
    [
      'A10-28 from one zone to another',
      ['DTSTART;TZID=America/New_York:20260601T180000', 'DTEND;TZID=Europe/London:20260602T060000'],
      '2026-06-01T22:00Z/2026-06-02T05:00Z',
    ],
    [
      'a floating end after a start in a zone',
      ['DTSTART;TZID=America/New_York:20260601T090000', 'DTEND:20260601T100000'],
      '2026-06-01T13:00Z/2026-06-01T14:00Z',
    ],
    [
      'a day by duration is a day of the calendar',
      ['DTSTART;TZID=Europe/Berlin:20260328T120000', 'DURATION:P1D'],
      '2026-03-28T11:00Z/2026-03-29T10:00Z',
    ],
    [
      '24 hours by duration are hours',
      ['DTSTART;TZID=Europe/Berlin:20260328T120000', 'DURATION:PT24H'],
      '2026-03-28T11:00Z/2026-03-29T11:00Z',
    ],
    ['no end: no length', ['DTSTART:20260601T090000Z'], '2026-06-01T09:00Z/2026-06-01T09:00Z'],
    ['a date', ['DTSTART;VALUE=DATE:20260601', 'DTEND;VALUE=DATE:20260603'], '2026-06-01/2026-06-03'],
    ['a date without an end', ['DTSTART;VALUE=DATE:20260601'], '2026-06-01/2026-06-02'],
    ['a date by duration', ['DTSTART;VALUE=DATE:20260601', 'DURATION:P3D'], '2026-06-01/2026-06-04'],
    [
      'A10-29 a date that ends where it starts',
      ['DTSTART;VALUE=DATE:20260601', 'DTEND;VALUE=DATE:20260601'],
      '2026-06-01/2026-06-02',
    ],
    [
      'dashes and colons',
      ['DTSTART:2026-06-01T09:00:00.000Z', 'DTEND:20260601T100000Z'],
      '2026-06-01T09:00Z/2026-06-01T10:00Z',
    ],
    ['a stray letter at the end', ['DTSTART:20260601T090000T'], '2026-06-01T07:00Z/2026-06-01T07:00Z'],
    [
      'A10-29 an end before its start',
      ['DTSTART:20260601T090000Z', 'DTEND:20260601T080000Z'],
      '2026-06-01T09:00Z/2026-06-01T09:30Z',
    ],
  ])('%s', async (_, lines, expected) => {
    expect(await happens(calendar(...vevent(...lines)))).toEqual([expected]);
  });

  it('floating times are meant in the zone the calendar names', async () => {
    const text = calendar('X-WR-TIMEZONE:Asia/Kathmandu', ...vevent('DTSTART:20260601T090000'));
    expect(await happens(text)).toEqual(['2026-06-01T03:15Z/2026-06-01T03:15Z']);
  });
});

describe('how a file is written', () => {
  const whole = calendar(
    'X-WR-CALNAME:Büro 🗼',
    ...vevent('DTSTART:20260601T090000Z', 'SUMMARY:Zürich 東京 🗼'),
  );
  const bytes = (text: string) => new TextEncoder().encode(text);
  const title = async (source: IcsSource) => ((await read(source)).entries[0] as CalendarEvent).title;

  it('folds may lie inside a character, wherever the stream is cut', async () => {
    const plain = bytes(whole);
    const at = plain.indexOf(0xf0, plain.indexOf(0x6d)) + 2;
    const folded = new Uint8Array([...plain.slice(0, at), 13, 10, 32, ...plain.slice(at)]);
    expect((await read(folded)).name).toBe('Büro 🗼');
    for (const size of [1, 2, 3, 7, 64]) {
      expect(await title(streamOf(folded, size))).toBe('Zürich 東京 🗼');
    }
  });

  it.each([
    ['a byte order mark', `\ufeff${whole}`],
    ['line feeds alone', whole.replaceAll('\r\n', '\n')],
    ['carriage returns alone', whole.replaceAll('\r\n', '\r')],
    ['blank lines', whole.replaceAll('\r\n', '\r\n\r\n')],
    ['a tab for a fold', whole.replace('SUMMARY:', 'SUMM\r\n\tARY:')],
    ['lower case', whole.replace('BEGIN:VEVENT', 'begin:vevent').replace('SUMMARY', 'summary')],
  ])('%s', async (_, text) => {
    expect(await title(text)).toBe('Zürich 東京 🗼');
    expect(await title(bytes(text))).toBe('Zürich 東京 🗼');
  });

  it('UTF-16 with a byte order mark', async () => {
    const units = new Uint16Array([
      0xfeff,
      ...[...whole].flatMap((c) => [...Array(c.length).keys()].map((i) => c.charCodeAt(i))),
    ]);
    expect(await title(new Uint8Array(units.buffer))).toBe('Zürich 東京 🗼');
  });

  it('what is not UTF-8 is read as Windows-1252, and said', async () => {
    const latin = Uint8Array.from(whole.replace(/東京|🗼/gu, ''), (c) => c.charCodeAt(0));
    const report = await read(latin);
    expect((report.entries[0] as CalendarEvent).title).toBe('Zürich');
    expect(report.repaired[0]?.what).toContain('not UTF-8');
  });

  it('several calendars in one file', async () => {
    expect((await read(whole + whole.replace('UID:u', 'UID:v'))).read).toBe(2);
  });
});

describe('what an event says', () => {
  it.each<[string, string[], Partial<CalendarEvent>]>([
    ['marked free', ['TRANSP:TRANSPARENT'], { transparency: 'transparent' }],
    ['tentative', ['STATUS:TENTATIVE'], { status: 'tentative' }],
    ['private', ['CLASS:CONFIDENTIAL'], { visibility: 'private' }],
    ['out of office, from Outlook', ['X-MICROSOFT-CDO-BUSYSTATUS:OOF'], { eventType: 'outOfOffice' }],
    ['free, from Outlook', ['X-MICROSOFT-CDO-BUSYSTATUS:FREE'], { transparency: 'transparent' }],
    ['escaped text', ['SUMMARY:a\\, b\\; c\\\\ d\\ne'], { title: 'a, b; c\\ d\ne' }],
    ['which series it came from', ['X-SERIES:s1'], { seriesHint: 's1' }],
    [
      'my own answer',
      ['ATTENDEE;PARTSTAT=DECLINED:MAILTO:me@example.ORG', 'ATTENDEE:mailto:Ada@example.org'],
      { selfResponse: 'declined', guests: [{ email: 'ada@example.org', response: 'needsAction' }] },
    ],
    [
      'a room',
      ['ATTENDEE;CUTYPE=ROOM;CN="Room 1, east":mailto:r@example.org'],
      { guests: [{ email: 'r@example.org', name: 'Room 1, east', response: 'needsAction', resource: true }] },
    ],
    [
      'who organises',
      ['ORGANIZER;CN=Me:mailto:me@example.org'],
      { organizer: { email: 'me@example.org', self: true } },
    ],
  ])('%s', async (_, lines, expected) => {
    expect(await first(...lines)).toMatchObject(expected);
  });
});

function streamOf(bytes: Uint8Array, size: number): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + size));
      at += size;
    },
  });
}
