/** Seeded and repeatable: the same seed tells the same story. */
export interface Random {
  /** `[0, 1)` */
  next(): number;
  chance(probability: number): boolean;
  /** Whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  pick<T>(from: readonly [T, ...T[]]): T;
  /** Google's alphabet for event ids, 26 characters. */
  id(): string;
}

const idAlphabet = '0123456789abcdefghijklmnopqrstuv';

/** Mulberry32: 32 bits of state, plenty for a made-up calendar. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (from) => from[between(0, from.length - 1)] ?? from[0],
    id: () => Array.from({ length: 26 }, () => idAlphabet[between(0, 31)]).join(''),
  };
}
