import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '../time/instant';
import { epochAt } from '../time/zone';
import { toLeaningTerms } from './stated-terms';

const zone = 'Europe/Berlin';
const at = (date: string, hour: number) => {
  const start = epochAt(date, hour * 60, zone);
  return { start, end: start + HOUR_MS };
};
const none = { morning: 0, together: 0, early: 0 };
const meeting = at('2026-11-24', 10);

describe('sliders', () => {
  it.each([
    ['mornings', { morning: 1 }, at('2026-11-24', 9), at('2026-11-24', 16)],
    ['afternoons', { morning: -1 }, at('2026-11-24', 16), at('2026-11-24', 9)],
    ['the beginning of the week', { early: 2 }, at('2026-11-23', 9), at('2026-11-27', 9)],
    ['the end of the week', { early: -2 }, at('2026-11-27', 9), at('2026-11-23', 9)],
    ['meetings together', { together: 1 }, at('2026-11-24', 11), at('2026-11-24', 14)],
    ['meetings spread', { together: -1 }, at('2026-11-24', 14), at('2026-11-24', 11)],
  ])('favour %s', (_, leaning, better, worse) => {
    const [term] = toLeaningTerms({ ...none, ...leaning }, [meeting], zone);
    expect(term?.of(better)).toBeGreaterThan(term?.of(worse) ?? Number.POSITIVE_INFINITY);
  });

  it('say nothing in the middle, and more at the end than halfway', () => {
    expect(toLeaningTerms(none, [], zone)).toEqual([]);
    const strength = (morning: number) =>
      toLeaningTerms({ ...none, morning }, [], zone)[0]?.of(at('2026-11-24', 9));
    expect(strength(2)).toBeGreaterThan(strength(1) ?? Number.POSITIVE_INFINITY);
  });
});
