import { createContext, useContext } from 'react';
import type { GeneratedI18nStructure } from '#i18n';

/**
 * Every sentence of the screens, and the locale that numbers and dates are written in. Components get it from
 * context, so that they render anywhere: in the browser, in a test, in a picture of any language.
 */

type Structure = GeneratedI18nStructure;
export type MessageKey = Exclude<keyof Structure, `@@${string}`>;
type NamesIn<Key extends MessageKey> = Structure[Key] extends {
  namedSubstitutions: readonly (infer Name extends string)[];
}
  ? Name
  : never;
export type Values<Names extends string = string> = Readonly<Record<Names, string | number>>;
type ValuesArgument<Names extends string> = [Names] extends [never] ? [] : [values: Values<Names>];

/** Keys with plural forms: `<key>.other`, and whichever of zero, one, two, few, many the language has. */
type KeyWithOther<Key> = Key extends `${infer Stem}.other` ? Stem : never;
export type CountKey = KeyWithOther<MessageKey>;
type CountNames<Key extends CountKey> = Exclude<NamesIn<`${Key}.other` & MessageKey>, 'count'>;

export interface Words {
  /** BCP 47, e.g. `en-GB`. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** 0 is Monday; in the order in which a week is written. */
  readonly weekdays: readonly number[];
  t<Key extends MessageKey>(key: Key, ...values: ValuesArgument<NamesIn<Key>>): string;
  /** The form of the sentence that fits `count`; `{count}` is written as the locale writes numbers. */
  count<Key extends CountKey>(key: Key, count: number, ...values: ValuesArgument<CountNames<Key>>): string;
  number(value: number): string;
}

/** `message` answers the text of a key in the user's language, and '' where there is none. */
export function createWords(from: {
  message: (key: string) => string;
  locale: string;
  direction: 'ltr' | 'rtl';
}): Words {
  const numbers = new Intl.NumberFormat(from.locale);
  const plurals = new Intl.PluralRules(from.locale);
  const fillIn = (template: string, values: Values | undefined) =>
    template.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values?.[name];
      if (value === undefined) return whole;
      return typeof value === 'number' ? numbers.format(value) : value;
    });
  return {
    locale: from.locale,
    direction: from.direction,
    weekdays: weekdaysFrom(firstWeekday(from.locale)),
    t: (key, ...values) => fillIn(from.message(key), values[0]),
    count: (key, count, ...values) => {
      const template = from.message(`${key}.${plurals.select(count)}`) || from.message(`${key}.other`);
      return fillIn(template, { ...values[0], count });
    },
    number: (value) => numbers.format(value),
  };
}

/** The locale for dates and numbers: the user's regional variant, if it is of the language the sentences are in. */
export function formattingLocale(sentencesIn: string, preferred: readonly string[]): string {
  const language = sentencesIn.split('-')[0];
  return preferred.find((tag) => tag.split('-')[0] === language) ?? sentencesIn;
}

/** What the user chose at Google; `weekStart` as Google counts: 0 is Sunday. */
export interface GoogleHabits {
  readonly hour24: boolean;
  readonly weekStart: number;
}

/** The same words with hours and weeks written as the user chose at Google; without a choice, as the language does. */
export function withHabits(words: Words, google: GoogleHabits | undefined): Words {
  if (!google) return words;
  const locale = new Intl.Locale(words.locale, { hourCycle: google.hour24 ? 'h23' : 'h12' }).toString();
  return { ...words, locale, weekdays: weekdaysFrom((google.weekStart + 6) % 7) };
}

/** Seven of anything, Monday’s first, in the order in which a week is written. */
export function inWeekOrder<Day>(
  days: readonly Day[],
  { weekdays }: Pick<Words, 'weekdays'>,
): { readonly weekday: number; readonly day: Day }[] {
  return weekdays.flatMap((weekday) => {
    const day = days[weekday];
    return day === undefined ? [] : [{ weekday, day }];
  });
}

function weekdaysFrom(first: number): readonly number[] {
  return Array.from({ length: 7 }, (_, at) => (first + at) % 7);
}

interface WeekInfo {
  /** 1 is Monday, 7 is Sunday. */
  readonly firstDay: number;
}

/** The day weeks begin on where the locale is at home; 0 is Monday. Firefox 140 does not know: Monday, as in ISO 8601. */
function firstWeekday(locale: string): number {
  // A method in the specification, a property in engines that came before it.
  const found: { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo } = new Intl.Locale(locale);
  return (((found.getWeekInfo?.() ?? found.weekInfo)?.firstDay ?? 1) + 6) % 7;
}

/** Text that we did not write, kept from changing the direction of the sentence around it. */
export function isolate(text: string): string {
  return `\u2068${withoutTurns(text)}\u2069`;
}

/** Text that we did not write, without the marks that turn the direction of what follows. */
export function withoutTurns(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}

/** UTF-16 code units that a character of an honest text has on average at most: a family has 11. */
const MOST_UNITS = 12;

/** The beginning of a long text, cut between characters as people see them. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const kept: string[] = [];
  let room = length * MOST_UNITS;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    room -= segment.length;
    if (kept.length === length || room < 0) return `${kept.slice(0, -1).join('').trimEnd()}…`;
    kept.push(segment);
  }
  return text;
}

const WordsContext = createContext<Words | undefined>(undefined);
export const WordsProvider = WordsContext.Provider;

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('no WordsProvider above this component');
  return words;
}
