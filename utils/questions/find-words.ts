/** Where something stands in a text, half-open. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Scripts that put no spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The same text, as long as before: lower case, with the digits of every script as 0–9. */
export function foldText(text: string): string {
  return Array.from({ length: text.length }, (_, at) => {
    const unit = text.charAt(at);
    const lower = unit.toLowerCase();
    const digit = /\p{Nd}/u.test(unit) ? digitOf(unit) : undefined;
    return digit ?? (lower.length === 1 ? lower : unit);
  }).join('');
}

/** Digits stand in tens that begin with their zero. */
function digitOf(unit: string): string | undefined {
  const code = unit.charCodeAt(0);
  for (const zero of [0x30, 0x660, 0x6f0, 0x966, 0xff10]) {
    if (code >= zero && code < zero + 10) return String(code - zero);
  }
  return undefined;
}

/** The lists are constants, some of hundreds of words: each is sorted once. */
const sorted = new WeakMap<readonly string[], readonly string[]>();

function longestFirst(words: readonly string[]): readonly string[] {
  const known = sorted.get(words) ?? [...words].sort((a, b) => b.length - a.length);
  sorted.set(words, known);
  return known;
}

/** The first of the words that stands there by itself; longer words go before shorter ones. */
export function findWord(folded: string, words: readonly string[]): (Span & { word: string }) | undefined {
  for (const word of longestFirst(words)) {
    for (let from = folded.indexOf(word); from >= 0; from = folded.indexOf(word, from + 1)) {
      if (standsAlone(folded, from, from + word.length)) return { from, to: from + word.length, word };
    }
  }
  return undefined;
}

/** Every place where one of the words stands by itself, none inside another; longer words go before shorter ones. */
export function findWords(folded: string, words: readonly string[]): (Span & { word: string })[] {
  const found: (Span & { word: string })[] = [];
  for (const word of longestFirst(words)) {
    for (let from = folded.indexOf(word); from >= 0; from = folded.indexOf(word, from + word.length)) {
      const span = { from, to: from + word.length, word };
      if (standsAlone(folded, from, span.to) && !found.some((one) => overlaps(one, span))) found.push(span);
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** The word that ends right before `at`, spaces aside. */
export function wordBefore(folded: string, at: number, words: readonly string[]): Span | undefined {
  const before = folded.slice(0, at).trimEnd();
  const word = [...words]
    .sort((a, b) => b.length - a.length)
    .find((one) => before.endsWith(one) && standsAlone(before, before.length - one.length, before.length));
  return word ? { from: before.length - word.length, to: before.length } : undefined;
}

function standsAlone(text: string, from: number, to: number): boolean {
  if (UNSPACED.test(text.slice(from, to))) return true;
  return (
    !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, from - 2), from)) &&
    !/^[\p{L}\p{N}]/u.test(text.slice(to, to + 2))
  );
}

/** What stands there is taken: spaces keep every other place where it is. */
export function blank(text: string, { from, to }: Span): string {
  return text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
}

export function overlaps(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}
