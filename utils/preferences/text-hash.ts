/**
 * Titles and people enter learning only as numbers: 32-bit hashes with a salt that is random per install. Two
 * installs share no number, and no text can be read back from the model.
 */
export function hashText(text: string, salt: string): number {
  let hash = 0x811c9dc5;
  for (const part of [salt, '\u0000', text]) {
    for (let i = 0; i < part.length; i++) {
      hash = Math.imul(hash ^ part.charCodeAt(i), 0x01000193);
    }
  }
  // Finaliser of MurmurHash3: FNV alone leaves neighbouring words in neighbouring numbers.
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A title as learning sees it. */
export interface TitleHashes {
  /** One number per distinct word, in order. */
  readonly tokens: readonly number[];
  /** Beginnings of long words: «planning» and «plannings» share one. */
  readonly stems: readonly number[];
  /** The whole title, case and punctuation aside; absent where nothing is left of it. */
  readonly key?: number;
}

const STEM_LENGTH = 5;
const MAX_TOKENS = 24;
/** Scripts written without spaces: pairs of characters stand for words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

export function hashTitle(title: string | undefined, salt: string): TitleHashes {
  const words = wordsOf(title ?? '');
  if (words.length === 0) return { tokens: [], stems: [] };
  const distinct = [...new Set(words)].slice(0, MAX_TOKENS);
  const stems = new Set(distinct.filter((w) => w.length > STEM_LENGTH).map((w) => w.slice(0, STEM_LENGTH)));
  return {
    tokens: distinct.map((word) => hashText(`w:${word}`, salt)),
    stems: [...stems].map((stem) => hashText(`s:${stem}`, salt)),
    key: hashText(`t:${words.join(' ')}`, salt),
  };
}

export function hashGuest(email: string, salt: string): number {
  return hashText(`g:${email.trim().toLowerCase()}`, salt);
}

export function hashPlace(location: string | undefined, salt: string): number | undefined {
  const words = wordsOf(location ?? '');
  return words.length > 0 ? hashText(`p:${words.join(' ')}`, salt) : undefined;
}

function wordsOf(text: string): string[] {
  // A title of a megabyte would cost a second and says no more than its beginning.
  const folded = text
    .slice(0, 500)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '');
  const words: string[] = [];
  for (const run of folded.match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (!UNSPACED.test(run)) words.push(run);
    else words.push(...pairsOf(run));
  }
  return words;
}

function pairsOf(run: string): string[] {
  const characters = [...run];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}
