import { type EpochMs, MINUTE_MS } from '../time/instant';
import type { Interval } from '../time/interval';
import { dateAt } from '../time/zone';
import type { PlaceKey } from './place';
import { estimateTravel, type TravelContext, type TravelEstimate } from './travel';
import type { Visit, Whereabouts } from './visits';

/** The way to or from a slot. */
export interface TravelLeg {
  /** Absent: wherever the user is then. */
  readonly from?: PlaceKey;
  readonly to?: PlaceKey;
  readonly estimate: TravelEstimate;
  /** The longest free stretch between the two. */
  readonly freeMinutes: number;
}

export interface TravelAround {
  /** False where a way needs clearly more than is free: such a slot is not offered. */
  readonly isPossible: boolean;
  /** 0 where there is room to spare, towards 1 where it gets tight. */
  readonly penalty: number;
  /** 1 where the user is at that place on that day anyway, ½ where they are out somewhere, else 0. */
  readonly togetherness: number;
  readonly before?: TravelLeg;
  readonly after?: TravelLeg;
}

/** Estimates round up, and people hurry: only less than this share of the minutes is called impossible. */
const POSSIBLE_SHARE = 0.8;
/** What one likes to have to spare. */
const SPARE_MINUTES = 5;

/**
 * A slot at `place`, between what is before and after it on its day. For slots that can be taken anywhere there is
 * no need to ask: `addTravel` has made the ways between the day's places busy.
 */
export function travelAround(
  slot: Interval,
  place: PlaceKey,
  { visits, bases }: Whereabouts,
  context: TravelContext,
): TravelAround {
  const date = dateAt(slot.start, context.timeZone);
  const at = firstStartingAtOrAfter(visits, slot.start);
  const earlier: Visit[] = [];
  for (let i = at - 1; i >= 0 && visits[i]?.date === date; i--) earlier.push(...visits.slice(i, i + 1));
  const later: Visit[] = [];
  for (let i = at; visits[i]?.date === date; i++) later.push(...visits.slice(i, i + 1));

  const base = bases.get(date)?.place;
  const before = legBefore(slot, place, earlier, base, context);
  const after = legAfter(slot, place, later, base, context);
  const legs = [before, after].filter((leg) => leg !== undefined);
  const places = [...earlier, ...later].flatMap((visit) => visit.place ?? []);
  return {
    isPossible: legs.every(isLegPossible),
    penalty: Math.max(0, ...legs.map(tightness)),
    togetherness: place === base || places.includes(place) ? 1 : places.length > 0 ? 0.5 : 0,
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
  };
}

/** Where the user is unknown a way can be long or nothing: that makes a slot less good, never impossible. */
function isLegPossible({ from, to, estimate, freeMinutes }: TravelLeg): boolean {
  return from === undefined || to === undefined || freeMinutes >= POSSIBLE_SHARE * estimate.minutes;
}

function tightness({ estimate, freeMinutes }: TravelLeg): number {
  if (estimate.minutes === 0) return 0;
  const wanted = estimate.minutes + SPARE_MINUTES;
  return Math.min(1, Math.max(0, (wanted - freeMinutes) / wanted));
}

/** @param earlier what starts before the slot on its day, latest first */
function legBefore(
  slot: Interval,
  place: PlaceKey,
  earlier: readonly Visit[],
  base: PlaceKey | undefined,
  context: TravelContext,
): TravelLeg | undefined {
  const fixed = earlier.filter((visit) => !visit.isTravel);
  if (fixed.length === 0) return undefined;
  const last = latestEnding(fixed.filter((visit) => visit.place !== undefined));
  const from = last?.place ?? base;
  const since = last?.end ?? latestEnding(fixed)?.end ?? slot.start;
  const between = fixed.filter((visit) => visit.end > since);
  const departAt = Math.max(since, ...between.map((visit) => visit.end));
  return {
    ...(from === undefined ? {} : { from }),
    to: place,
    estimate: estimateTravel(from, place, context, departAt),
    freeMinutes: longestFree(since, slot.start, between),
  };
}

/** @param later what starts after the slot on its day, earliest first */
function legAfter(
  slot: Interval,
  place: PlaceKey,
  later: readonly Visit[],
  base: PlaceKey | undefined,
  context: TravelContext,
): TravelLeg | undefined {
  const fixed = later.filter((visit) => !visit.isTravel);
  const next = fixed.find((visit) => visit.place !== undefined) ?? fixed[0];
  if (!next) return undefined;
  const to = next.place ?? base;
  return {
    from: place,
    ...(to === undefined ? {} : { to }),
    estimate: estimateTravel(place, to, context, slot.end),
    freeMinutes: longestFree(slot.end, next.start, fixed.slice(0, fixed.indexOf(next))),
  };
}

function latestEnding(visits: readonly Visit[]): Visit | undefined {
  return visits.reduce<Visit | undefined>(
    (latest, visit) => (latest === undefined || visit.end > latest.end ? visit : latest),
    undefined,
  );
}

/** Minutes; 0 where the two overlap. */
function longestFree(from: EpochMs, to: EpochMs, taken: readonly Interval[]): number {
  let cursor = from;
  let longest = 0;
  for (const { start, end } of [...taken].sort((a, b) => a.start - b.start)) {
    longest = Math.max(longest, Math.min(start, to) - cursor);
    cursor = Math.max(cursor, end);
  }
  return Math.max(0, longest, to - cursor) / MINUTE_MS;
}

function firstStartingAtOrAfter(visits: readonly Visit[], at: EpochMs): number {
  let low = 0;
  let high = visits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((visits[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
