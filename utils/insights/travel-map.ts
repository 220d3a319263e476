import type { Occurrence } from '../calendar/event';
import type { TravelMode } from '../commute/distance';
import { type ForgottenPair, learnTravel } from '../commute/learn-travel';
import { createPlaceBook, HOME, type NamedPlace, WORK } from '../commute/place';
import { placeLabels } from '../commute/place-labels';
import { estimateTravel, type StatedTravel, type TravelEstimate } from '../commute/travel';
import { findTrips, type Trip } from '../commute/trips';
import { findWhereabouts } from '../commute/visits';
import type { EpochMs } from '../time/instant';
import type { Counted, EventRef, Groups } from './groups';

export interface MapPlace {
  readonly key: string;
  readonly role?: 'home' | 'work';
  /** As the user or the calendar writes it; absent for home and work. */
  readonly name?: string;
}

export interface MapWay {
  readonly a: string;
  readonly b: string;
  /** The longer of both directions. */
  readonly minutes: number;
  readonly source: TravelEstimate['source'];
  /** Trips seen, in either direction. */
  readonly trips: Counted;
}

export interface TravelMap {
  readonly places: readonly MapPlace[];
  readonly ways: readonly MapWay[];
  /** Trips seen altogether, also between places that are not on the map. */
  readonly trips: number;
}

export interface TravelQuestion {
  readonly occurrences: readonly Occurrence[];
  readonly timeZone: string;
  readonly named?: readonly NamedPlace[];
  readonly stated?: readonly StatedTravel[];
  readonly forgotten?: readonly ForgottenPair[];
  readonly mode?: TravelMode;
}

/** Fewer trips between two places are no way one usually takes. */
export const WAY_TRIPS = 3;
/** More would be a tangle. */
const MOST_WAYS = 12;

export function findTravelMap(question: TravelQuestion, groups: Groups): TravelMap {
  const { occurrences, timeZone, named = [], stated = [], forgotten = [], mode = 'drive' } = question;
  const book = createPlaceBook(named);
  const trips = findTrips(findWhereabouts(occurrences, book, timeZone));
  const learned = learnTravel(trips, forgotten);
  const context = { learned, stated, coordinatesOf: book.coordinatesOf, mode, timeZone };
  const eventAt = new Map<EpochMs, EventRef>();
  for (const { event, time } of occurrences) {
    if (time.kind !== 'timed' || !event.location) continue;
    eventAt.set(time.start, { eventId: event.id, start: time.start });
  }
  const ways = [...byPair(trips)]
    .filter(([, { length }]) => length >= WAY_TRIPS)
    .sort(([, one], [, other]) => other.length - one.length)
    .slice(0, MOST_WAYS)
    .flatMap(([pair, seen]): MapWay[] => {
      const [a = '', b = ''] = pair.split('\n');
      const there = estimateTravel(a, b, context);
      const back = estimateTravel(b, a, context);
      const longer = back.minutes > there.minutes ? back : there;
      if (longer.source === 'default') return [];
      const ends = seen.map(({ arriveAt, leftMinutes, blockedMinutes = leftMinutes }) => ({
        ...(eventAt.get(arriveAt) ?? { eventId: '', start: arriveAt }),
        minutes: Math.round(blockedMinutes),
      }));
      return [
        { a, b, minutes: longer.minutes, source: longer.source, trips: groups.count(`trip:${pair}`, ends) },
      ];
    });
  const keys = [...new Set(ways.flatMap(({ a, b }) => [a, b]))];
  const labels = placeLabels(occurrences, book, named);
  return {
    places: keys.map((key) => {
      if (key === HOME) return { key, role: 'home' };
      if (key === WORK) return { key, role: 'work' };
      return { key, name: labels[key] ?? key };
    }),
    ways,
    trips: trips.length,
  };
}

function byPair(trips: readonly Trip[]): Map<string, Trip[]> {
  const pairs = new Map<string, Trip[]>();
  for (const trip of trips) {
    const key = [trip.from, trip.to].sort().join('\n');
    pairs.set(key, [...(pairs.get(key) ?? []), trip]);
  }
  return pairs;
}
