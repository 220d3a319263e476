import { describe, expect, it } from 'vitest';
import { hourText, timeRangeText, timeText, weekdayText } from './dates';
import { wordsFromFile } from './test-words';
import { clip, createWords, formattingLocale, isolate, withHabits } from './words';

const words = await wordsFromFile('en');

describe('words', () => {
  it('puts values into a sentence and numbers as the locale writes them', () => {
    expect(words.t('popup.asOf', { time: '10:42' })).toBe('as of 10:42');
    expect(words.count('privacy.held', 1284)).toBe('*1,284 events*, on this computer only');
  });

  it('takes the form that fits the count', () => {
    expect(words.count('ask.minutes', 1)).toBe('1 minute');
    expect(words.count('ask.minutes', 0)).toBe('0 minutes');
  });

  it('falls back to the other form where the language has no form of its own', () => {
    const arabic = createWords({
      message: (key) =>
        ({ 'ask.minutes.few': 'few {count}', 'ask.minutes.other': 'other {count}' })[key] ?? '',
      locale: 'ar-u-nu-latn',
      direction: 'rtl',
    });
    expect([3, 100, 11].map((n) => arabic.count('ask.minutes', n))).toEqual([
      'few 3',
      'other 100',
      'other 11',
    ]);
  });

  it('leaves text alone that looks like a placeholder inside a value', () => {
    expect(words.t('popup.asOf', { time: '{time}' })).toBe('as of {time}');
  });
});

describe('withHabits', () => {
  const at = Date.UTC(2026, 10, 23, 14, 5);
  const cases: [locale: string, hour24: boolean | undefined, expected: string][] = [
    ['en-US', true, '14:05'],
    ['en-US', false, '2:05 PM'],
    ['en-US', undefined, '2:05 PM'],
    ['de', false, '2:05 PM'],
    ['de', undefined, '14:05'],
  ];
  it.each(cases)('%s with 24 hours %s writes %s', (locale, hour24, expected) => {
    const own = withHabits(
      createWords({ message: () => '{count}', locale, direction: 'ltr' }),
      hour24 === undefined ? undefined : { hour24, weekStart: 1 },
    );
    const style = { locale: own.locale, timeZone: 'UTC' };
    expect(timeText(at, style).replace('\u202f', ' ')).toBe(expected);
    expect(timeRangeText(at, at + 1_800_000, style)).toContain(expected.slice(0, 4));
    expect(hourText(14, own.locale).startsWith(expected.slice(0, (hour24 ?? locale === 'de') ? 2 : 1))).toBe(
      true,
    );
    expect(own.number(1234.5)).toBe(new Intl.NumberFormat(locale).format(1234.5));
  });

  const weeks: [locale: string, weekStart: number | undefined, first: string][] = [
    ['en-US', undefined, 'Sunday'],
    ['en-GB', undefined, 'Monday'],
    ['en-GB', 0, 'Sunday'],
    ['en-US', 1, 'Monday'],
    ['en-US', 6, 'Saturday'],
  ];
  it.each(weeks)('%s with Google’s week start %s begins the week on %s', (locale, weekStart, first) => {
    const own = withHabits(
      createWords({ message: () => '', locale, direction: 'ltr' }),
      weekStart === undefined ? undefined : { hour24: true, weekStart },
    );
    expect(weekdayText(own.weekdays[0] ?? -1, 'en')).toBe(first);
    expect([...own.weekdays].sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});

describe('formattingLocale', () => {
  it.each([
    ['en', ['en-GB', 'en'], 'en-GB', 'the regional variant of the same language'],
    ['de', ['en-GB', 'de-AT'], 'de-AT', 'even where it is not the first'],
    ['en', ['ja-JP'], 'en', 'the language of the sentences where nothing fits'],
  ])('%s with %j is %s: %s', (sentences, preferred, expected) => {
    expect(formattingLocale(sentences, preferred)).toBe(expected);
  });
});

describe('clip', () => {
  it.each([
    ['short', 10, 'short', 'short text stays'],
    ['a very long title', 8, 'a very…', 'long text is cut, without a space before the dots'],
    ['👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 3, '👩‍👩‍👧👩‍👩‍👧…', 'a family is one character'],
    ['x'.repeat(10_000), 5, 'xxxx…', 'ten thousand characters'],
    [`ab${'e\u0301'.padEnd(10_000, '\u0301')}`, 5, 'a…', 'ten thousand marks on one letter'],
  ])('%j to %d', (text, length, expected) => {
    expect(clip(text, length)).toBe(expected);
  });
});

describe('isolate', () => {
  it('keeps direction marks of foreign text inside it', () => {
    expect(isolate('a\u202eb\u2069c')).toBe('\u2068abc\u2069');
  });
});
