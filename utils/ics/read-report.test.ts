import { describe, expect, it } from 'vitest';
import { AppError } from '../errors';
import { readIcs } from './read-ics';
import type { IcsSource } from './source';

const calendar = (...lines: string[]) => `${['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n')}\r\n`;
const vevent = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
const start = 'DTSTART:20260601T090000Z';
const read = (source: IcsSource, limits = {}) => readIcs(source, { timeZone: 'UTC', limits });

describe('nothing disappears unsaid', () => {
  it.each<[string, string[], { read: number; repaired?: string; skipped?: string }]>([
    ['an event without a start', vevent('UID:u'), { read: 0, skipped: 'it has no start' }],
    [
      'a start that is no date',
      vevent('UID:u', 'DTSTART:tomorrow'),
      { read: 0, skipped: 'its start is no date' },
    ],
    ['a task', ['BEGIN:VTODO', 'UID:u', 'END:VTODO'], { read: 0, skipped: 'it is a task, not an event' }],
    [
      'a cancelled event',
      vevent('UID:u', start, 'STATUS:CANCELLED'),
      { read: 0, skipped: 'it is cancelled' },
    ],
    [
      'an older version',
      [...vevent('UID:u', start, 'SEQUENCE:1'), ...vevent('UID:u', start, 'SEQUENCE:2')],
      { read: 1, skipped: 'the file holds a newer version of it' },
    ],
    [
      'the same event twice',
      [...vevent('UID:u', start), ...vevent('UID:u', start)],
      { read: 1, skipped: 'the file holds a newer version of it' },
    ],
    [
      'one id for two events',
      [...vevent('UID:u', start), ...vevent('UID:u', 'DTSTART:20260602T090000Z')],
      { read: 2, repaired: 'its id is used twice: both were kept' },
    ],
    [
      'an event that is never closed',
      ['BEGIN:VEVENT', 'UID:u', start],
      { read: 0, skipped: 'it has no end line' },
    ],
    [
      'a rule that cannot be read',
      vevent('UID:u', start, 'RRULE:FREQ=SECONDLY'),
      { read: 1, repaired: 'its times cannot be worked out: a rule that repeats every second' },
    ],
    [
      'a line that cannot be read',
      vevent('UID:u', start, 'SUMMARY'),
      { read: 1, repaired: 'its SUMMARY line cannot be read and was left out' },
    ],
    [
      'an end that is no date',
      vevent('UID:u', start, 'DTEND:None'),
      { read: 1, repaired: 'its end is no date' },
    ],
    ['events without ids', [...vevent(start), ...vevent(start)], { read: 2 }],
  ])('%s', async (_, lines, expected) => {
    const report = await read(calendar(...lines));
    expect(report.read).toBe(expected.read);
    expect(report.entries).toHaveLength(expected.read);
    expect(report.repaired.map((one) => one.what)).toEqual(expected.repaired ? [expected.repaired] : []);
    expect(report.skipped.map((one) => one.why)).toEqual(expected.skipped ? [expected.skipped] : []);
    expect(new Set(report.entries.map((entry) => entry.id)).size).toBe(expected.read);
  });

  it('a line that is too long is cut, and said', async () => {
    const report = await read(calendar(...vevent('UID:u', start, `DESCRIPTION:${'x'.repeat(500)}`)), {
      maxLineBytes: 100,
    });
    expect(report.read).toBe(1);
    expect(report.repaired[0]?.what).toContain('too long');
  });
});

describe('what is no calendar ends in one clear sentence', () => {
  const whole = calendar(...vevent('UID:u', start));
  it.each<[string, IcsSource, string]>([
    ['an empty file', '', 'The calendar is empty.'],
    [
      'a login page',
      '<!DOCTYPE html><html><body>Sign in</body></html>',
      'This is a web page, not a calendar.',
    ],
    [
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 0, 0]),
      'This is not a text file, so it is not a calendar.',
    ],
    ['some other text', 'name,date\nx,2026', 'This is not a calendar: it has no BEGIN:VCALENDAR.'],
    [
      'cut off inside an event',
      whole.slice(0, 60),
      'The calendar ends in the middle: the file is not complete. Nothing was read.',
    ],
    [
      'cut off between events',
      whole.replace('END:VCALENDAR\r\n', ''),
      'The calendar ends in the middle: the file is not complete. Nothing was read.',
    ],
    ['nested without end', 'BEGIN:X\n'.repeat(50), 'The calendar is nested too deeply; nothing was read.'],
  ])('%s', async (_, source, sentence) => {
    const thrown = await read(source).catch((reason: unknown) => reason);
    expect(thrown).toBeInstanceOf(AppError);
    expect(thrown).toMatchObject({ code: 'bad-file', message: sentence });
  });

  it.each([
    ['too many bytes', { maxBytes: 50 }],
    ['too many lines', { maxLines: 4 }],
    ['too many parts', { maxComponents: 1 }],
  ])('%s', async (_, limits) => {
    await expect(read(whole, limits)).rejects.toMatchObject({ code: 'bad-file' });
  });

  it('an endless stream is stopped as soon as it is too large', async () => {
    let sent = 0;
    let stopped = false;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(65));
      },
      cancel() {
        stopped = true;
      },
    });
    await expect(read(endless, { maxBytes: 1_000_000 })).rejects.toMatchObject({ code: 'bad-file' });
    expect(stopped).toBe(true);
    expect(sent).toBeLessThan(1_500_000);
  });
});
