import { type LearnedTravel, learnTravel } from '../commute/learn-travel';
import { createPlaceBook, type PlaceKey } from '../commute/place';
import { placeLabels } from '../commute/place-labels';
import { findTrips } from '../commute/trips';
import { findWhereabouts } from '../commute/visits';
import { type CalendarOccurrences, loadOccurrences } from '../db/load-occurrences';
import type { AccountRow, TravelRow } from '../db/rows';
import type { AllsetDb } from '../db/schema';
import { consentsOf } from '../privacy/consents';
import type { Places } from '../settings/places-schema';
import type { Settings } from '../settings/schema';
import { type EpochMs, MINUTE_MS } from '../time/instant';
import type { Interval } from '../time/interval';

/** What is known about getting about. */
export interface TravelFacts {
  readonly learnedAt: EpochMs;
  readonly places: Places;
  readonly learned: LearnedTravel;
  /** What places are called that the user did not name. */
  readonly labels: Readonly<Record<PlaceKey, string>>;
  readonly bufferBeforeMs: number;
  readonly bufferAfterMs: number;
}

export interface TravelLearning {
  /** Learns the ways anew, or forgets them where the consent is gone. */
  learn(
    history: Interval,
    settings: Settings,
    timeZone: string,
    loaded?: readonly CalendarOccurrences[],
  ): Promise<void>;
  /** `undefined` without the consent: no way is counted then. */
  load(settings: Settings, accounts: readonly AccountRow[]): Promise<TravelFacts | undefined>;
}

const ID = 'current';

/** db → commute → db. */
export function createTravelLearning(db: AllsetDb): TravelLearning {
  let remembered: TravelRow | undefined;
  return {
    async learn(history, settings, timeZone, loaded) {
      if (!mayTravel(settings, await db.accounts.toArray())) {
        await db.travel.clear();
        return;
      }
      const calendars = loaded ?? (await loadOccurrences(db, history));
      const occurrences = calendars.flatMap((calendar) => calendar.occurrences);
      const { named, forgotten } = settings.places;
      const book = createPlaceBook(named);
      const learned = learnTravel(findTrips(findWhereabouts(occurrences, book, timeZone)), forgotten);
      const inPairs = new Set(Object.values(learned.pairs).flatMap(({ from, to }) => [from, to]));
      const labels = Object.entries(placeLabels(occurrences, book, [])).filter(([key]) => inPairs.has(key));
      await db.travel.put({
        id: ID,
        learnedAt: history.end,
        learned,
        labels: Object.fromEntries(labels),
      });
    },

    async load(settings, accounts) {
      if (!mayTravel(settings, accounts)) return undefined;
      const [learnedAt = 0] = await db.travel.orderBy('learnedAt').keys();
      if (remembered?.learnedAt !== learnedAt) remembered = await db.travel.get(ID);
      return {
        learnedAt: Number(learnedAt),
        places: settings.places,
        learned: remembered?.learned ?? learnTravel([]),
        labels: remembered?.labels ?? {},
        bufferBeforeMs: settings.bufferBeforeMinutes * MINUTE_MS,
        bufferAfterMs: settings.bufferAfterMinutes * MINUTE_MS,
      };
    },
  };
}

/** The made-up person needs nobody's consent. */
export function mayTravel(settings: Settings, accounts: readonly AccountRow[]): boolean {
  if (consentsOf(settings.consents).commutes) return true;
  return accounts.length > 0 && accounts.every(({ kind }) => kind === 'sample');
}
