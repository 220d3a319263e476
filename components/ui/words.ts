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

/** The same words with hours written as the user chose at Google; without a choice, as the language does. */
export function withHours(words: Words, hour24: boolean | undefined): Words {
  if (hour24 === undefined) return words;
  const locale = new Intl.Locale(words.locale, { hourCycle: hour24 ? 'h23' : 'h12' }).toString();
  return { ...words, locale };
}

/** Text that we did not write, kept from changing the direction of the sentence around it. */
export function isolate(text: string): string {
  return `\u2068${text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')}\u2069`;
}

/** The beginning of a long text, cut between characters as people see them. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const kept: string[] = [];
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    if (kept.length === length) return `${kept.slice(0, -1).join('').trimEnd()}…`;
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
