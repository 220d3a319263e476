import type { LearnedTravel } from '../../utils/commute/learn-travel';
import { createPlaceBook, HOME, type PlaceKey, WORK } from '../../utils/commute/place';
import { estimateTravel, type TravelEstimate } from '../../utils/commute/travel';
import type { Places } from '../../utils/settings/places-schema';

/** What was learned, as the database has it. */
export interface LearnedWays {
  readonly learned: LearnedTravel;
  readonly labels: Readonly<Record<PlaceKey, string>>;
}

export interface Way {
  readonly a: PlaceKey;
  readonly b: PlaceKey;
  /** `home` and `work` as such: the page has words for them. */
  readonly names: readonly [string, string];
  readonly estimate: TravelEstimate;
}

const MOST = 40;

/** The ways there is something to say about: best known first. Forgotten ones come back with new trips. */
export function findWays(places: Places, ways: LearnedWays | undefined, timeZone: string): Way[] {
  const learned = ways?.learned ?? { pairs: {}, usualMinutes: 20, sample: 0 };
  const book = createPlaceBook(places.named);
  const named = new Map<PlaceKey, string>();
  for (const { name, role } of places.named) {
    const key = role ?? book.keyOf(name);
    if (key !== undefined) named.set(key, role ?? name);
  }
  const context = {
    learned,
    stated: places.stated,
    coordinatesOf: book.coordinatesOf,
    mode: places.mode,
    timeZone,
  };
  const pairs = new Map<string, readonly [PlaceKey, PlaceKey]>();
  const add = (a: PlaceKey, b: PlaceKey) => {
    if (a !== b) pairs.set([a, b].sort().join('\n'), a === HOME || b !== HOME ? [a, b] : [b, a]);
  };
  for (const { from, to } of Object.values(learned.pairs)) add(from, to);
  for (const { from, to } of places.stated) if (from !== undefined) add(from, to);
  const keys = [...named.keys()];
  for (const [at, a] of keys.entries()) for (const b of keys.slice(at + 1)) add(a, b);
  const nameOf = (key: PlaceKey) =>
    key === HOME || key === WORK ? key : (named.get(key) ?? ways?.labels[key] ?? key);
  return [...pairs.values()]
    .map(([a, b]) => ({
      a,
      b,
      names: [nameOf(a), nameOf(b)] as const,
      estimate: estimateTravel(a, b, context),
    }))
    .sort((x, y) => knownness(y) - knownness(x) || x.names[0].localeCompare(y.names[0]))
    .slice(0, MOST);
}

function knownness({ estimate: { source, sample = 0 } }: Way): number {
  if (source === 'stated') return 1e6;
  return source === 'default' ? -1 : sample;
}
