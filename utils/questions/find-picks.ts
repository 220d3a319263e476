import { blank, findWords, type Span } from './find-words';
import {
  allWords,
  bothWords,
  earlierWords,
  lastWords,
  laterWords,
  noneWords,
  notOrdinals,
  numberWords,
  optionWords,
  ordinalWords,
  otherWords,
} from './reply-words';

/** Some of a list, by their place in it. */
export type Pick =
  /** From 0. */
  | { readonly kind: 'nth'; readonly at: number }
  | { readonly kind: 'last' | 'later' | 'earlier' | 'all' | 'both' | 'others' | 'none' };

/** «Option 2», «#3», «No. 1». */
export function findOptions(folded: string, count: number): (Span & Pick)[] {
  return [...folded.matchAll(OPTION)].flatMap((match) => {
    const word = match[2];
    const at = word ? numberWords.findIndex((words) => words.includes(word)) : Number(match[1]) - 1;
    return at < count
      ? [{ from: match.index, to: match.index + match[0].length, kind: 'nth' as const, at }]
      : [];
  });
}

const named = (words: readonly string[]) => words.map((word) => word.replace('.', '\\.')).join('|');
const isUnspaced = (word: string) => /^[\p{Script=Han}№]/u.test(word);
const OPTION = new RegExp(
  `(?:(?<![\\p{L}\\p{N}])(?:${named(optionWords.filter((word) => !isUnspaced(word)))})|${named(optionWords.filter(isUnspaced))})[ \u00a0]*(?:([1-9])(?![\\d:.h])|(${numberWords.flat().join('|')})(?![\\p{L}\\p{N}]))`,
  'gu',
);

/** «The second», «the last one», «any of them», «none». */
export function findPicks(folded: string, count: number): (Span & Pick)[] {
  let left = folded;
  const picks: (Span & Pick)[] = [];
  const take = (words: readonly string[], pick?: Pick) => {
    for (const span of findWords(left, words)) {
      left = blank(left, span);
      if (pick) picks.push({ from: span.from, to: span.to, ...pick });
    }
  };
  take(notOrdinals);
  take(noneWords, { kind: 'none' });
  take(laterWords, { kind: 'later' });
  take(earlierWords, { kind: 'earlier' });
  take(lastWords, { kind: 'last' });
  for (const [at, words] of ordinalWords.entries()) if (at < count) take(words, { kind: 'nth', at });
  take(otherWords, { kind: 'others' });
  take(bothWords, { kind: 'both' });
  take(allWords, { kind: 'all' });
  return picks;
}

/** Which of a list this word alone names; -1 for none. */
export function ordinalPlace(word: string): number {
  return ordinalWords.findIndex((words) => words.includes(word.trim()));
}
