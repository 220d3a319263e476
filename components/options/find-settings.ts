/** Something on the page that can be found: a section, or a row of one. */
export interface Findable {
  /** What an address names its section by. */
  readonly id: string;
  readonly section: string;
  /** The row’s own words; absent for the section itself. */
  readonly row?: string;
  /** Words people look for it with, which the page does not say. */
  readonly keywords?: string;
}

const MOST_FOUND = 8;

/**
 * Everything that holds all the words that were typed, each at least as the beginning of one of its words; titles
 * before rows before keywords, else in the order of the page. A section is found once.
 */
export function findSettings(all: readonly Findable[], typed: string): Findable[] {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return [];
  const found = all.flatMap((one) => {
    const own = wordsOf(one.row ?? one.section);
    const around = [...own, ...wordsOf(one.section), ...wordsOf(one.keywords ?? '')];
    if (!wanted.every((word) => around.some((other) => matches(other, word)))) return [];
    const isOwn = wanted.every((word) => own.some((other) => matches(other, word)));
    // A row that is found by its section’s words alone says nothing more than the section.
    if (one.row !== undefined && !wanted.some((word) => own.some((other) => matches(other, word)))) return [];
    return [{ one, order: isOwn ? (one.row === undefined ? 0 : 1) : 2 }];
  });
  const seen = new Set<string>();
  return found
    .sort((a, b) => a.order - b.order)
    .map(({ one }) => one)
    .filter(({ id, row }) => {
      const key = `${id} ${row ?? ''}`;
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, MOST_FOUND);
}

/** Scripts without spaces are found anywhere in a word, others from its beginning. */
function matches(word: string, wanted: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(wanted)
    ? word.includes(wanted)
    : word.startsWith(wanted);
}

/** Words without case, accents, vowel signs and marks of direction; the Arabic article is no part of one. */
function wordsOf(text: string): string[] {
  const folded = text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss');
  return (folded.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.replace(/^ال(?=\p{L}{2})/u, ''));
}
