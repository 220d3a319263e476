import { blank, type Span } from './find-words';
import { andWords, withWords } from './words';

/** Somebody the user could mean; the more often met, the earlier in a list. */
export interface KnownPerson {
  readonly email: string;
  readonly name?: string;
}

const LETTERS = 3;
const EMAIL = /[^\s@,;<>"()]+@[^\s@,;<>"()]+\.[^\s@,;<>"().]{2,}/gu;
const escaped = (words: readonly string[]) => words.map((word) => word.replace(/[/+]/g, '\\$&')).join('|');
const WITH = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped(withWords)})\\s+`, 'gu');
const AND = new RegExp(`^\\s*(?:${escaped(andWords)})\\s*`, 'u');
const NAME = /^@?[\p{L}\p{M}][\p{L}\p{M}\p{N}.'’-]*/u;

/** E-mail addresses, `@ana`, and `with ana and ben`, where the user has met them. */
export function findPeople(
  folded: string,
  known: readonly KnownPerson[],
): (Span & { readonly email: string })[] {
  const found: (Span & { email: string })[] = [];
  let text = folded;
  const take = (span: Span, email: string) => {
    text = blank(text, span);
    if (!found.some((one) => one.email === email)) found.push({ ...span, email });
  };
  for (const match of folded.matchAll(EMAIL)) {
    take({ from: match.index, to: match.index + match[0].length }, match[0]);
  }
  for (const match of text.matchAll(/(?<![\p{L}\p{N}@])@[\p{L}\p{M}\p{N}.'’-]+/gu)) {
    const person = personOf(match[0].slice(1), known);
    if (person) take({ from: match.index, to: match.index + match[0].length }, person.email);
  }
  for (const match of text.matchAll(WITH)) {
    let at = match.index + match[0].length;
    let from = match.index;
    for (;;) {
      const rest = text.slice(at);
      const name = NAME.exec(rest)?.[0];
      const two = name && NAME.exec(rest.slice(name.length).trimStart())?.[0];
      const both = two && rest.slice(0, rest.indexOf(two, name.length) + two.length);
      const person = (both && personOf(both, known)) || (name && personOf(name, known)) || undefined;
      if (!person) break;
      const length = both && personOf(both, known) ? both.length : (name?.length ?? 0);
      take({ from, to: at + length }, person.email);
      const next = AND.exec(text.slice(at + length));
      if (!next) break;
      from = at + length;
      at = from + next[0].length;
    }
  }
  return found;
}

/** By the beginning of a name or of the address. «an» is too little to mean Ana; 田中 is a whole name. */
function personOf(words: string, known: readonly KnownPerson[]): KnownPerson | undefined {
  const wanted = words.replace(/^@/, '').split(/\s+/);
  return known.find(({ email, name }) => {
    const parts = [
      ...(name ?? '').toLowerCase().split(/\s+/),
      ...(email.split('@')[0] ?? '').split(/[._+-]/),
    ];
    return wanted.every((word) =>
      parts.some((part) => part === word || (word.length >= LETTERS && part.startsWith(word))),
    );
  });
}
