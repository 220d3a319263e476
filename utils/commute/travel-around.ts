import { type EpochMs, type IsoDate, MINUTE_MS } from '../time/instant';
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

/** Fixed points of one day, by start; blocks made for travelling are not in the way of it. */
interface Day {
  readonly fixed: readonly Visit[];
  readonly base: PlaceKey | undefined;
  readonly togetherness: TravelAround['togetherness'];
}

/**
 * Judges slots at `place`, each between what is before and after it on its day. For slots that can be taken
 * anywhere there is no need to ask: `addTravel` has made the ways between the day's places busy.
 */
export function createTravelAround(
  place: PlaceKey,
  whereabouts: Whereabouts,
  context: TravelContext,
): (slot: Interval) => TravelAround {
  const days = new Map<IsoDate, Day>();
  const ways = createWays(place, context);
  return (slot) => {
    const date = dateAt(slot.start, context.timeZone);
    let day = days.get(date);
    if (!day) {
      day = findDay(date, place, whereabouts);
      days.set(date, day);
    }
    const before = legBefore(slot, place, day, ways);
    const after = legAfter(slot, place, day, ways);
    return {
      isPossible: (!before || isLegPossible(before)) && (!after || isLegPossible(after)),
      penalty: Math.max(before ? tightness(before) : 0, after ? tightness(after) : 0),
      togetherness: day.togetherness,
      ...(before ? { before } : {}),
      ...(after ? { after } : {}),
    };
  };
}

function findDay(date: IsoDate, place: PlaceKey, { visits, bases }: Whereabouts): Day {
  const ofDay = visits.filter((visit) => visit.date === date);
  const base = bases.get(date)?.place;
  const isThere = place === base || ofDay.some((visit) => visit.place === place);
  const isOut = ofDay.some((visit) => visit.place !== undefined);
  return {
    fixed: ofDay.filter((visit) => !visit.isTravel),
    base,
    togetherness: isThere ? 1 : isOut ? 0.5 : 0,
  };
}

interface Ways {
  readonly there: (visit: Visit, from: PlaceKey | undefined) => TravelEstimate;
  readonly back: (visit: Visit, to: PlaceKey | undefined) => TravelEstimate;
}

/** Many slots lie beside the same visit: each way is worked out once. */
function createWays(place: PlaceKey, context: TravelContext): Ways {
  return {
    there: oncePerVisit((visit, from) => estimateTravel(from, place, context, visit.end)),
    back: oncePerVisit((visit, to) => estimateTravel(place, to, context, visit.start)),
  };
}

function oncePerVisit(estimate: Ways['there']): Ways['there'] {
  const known = new Map<Visit, TravelEstimate>();
  return (visit, other) => {
    const found = known.get(visit) ?? estimate(visit, other);
    known.set(visit, found);
    return found;
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

function legBefore(slot: Interval, place: PlaceKey, { fixed, base }: Day, ways: Ways): TravelLeg | undefined {
  let last: Visit | undefined;
  let latest: Visit | undefined;
  for (const visit of fixed) {
    if (visit.start >= slot.start) break;
    if (!latest || visit.end > latest.end) latest = visit;
    if (visit.place !== undefined && (!last || visit.end > last.end)) last = visit;
  }
  const end = (last ?? latest)?.end;
  const ending = fixed.filter(
    (visit) => visit.start < slot.start && visit.end === end && isLike(visit, last),
  );
  return longest(
    ending.map((visit) => {
      const from = visit.place ?? base;
      return {
        ...(from === undefined ? {} : { from }),
        to: place,
        estimate: ways.there(visit, from),
        freeMinutes: longestFree(visit.end, slot.start, fixed),
      };
    }),
  );
}

function legAfter(slot: Interval, place: PlaceKey, { fixed, base }: Day, ways: Ways): TravelLeg | undefined {
  let next: Visit | undefined;
  for (const visit of fixed) {
    if (visit.start < slot.start) continue;
    next ??= visit;
    if (visit.place === undefined) continue;
    next = visit;
    break;
  }
  const start = next?.start;
  const starting = fixed.filter((visit) => visit.start === start && isLike(visit, next));
  return longest(
    starting.map((visit) => {
      const to = visit.place ?? base;
      return {
        from: place,
        ...(to === undefined ? {} : { to }),
        estimate: ways.back(visit, to),
        freeMinutes: longestFree(slot.end, visit.start, fixed),
      };
    }),
  );
}

function isLike(visit: Visit, other: Visit | undefined): boolean {
  return (visit.place === undefined) === (other?.place === undefined);
}

/** Two meetings may end, or begin, at the same minute in two places: the longer way counts. */
function longest(legs: readonly TravelLeg[]): TravelLeg | undefined {
  return legs.reduce<TravelLeg | undefined>(
    (most, leg) => (most && most.estimate.minutes >= leg.estimate.minutes ? most : leg),
    undefined,
  );
}

/**
 * Minutes of the longest stretch between the two that nothing takes; 0 where they overlap.
 *
 * @param visits by start
 */
function longestFree(from: EpochMs, to: EpochMs, visits: readonly Interval[]): number {
  let cursor = from;
  let longest = 0;
  for (const { start, end } of visits) {
    if (start >= to) break;
    if (end <= cursor) continue;
    longest = Math.max(longest, start - cursor);
    cursor = end;
  }
  return Math.max(longest, to - cursor) / MINUTE_MS;
}
