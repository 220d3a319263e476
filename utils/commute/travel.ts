import type { EpochMs } from '../time/instant';
import { wallTimeAt } from '../time/zone';
import { distanceKm, peakFactor, type TravelMode, travelMinutes } from './distance';
import { type LearnedPair, type LearnedTravel, pairKey } from './learn-travel';
import type { Coordinates, PlaceKey } from './place';

/** The user said how long it takes; both ways, unless they said so for both. */
export interface StatedTravel {
  /** Absent: from wherever the user is. */
  readonly from?: PlaceKey;
  readonly to: PlaceKey;
  readonly minutes: number;
}

export interface TravelContext {
  readonly learned: LearnedTravel;
  readonly stated?: readonly StatedTravel[];
  readonly coordinatesOf?: (place: PlaceKey) => Coordinates | undefined;
  /** How the user gets about; driving where absent. */
  readonly mode?: TravelMode;
  /** The user's own speed as a factor on minutes from coordinates: 1 where absent. */
  readonly slowness?: number;
  /** The zone the user lives in: for the peak hours. */
  readonly timeZone: string;
}

export interface TravelEstimate {
  /** A multiple of five, never negative; 0 within one place. */
  readonly minutes: number;
  /** Where the number came from. */
  readonly source: 'stated' | 'explicit' | 'learned' | 'coordinates' | 'default';
  /** How many trips or travel blocks it rests on. */
  readonly sample?: number;
  /** Middle half of the minutes left on these trips. */
  readonly range?: readonly [p25: number, p75: number];
  /** «You left 30–40 minutes on 6 of 7 trips»: 30, 40, 6; `sample` is the 7. */
  readonly mostly?: LearnedPair['mostly'];
}

/** Fewer trips are no pattern. So many visits back to back, and no fewer than with time between, are next door. */
const LEAST_TRIPS = 3;
/** Trips the default counts as beside learned ones. */
const DEFAULT_TRIPS = 3;

/**
 * Minutes from one place to another: the first that is known of stated, the user's travel blocks, learned,
 * coordinates, default. Nobody but this computer is asked.
 *
 * @param from absent: from wherever the user is
 * @param departAt for the peak hours
 */
export function estimateTravel(
  from: PlaceKey | undefined,
  to: PlaceKey | undefined,
  context: TravelContext,
  departAt?: EpochMs,
): TravelEstimate {
  const { learned } = context;
  if (from !== undefined && from === to) return { minutes: 0, source: 'default' };
  const stated = findStated(from, to, context.stated ?? []);
  if (stated !== undefined) return { minutes: roundUp(stated), source: 'stated' };
  const pair = from === undefined || to === undefined ? undefined : learned.pairs[pairKey(from, to)];
  if (pair?.blocked) {
    return { minutes: roundUp(pair.blocked.minutes), source: 'explicit', sample: pair.blocked.sample };
  }
  if (pair && pair.backToBack >= LEAST_TRIPS && pair.backToBack >= pair.sample) {
    return { minutes: 0, source: 'learned', sample: pair.backToBack, range: [0, 0] };
  }
  if (pair && pair.weight >= LEAST_TRIPS) {
    const { sample, range, mostly } = pair;
    const minutes = roundUp(learnedMinutes(pair, learned.usualMinutes));
    return { minutes, source: 'learned', sample, range, mostly };
  }
  const distance = distanceBetween(from, to, context);
  if (distance !== undefined) {
    const wall = departAt === undefined ? undefined : wallTimeAt(departAt, context.timeZone);
    const peak = wall === undefined ? 1 : peakFactor(wall.minuteOfDay, wall.weekday);
    const minutes = travelMinutes(distance, context.mode ?? 'drive') * (context.slowness ?? 1) * peak;
    return { minutes: roundUp(minutes), source: 'coordinates' };
  }
  return { minutes: roundUp(learned.usualMinutes), source: 'default', sample: learned.sample };
}

function learnedMinutes({ minutes, weight, shortest }: LearnedPair, usual: number): number {
  const shrunk = (weight * minutes + DEFAULT_TRIPS * usual) / (weight + DEFAULT_TRIPS);
  // Time left is more than time needed: a shorter trip that really happened is better evidence than the many.
  return Math.min(shrunk, shortest);
}

function findStated(
  from: PlaceKey | undefined,
  to: PlaceKey | undefined,
  stated: readonly StatedTravel[],
): number | undefined {
  const match = (a: PlaceKey | undefined, b: PlaceKey | undefined) =>
    stated.findLast((one) => one.to === b && one.from === a && b !== undefined)?.minutes;
  return match(from, to) ?? match(to, from) ?? match(undefined, to) ?? match(undefined, from);
}

function distanceBetween(
  from: PlaceKey | undefined,
  to: PlaceKey | undefined,
  { coordinatesOf }: TravelContext,
): number | undefined {
  const a = from === undefined ? undefined : coordinatesOf?.(from);
  const b = to === undefined ? undefined : coordinatesOf?.(to);
  return a && b ? distanceKm(a, b) : undefined;
}

/** Keeps 20.000000001 from becoming 25. */
const ROUNDING_SLACK = 1e-6;

/** Up to full five minutes; a day is the most anybody can mean. */
function roundUp(minutes: number): number {
  if (!(minutes > ROUNDING_SLACK)) return 0;
  return Math.min(1440, Math.ceil((minutes - ROUNDING_SLACK) / 5) * 5);
}
