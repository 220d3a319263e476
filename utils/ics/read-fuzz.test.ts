import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandOccurrences } from '../calendar/occurrences';
import { relevantUntil } from '../calendar/retention';
import { AppError } from '../errors';
import { readIcs } from './read-ics';
import { writeIcs } from './write-ics';

const lines = [
  'BEGIN:VCALENDAR',
  'X-WR-TIMEZONE:Europe/Berlin',
  'BEGIN:VTIMEZONE',
  'TZID:Odd',
  'BEGIN:STANDARD',
  'DTSTART:16010101T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
  'END:STANDARD',
  'END:VTIMEZONE',
  'BEGIN:VEVENT',
  'UID:a',
  'DTSTART;TZID=Odd:20260302T090000',
  'DTEND;TZID=Odd:20260302T100000',
  'RRULE:FREQ=WEEKLY;BYDAY=MO,TU;COUNT=20',
  'EXDATE;TZID=Odd:20260303T090000,20260309T090000',
  'SUMMARY:Wörk\\, hard',
  'ATTENDEE;CN="A; B";PARTSTAT=ACCEPTED:mailto:a@example.org',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:a',
  'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Odd:20260310T090000',
  'DTSTART;VALUE=DATE:20260311',
  'DURATION:P1DT2H',
  'SEQUENCE:2',
  'END:VEVENT',
  'END:VCALENDAR',
];
const window = { start: Date.UTC(2026, 0, 1), end: Date.UTC(2027, 0, 1) };
const junk = fc.constantFrom(
  '',
  ':',
  ';',
  '"',
  '=',
  ',',
  '\\',
  '9',
  'Z',
  'T',
  '-',
  '\n',
  '\r\n ',
  '\u0000',
  'é',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'RRULE',
  '20260230',
);

describe('a damaged calendar', () => {
  const check = async (text: string) => {
    const started = performance.now();
    const report = await readIcs(text, { timeZone: 'UTC' }).catch((thrown: unknown) => {
      if (thrown instanceof AppError) return undefined;
      throw thrown;
    });
    if (report) {
      const { occurrences } = expandOccurrences(report.entries, window, { timeZone: 'UTC' });
      for (const entry of report.entries) expect(relevantUntil(entry, 'UTC')).not.toBeNaN();
      for (const { time } of occurrences)
        if (time.kind === 'timed') expect(time.end).toBeGreaterThanOrEqual(time.start);
      const ids = report.entries.map((entry) => entry.id);
      expect(new Set(ids).size).toBe(ids.length);
      Array.from(writeIcs(report.entries, { stampAt: window.start }));
    }
    // Far above what it takes, because other programs may interrupt it.
    expect(performance.now() - started).toBeLessThan(3000);
  };

  it('never crashes, hangs, or yields times that run backwards: characters replaced', {
    timeout: 30_000,
  }, async () => {
    const text = lines.join('\r\n');
    const edits = fc.array(fc.tuple(fc.nat(text.length), fc.nat(12), junk), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(edits, async (all) => {
        let damaged = text;
        for (const [at, length, insert] of all)
          damaged = damaged.slice(0, at) + insert + damaged.slice(at + length);
        await check(damaged);
      }),
      { numRuns: 200 },
    );
  });

  it('nor with lines dropped, doubled and shuffled', { timeout: 30_000 }, async () => {
    const some = fc.array(fc.constantFrom(...lines), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(some, fc.nat(lines.length), async (extra, at) => {
        await check([...lines.slice(0, at), ...extra, ...lines.slice(at)].join('\r\n'));
      }),
      { numRuns: 150 },
    );
  });
});
