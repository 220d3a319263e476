import { describe, expect, it } from 'vitest';
import { toDayTimes } from './day-times';

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;

describe('toDayTimes', () => {
  const rows: [sentence: string, start: string, end: string, zone: string, expected: string[]][] = [
    [
      'an hour in the zone of the grid',
      '2026-11-24T08:30Z',
      '2026-11-24T09:30Z',
      'Europe/Berlin',
      ['2026-11-24 570–630'],
    ],
    [
      'the same hour where it is night',
      '2026-11-24T08:30Z',
      '2026-11-24T09:30Z',
      'America/New_York',
      ['2026-11-24 210–270'],
    ],
    ['until midnight', '2026-11-24T22:00Z', '2026-11-24T23:00Z', 'Europe/Berlin', ['2026-11-24 1380–1440']],
    [
      'across midnight, in two days',
      '2026-11-24T22:30Z',
      '2026-11-24T23:30Z',
      'Europe/Berlin',
      ['2026-11-24 1410–1440', '2026-11-25 0–30'],
    ],
    [
      'over the hour that is skipped, by the clock',
      '2026-03-29T00:30Z',
      '2026-03-29T01:30Z',
      'Europe/Berlin',
      ['2026-03-29 90–210'],
    ],
    [
      'over the hour that comes twice, by the clock',
      '2026-10-25T00:30Z',
      '2026-10-25T02:30Z',
      'Europe/Berlin',
      ['2026-10-25 150–210'],
    ],
    [
      'from 2:30 to the second 2:30, as long as it lasts',
      '2026-10-25T00:30Z',
      '2026-10-25T01:30Z',
      'Europe/Berlin',
      ['2026-10-25 150–210'],
    ],
    [
      'after the change, by the new clock',
      '2026-10-25T08:00Z',
      '2026-10-25T09:00Z',
      'Europe/Berlin',
      ['2026-10-25 540–600'],
    ],
  ];

  it.each(rows)('%s', (_sentence, start, end, zone, expected) => {
    const found = toDayTimes({ start: at(start), end: at(end) }, zone);
    expect(found.map((one) => `${one.date} ${one.startMinute}–${one.endMinute}`)).toEqual(expected);
  });
});
