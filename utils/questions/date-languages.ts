import * as ar from 'chrono-node/ar';
import * as de from 'chrono-node/de';
import * as en from 'chrono-node/en';
import * as es from 'chrono-node/es';
import * as fr from 'chrono-node/fr';
import * as it from 'chrono-node/it';
import * as ja from 'chrono-node/ja';
import * as nl from 'chrono-node/nl';
import * as pt from 'chrono-node/pt';
import * as zh from 'chrono-node/zh';
import { createDateReader, type DateLanguage, type DateReader } from './date-reader';

/** 32 kB gzip: pages load it when somebody types, the worker does without. */
const languages: Readonly<Record<string, DateLanguage>> = { ar, de, en, es, fr, it, ja, nl, pt, zh };

/** Dates in the words of the locale, or else in English. British dates put the day first. */
export function dateReaderFor(locale: string): DateReader {
  const own = locale === 'en-GB' ? en.GB : languages[locale.split('-')[0] ?? ''];
  return createDateReader(own ? [own, en] : [en]);
}
