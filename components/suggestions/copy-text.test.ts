import { describe, expect, it } from 'vitest';
import { copyText } from './copy-text';

const slot = { start: Date.UTC(2026, 10, 24, 8, 30), end: Date.UTC(2026, 10, 24, 9) };

describe('copyText', () => {
  it.each([
    ['en-GB', 'Europe/Berlin', /^Tuesday,? 24 November 2026, 0?9:30.10:00 \(Europe\/Berlin\)$/],
    ['en-US', 'America/New_York', /^Tuesday, November 24, 2026, 3:30.+4:00.AM \(America\/New York\)$/],
    ['de', 'Europe/Berlin', /^Dienstag, 24\. November 2026, 0?9:30.10:00 \(Europe\/Berlin\)$/],
  ])('says day, date, time and zone in %s', (locale, timeZone, expected) => {
    expect(
      copyText(slot, { locale, timeZone }).replace(/[\u2009\u202f\u00a0 ]*–[\u2009\u202f\u00a0 ]*/, '–'),
    ).toMatch(expected);
  });
});
