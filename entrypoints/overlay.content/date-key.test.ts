import { describe, expect, it } from 'vitest';
import { dateOfKey } from './date-key';

describe('dateOfKey', () => {
  it.each([
    ['29047', '2026-11-23'],
    ['29054', '2026-11-30'],
    ['29057', '2026-12-01'],
    ['29087', '2026-12-31'],
    ['29217', '2027-01-01'],
    [String((58 << 9) | (2 << 5) | 29), '2028-02-29'],
  ])('reads %s as %s', (key, date) => {
    expect(dateOfKey(key)).toBe(date);
  });

  it.each([
    ['29 February of a common year', String((57 << 9) | (2 << 5) | 29)],
    ['31 November', String((56 << 9) | (11 << 5) | 31)],
    ['a month 13', String((56 << 9) | (13 << 5) | 1)],
    ['a month 0', String((56 << 9) | 1)],
    ['a day 0', String((56 << 9) | (11 << 5))],
    ['a date in words', '2026-11-23'],
    ['an empty attribute', ''],
    ['no attribute', null],
    ['a negative number', '-29047'],
    ['a fraction', '29047.5'],
  ])('refuses %s', (_sentence, key) => {
    expect(dateOfKey(key)).toBeUndefined();
  });
});
