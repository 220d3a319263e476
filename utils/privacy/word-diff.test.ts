import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff } from './word-diff';

describe('wordDiff', () => {
  it.each([
    ['marks nothing where nothing changed', 'kept 90 days', 'kept 90 days', 'kept 90 days'],
    ['marks one word', 'kept 90 days', 'kept 30 days', 'kept [-90 -][+30 +]days'],
    ['marks what came at the end', 'kept', 'kept here', '[-kept-][+kept here+]'],
    ['takes nothing for everything new', '', 'all new', '[+all new+]'],
    ['takes everything for gone', 'all gone', '', '[-all gone-]'],
    ['keeps words that moved as few as it can', 'a b c ', 'c a b ', '[+c +]a b [-c -]'],
  ])('%s', (_sentence, before, after, expected) => {
    const marks = { same: ['', ''], gone: ['[-', '-]'], new: ['[+', '+]'] } as const;
    const shown = wordDiff(before, after).map(({ kind, text }) => marks[kind].join(text));
    expect(shown.join('')).toBe(expected);
  });

  it('gives back both texts, and marks no word that stayed', () => {
    const text = fc.array(fc.constantFrom('a ', 'b ', 'c\n', 'dd ', ' ')).map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after);
        const only = (kind: string) => parts.filter((part) => part.kind === 'same' || part.kind === kind);
        expect(
          only('gone')
            .map((part) => part.text)
            .join(''),
        ).toBe(before);
        expect(
          only('new')
            .map((part) => part.text)
            .join(''),
        ).toBe(after);
        if (before === after) expect(parts.every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });

  it('answers for two long policies in well under a second', () => {
    const long = Array.from({ length: 20_000 }, (_, i) => `w${i}`).join(' ');
    const other = Array.from({ length: 20_000 }, (_, i) => `w${i * 3}`).join(' ');
    const startedAt = performance.now();
    expect(wordDiff(long, other).length).toBeGreaterThan(1);
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });
});
