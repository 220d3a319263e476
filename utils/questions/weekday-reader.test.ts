import { describe, expect, it } from 'vitest';
import { parseQuestion } from './parse-question';
import { createWeekdayReader } from './weekday-reader';

/** Wednesday. */
const now = Temporal.Instant.from('2026-11-25T09:00Z').epochMilliseconds;
const daysIn = (text: string, locale: string) => {
  const readDates = createWeekdayReader(locale);
  const { pieces } = parseQuestion(text, { now, timeZone: 'Europe/Berlin', readDates });
  const [when] = pieces.filter((piece) => piece.kind === 'when');
  return when?.days?.from;
};

describe('createWeekdayReader', () => {
  it.each([
    ['en', '45m tue', '2026-12-01'],
    ['en', 'wednesday 45m', '2026-11-25'],
    ['en', 'tomorrow', '2026-11-26'],
    ['en', 'next week monday', '2026-11-30'],
    ['de', 'Freitag 1h', '2026-11-27'],
    ['de', 'friday 1h', '2026-11-27'],
    ['fr', 'demain 30 min', '2026-11-26'],
    ['ja', '来週の火曜日 45分', '2026-12-01'],
    ['zh-CN', '明天 30分钟', '2026-11-26'],
    ['ar', 'غدًا', '2026-11-26'],
    ['en', 'money', undefined],
    ['de', 'die Runde', undefined],
  ])('in %s reads «%s»', (locale, text, expected) => {
    expect(daysIn(text, locale)).toBe(expected);
  });
});
