import { describe, expect, it } from 'vitest';
import { searchWindowOf } from './search-window';

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;

describe('searchWindowOf', () => {
  const rows: [
    sentence: string,
    within: Parameters<typeof searchWindowOf>[0],
    now: string,
    zone: string,
    start: string,
    end: string,
  ][] = [
    [
      'ends this week with Sunday',
      'this-week',
      '2026-11-25T09:00Z',
      'Europe/Berlin',
      '2026-11-25T09:00Z',
      '2026-11-29T23:00Z',
    ],
    [
      'knows the last minute of a week',
      'this-week',
      '2026-11-29T22:59Z',
      'Europe/Berlin',
      '2026-11-29T22:59Z',
      '2026-11-29T23:00Z',
    ],
    [
      'begins next week on Monday',
      'next-week',
      '2026-11-25T09:00Z',
      'Europe/Berlin',
      '2026-11-29T23:00Z',
      '2026-12-06T23:00Z',
    ],
    [
      'takes the weekday of the user’s zone, not UTC’s',
      'this-week',
      '2026-11-30T04:00Z',
      'America/New_York',
      '2026-11-30T04:00Z',
      '2026-11-30T05:00Z',
    ],
    [
      'counts two weeks by the calendar across a clock change',
      'two-weeks',
      '2026-10-20T10:00Z',
      'Europe/Berlin',
      '2026-10-20T10:00Z',
      '2026-11-02T23:00Z',
    ],
  ];

  it.each(rows)('%s', (_sentence, within, now, zone, start, end) => {
    expect(searchWindowOf(within, at(now), zone)).toEqual({ start: at(start), end: at(end) });
  });

  it.each([
    [0, '2026-11-29T00:00Z'],
    [1, '2026-11-30T00:00Z'],
    [6, '2026-11-28T00:00Z'],
  ] as const)('ends a week that begins on day %i as Google counts', (weekStart, end) => {
    const wednesday = at('2026-11-25T09:00Z');
    expect(searchWindowOf('this-week', wednesday, 'UTC', weekStart)).toEqual({
      start: wednesday,
      end: at(end),
    });
    expect(searchWindowOf('next-week', wednesday, 'UTC', weekStart).start).toBe(at(end));
  });
});
