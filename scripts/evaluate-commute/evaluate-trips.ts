import { type LearnedTravel, learnTravel, SHORTEST_TRIP_MINUTES } from '../../utils/commute/learn-travel';
import type { TravelContext, TravelEstimate } from '../../utils/commute/travel';
import { createTravelAround } from '../../utils/commute/travel-around';
import { addTravel } from '../../utils/commute/travel-busy';
import { findTrips, type Trip } from '../../utils/commute/trips';
import type { Visit, Whereabouts } from '../../utils/commute/visits';
import { MINUTE_MS } from '../../utils/time/instant';
import { mergeIntervals } from '../../utils/time/interval';

/** A trip that really happened, and what would have been said about it beforehand. */
export interface HeldTrip {
  readonly leftMinutes: number;
  readonly estimate: TravelEstimate;
  /** The visit at its end would not have been offered: the prediction contradicts what was done. */
  readonly isConflict: boolean;
}

export interface TripResult {
  readonly name: string;
  readonly learned: LearnedTravel;
  readonly learnedTrips: number;
  readonly held: readonly HeldTrip[];
  /** Visits at different places without a minute between: no prediction above 0 can be right about them. */
  readonly backToBack: readonly HeldTrip[];
  /** Of the held-out quarter, in minutes. */
  readonly busy: { readonly plain: number; readonly withTravel: number };
}

/** What comes first is learned from; the rest is asked about. */
const LEARNED_SHARE = 0.75;

/**
 * Cuts the calendar after three quarters of its visits to places, learns from the trips before the cut, and asks
 * for each trip after it whether its second visit would still have been offered between the others of its day.
 * Nothing after the cut is ever learned from.
 */
export function evaluateTrips(name: string, whereabouts: Whereabouts, timeZone: string): TripResult {
  const placed = whereabouts.visits.filter((visit) => visit.place !== undefined);
  const cut = placed[Math.floor(placed.length * LEARNED_SHARE)]?.start ?? Number.POSITIVE_INFINITY;
  const trips = findTrips(whereabouts);
  const before = trips.filter((trip) => trip.arriveAt < cut);
  const learned = learnTravel(before);
  const context: TravelContext = { learned, timeZone };
  const after = trips.filter((trip) => trip.arriveAt >= cut && trip.blockedMinutes === undefined);
  const judged = after.map((trip) => judge(trip, whereabouts, context));
  const isTrip = (one: HeldTrip) => one.leftMinutes >= SHORTEST_TRIP_MINUTES;
  return {
    name,
    learned,
    learnedTrips: before.length,
    held: judged.filter(isTrip),
    backToBack: judged.filter((one) => !isTrip(one)),
    busy: busyMinutes(whereabouts, cut, context),
  };
}

/** Takes the visit at the trip's end out of its day and asks for exactly that slot. */
function judge(trip: Trip, whereabouts: Whereabouts, context: TravelContext): HeldTrip {
  const visit = whereabouts.visits.find((one) => one.start === trip.arriveAt && one.place === trip.to);
  if (!visit) throw new Error('a trip must end at a visit');
  const earlier = whereabouts.visits.filter((one) => one.date === visit.date && one.start < visit.start);
  const around = createTravelAround(trip.to, { ...whereabouts, visits: earlier }, context)(visit);
  if (!around.before) throw new Error('a trip must begin at a visit');
  return {
    leftMinutes: trip.leftMinutes,
    estimate: around.before.estimate,
    isConflict: !around.isPossible,
  };
}

function busyMinutes(whereabouts: Whereabouts, cut: number, context: TravelContext) {
  const visits = whereabouts.visits.filter((visit) => visit.start >= cut);
  const plain = mergeIntervals(visits);
  const withTravel = addTravel(plain, { ...whereabouts, visits }, { context });
  return { plain: total(plain), withTravel: total(withTravel) };
}

function total(intervals: readonly Pick<Visit, 'start' | 'end'>[]): number {
  return Math.round(intervals.reduce((sum, { start, end }) => sum + end - start, 0) / MINUTE_MS);
}
