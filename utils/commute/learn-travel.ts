import type { EpochMs } from '../time/instant';
import type { PlaceKey } from './place';
import type { Trip } from './trips';
import { weightedQuantile } from './weighted-quantile';

/** Trips that began no later than `until` are not learned from any more, in either direction. */
export interface ForgottenPair {
  readonly a: PlaceKey;
  readonly b: PlaceKey;
  /** Absent: for good. */
  readonly until?: EpochMs;
}

/** What the calendar shows about one way, as plain data. */
export interface LearnedPair {
  readonly from: PlaceKey;
  readonly to: PlaceKey;
  /** Trips there, and half of those back: what `minutes` rests on. */
  readonly weight: number;
  /** Trips seen in either direction with time left for travel. */
  readonly sample: number;
  /** 20th percentile of the minutes left, at most 120: people rarely leave less than they need. */
  readonly minutes: number;
  /** The least anybody can need: it was done in that. */
  readonly shortest: number;
  /** Middle half of the minutes left. */
  readonly range: readonly [p25: number, p75: number];
  /** The narrowest span of full five minutes that holds four trips in five, and how many it holds. */
  readonly mostly: { readonly low: number; readonly high: number; readonly trips: number };
  /** Visits with no time left between, in either direction. */
  readonly backToBack: number;
  /** Median of the blocks the user put there for travelling, and how many. */
  readonly blocked?: { readonly minutes: number; readonly sample: number };
}

export interface LearnedTravel {
  /** By `pairKey(from, to)`. */
  readonly pairs: Readonly<Record<string, LearnedPair>>;
  /** What this person leaves at least between any two places, in full five minutes: for pairs without a history. */
  readonly usualMinutes: number;
  /** Trips `usualMinutes` rests on. */
  readonly sample: number;
}

/** Less is «back to back»: nobody gets anywhere in it. */
export const SHORTEST_TRIP_MINUTES = 5;
const LONGEST_TRIP_MINUTES = 120;
/** Where nothing is known about a person: two places in one city. */
const DEFAULT_MINUTES = 20;
const USUAL_BOUNDS = { least: 5, most: 30 } as const;
/** Of all minutes left between any two places; chosen on the first three quarters of the calendars at hand. */
const USUAL_QUANTILE = 0.03;
/** Trips the default counts as. */
const DEFAULT_WEIGHT = 5;
/** A calendar of years repeats itself: the newest trips of a pair say enough. */
const REMEMBERED_TRIPS = 60;

export function pairKey(from: PlaceKey, to: PlaceKey): string {
  return `${from} → ${to}`;
}

export function learnTravel(trips: readonly Trip[], forgotten: readonly ForgottenPair[] = []): LearnedTravel {
  const kept = trips.filter((trip) => !forgotten.some((pair) => covers(pair, trip)));
  const byPair = new Map<string, Trip[]>();
  for (const trip of [...kept].sort((a, b) => b.arriveAt - a.arriveAt)) {
    const key = pairKey(trip.from, trip.to);
    const known = byPair.get(key);
    if (!known) byPair.set(key, [trip]);
    else if (known.length < REMEMBERED_TRIPS) known.push(trip);
  }
  const pairs: Record<string, LearnedPair> = {};
  for (const there of byPair.values()) {
    const [{ from, to } = { from: '', to: '' }] = there;
    const back = byPair.get(pairKey(to, from)) ?? [];
    pairs[pairKey(from, to)] = learnPair(from, to, there, back);
    if (back.length === 0) pairs[pairKey(to, from)] = learnPair(to, from, [], there);
  }
  const gaps = kept.map((trip) => trip.leftMinutes).filter((left) => left >= SHORTEST_TRIP_MINUTES);
  return { pairs, usualMinutes: findUsual(gaps), sample: gaps.length };
}

function covers({ a, b, until }: ForgottenPair, trip: Trip): boolean {
  const isPair = (trip.from === a && trip.to === b) || (trip.from === b && trip.to === a);
  return isPair && (until === undefined || trip.arriveAt <= until);
}

function findUsual(gaps: readonly number[]): number {
  if (gaps.length === 0) return DEFAULT_MINUTES;
  const all = gaps.map((value) => ({ value, weight: 1 }));
  const low = weightedQuantile(all, USUAL_QUANTILE);
  const shrunk = (gaps.length * low + DEFAULT_WEIGHT * DEFAULT_MINUTES) / (gaps.length + DEFAULT_WEIGHT);
  return Math.min(USUAL_BOUNDS.most, Math.max(USUAL_BOUNDS.least, Math.round(shrunk / 5) * 5));
}

function learnPair(from: PlaceKey, to: PlaceKey, there: readonly Trip[], back: readonly Trip[]): LearnedPair {
  const both = [
    ...there.map((trip) => ({ trip, weight: 1 })),
    ...back.map((trip) => ({ trip, weight: 0.5 })),
  ];
  const gaps = both
    .filter(({ trip }) => trip.leftMinutes >= SHORTEST_TRIP_MINUTES)
    .map(({ trip, weight }) => ({ value: trip.leftMinutes, weight }));
  const blocks = both.flatMap(({ trip, weight }) =>
    trip.blockedMinutes === undefined ? [] : [{ value: trip.blockedMinutes, weight }],
  );
  return {
    from,
    to,
    weight: gaps.reduce((sum, { weight }) => sum + weight, 0),
    sample: gaps.length,
    minutes: Math.min(LONGEST_TRIP_MINUTES, weightedQuantile(gaps, 0.2)),
    shortest: gaps.reduce((least, { value }) => Math.min(least, value), LONGEST_TRIP_MINUTES),
    range: [weightedQuantile(gaps, 0.25), weightedQuantile(gaps, 0.75)],
    mostly: narrowestSpan(gaps.map(({ value }) => value)),
    backToBack: both.length - gaps.length,
    ...(blocks.length > 0
      ? { blocked: { minutes: weightedQuantile(blocks, 0.5), sample: blocks.length } }
      : {}),
  };
}

function narrowestSpan(minutes: readonly number[]): LearnedPair['mostly'] {
  const sorted = [...minutes].sort((a, b) => a - b);
  const needed = Math.ceil(sorted.length * 0.8);
  let best = { low: 0, high: Number.POSITIVE_INFINITY, trips: 0 };
  for (let i = 0; i + needed <= sorted.length && needed > 0; i++) {
    const low = Math.floor((sorted[i] ?? 0) / 5) * 5;
    const high = Math.ceil((sorted[i + needed - 1] ?? 0) / 5) * 5;
    if (high - low >= best.high - best.low) continue;
    best = { low, high, trips: sorted.filter((one) => one >= low && one <= high).length };
  }
  return best.trips === 0 ? { low: 0, high: 0, trips: 0 } : best;
}
