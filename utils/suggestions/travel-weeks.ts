import type { BusyInterval } from '../calendar/busy';
import type { Occurrence } from '../calendar/event';
import { createPlaceBook, type PlaceBook, type PlaceKey, WORK } from '../commute/place';
import { placeLabels } from '../commute/place-labels';
import type { TravelContext } from '../commute/travel';
import { createTravelAround, type TravelAround } from '../commute/travel-around';
import { addTravel } from '../commute/travel-busy';
import { findWhereabouts, type Whereabouts } from '../commute/visits';
import type { Interval } from '../time/interval';
import type { TravelFacts } from './travel-facts';

/** Weeks with the ways in them: worked out once, as long as neither weeks nor places change. */
export interface TravelWeeks {
  /** Busy time and the ways between the day's places: for meetings that can be taken anywhere. */
  readonly busy: readonly BusyInterval[];
  readonly around: (place: PlaceKey) => (slot: Interval) => TravelAround;
  readonly keyOf: PlaceBook['keyOf'];
  readonly hasWork: boolean;
  /** What a place is called. */
  readonly labelOf: (place: PlaceKey) => string;
}

export function findTravelWeeks(
  occurrences: readonly Occurrence[],
  busy: readonly BusyInterval[],
  facts: TravelFacts,
  timeZone: string,
): TravelWeeks {
  const { places, learned, bufferBeforeMs, bufferAfterMs } = facts;
  const book = createPlaceBook(places.named);
  const whereabouts: Whereabouts = findWhereabouts(occurrences, book, timeZone);
  const context: TravelContext = {
    learned,
    stated: places.stated,
    coordinatesOf: book.coordinatesOf,
    mode: places.mode,
    timeZone,
  };
  const hasHome = places.named.some(({ role }) => role === 'home');
  const labels = { ...facts.labels, ...placeLabels(occurrences, book, places.named) };
  return {
    busy: addTravel(busy, whereabouts, { context, bufferBeforeMs, bufferAfterMs, hasHome }),
    around: (place) => createTravelAround(place, whereabouts, context),
    keyOf: book.keyOf,
    hasWork: places.named.some(({ role }) => role === WORK),
    labelOf: (place) => labels[place] ?? place,
  };
}
