import { describe, expect, it } from 'vitest';
import {
  asOfText,
  columnText,
  dateIn,
  dayText,
  shortSpanText,
  timeRangeText,
  wallTimeText,
  weekdayAndTimeText,
  weekdayText,
} from './dates';

const berlin = { locale: 'en-GB', timeZone: 'Europe/Berlin' };
/** Tuesday 24 November 2026, 9:30 in Berlin. */
const at = Date.UTC(2026, 10, 24, 8, 30);
const plain = (text: string) =>
  text
    .replaceAll('\u2060', '')
    .replace(/[\u2009\u202f\u00a0]/g, ' ')
    .replaceAll('–', '-');

describe('dates', () => {
  it.each([
    ['en-GB', '24/11 - 04/12'],
    ['de', '24.11. - 04.12.'],
    ['ja', '11/24～12/04'],
  ])('writes a few days where there is hardly room, as %s does', (locale, text) => {
    expect(plain(shortSpanText('2026-11-24', '2026-12-04', locale))).toBe(text);
  });

  it('writes a time in the zone it is given, not in the one of the machine', () => {
    expect(plain(timeRangeText(at, at + 1_800_000, berlin))).toMatch(/^0?9:30 ?- ?10:00$/);
    expect(timeRangeText(at, at + 1_800_000, { ...berlin, timeZone: 'Asia/Kathmandu' })).toContain('14:15');
  });

  it.each([
    ['en-US', 'Tuesday 9:30 AM'],
    ['de', 'Dienstag 9:30'],
    ['ja', '火曜日 9:30'],
  ])('says weekday and time in %s', (locale, expected) => {
    expect(plain(weekdayAndTimeText(at, { ...berlin, locale }))).toBe(expected);
  });

  it('writes the day with its number', () => {
    expect(dayText(at, berlin)).toMatch(/Tuesday.*24|24.*Tuesday/);
    expect(columnText(at, berlin)).toEqual({ weekday: 'Tue', day: '24' });
  });

  it.each([
    [at, at + 3_600_000, false, 'earlier today: the time alone'],
    [at, at + 86_400_000, true, 'yesterday: with the day'],
    [Date.UTC(2026, 10, 23, 22, 30), at, true, 'half an hour before midnight: yesterday'],
    [Date.UTC(2026, 10, 23, 23, 30), at, false, 'half an hour after midnight: today'],
  ])('as of %d at %d has a day: %s (%s)', (then, now, hasDay) => {
    expect(/Mon|Tue/.test(asOfText(then, now, berlin))).toBe(hasDay);
  });

  it('knows the date on both sides of the date line', () => {
    expect(dateIn(at, 'Pacific/Kiritimati')).toBe('2026-11-24');
    expect(dateIn(at, 'Pacific/Pago_Pago')).toBe('2026-11-23');
  });

  it('names weekdays from Monday and wall times from midnight', () => {
    expect([0, 6].map((index) => weekdayText(index, 'en'))).toEqual(['Monday', 'Sunday']);
    expect(wallTimeText(540, 'en-GB')).toMatch(/^0?9:00$/);
  });
});
