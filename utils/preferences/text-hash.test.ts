import { describe, expect, it } from 'vitest';
import { hashGuest, hashPlace, hashTitle } from './text-hash';

describe('hashTitle', () => {
  const same: [sentence: string, a: string, b: string][] = [
    ['case does not matter', 'Design REVIEW', 'design review'],
    ['punctuation does not matter', '1:1 — Ana!', '1 1 ana'],
    ['accents do not matter', 'Café with Zoë', 'cafe with zoe'],
  ];
  it.each(same)('%s', (_, a, b) => {
    expect(hashTitle(a, 's')).toEqual(hashTitle(b, 's'));
  });

  it('gives words their own numbers, each once', () => {
    expect(hashTitle('sync sync planning', 's').tokens).toHaveLength(2);
  });

  it('lets inflections share a stem', () => {
    const [one, many] = [hashTitle('Planning', 's'), hashTitle('Plannings', 's')];
    expect(one.stems).toEqual(many.stems);
    expect(one.tokens).not.toEqual(many.tokens);
  });

  it('reads scripts without spaces in pairs of characters', () => {
    const shared = hashTitle('週次定例会議', 's').tokens.filter((t) =>
      hashTitle('営業定例会議', 's').tokens.includes(t),
    );
    expect(shared.length).toBeGreaterThanOrEqual(3);
  });

  it('shares no number between two installs', () => {
    const there = new Set(hashTitle('design review', 'other').tokens);
    expect(hashTitle('design review', 'one').tokens.filter((token) => there.has(token))).toEqual([]);
  });

  const empty: [sentence: string, title: string | undefined][] = [
    ['no title', undefined],
    ['nothing but signs', '— !!! 🎉'],
  ];
  it.each(empty)('has neither tokens nor key for %s', (_, title) => {
    expect(hashTitle(title, 's')).toEqual({ tokens: [], stems: [] });
  });

  it('takes a megabyte of title in stride', () => {
    expect(hashTitle('word '.repeat(200_000), 's').tokens).toHaveLength(1);
  });
});

describe('hashGuest and hashPlace', () => {
  it('know an address however it is written', () => {
    expect(hashGuest(' Ana@Example.org', 's')).toBe(hashGuest('ana@example.org', 's'));
    expect(hashPlace('Room 5, 2nd floor', 's')).toBe(hashPlace('room 5 2nd floor', 's'));
    expect(hashPlace('  ', 's')).toBeUndefined();
  });
});
