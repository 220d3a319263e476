import { learnTravel } from '../commute/learn-travel';
import { createPlaceBook } from '../commute/place';
import { placeLabels } from '../commute/place-labels';
import { findTrips } from '../commute/trips';
import { findWhereabouts } from '../commute/visits';
import { type CalendarOccurrences, loadOccurrences } from '../db/load-occurrences';
import type { TravelRow } from '../db/rows';
import type { AllsetDb } from '../db/schema';
import { isAllowed } from '../privacy/is-allowed';
import type { Settings } from '../settings/schema';
import type { Interval } from '../time/interval';

export interface TravelLearning {
  /** Learns the ways anew, or forgets them where the consent is gone. */
  learn(
    history: Interval,
    settings: Settings,
    timeZone: string,
    loaded?: readonly CalendarOccurrences[],
  ): Promise<void>;
  load(): Promise<TravelRow | undefined>;
}

const ID = 'current';

/** db → commute → db. */
export function createTravelLearning(db: AllsetDb, loadSettings: () => Promise<Settings>): TravelLearning {
  let remembered: TravelRow | undefined;
  const mayLearn = async () =>
    isAllowed('commutes', (await loadSettings()).consents, await db.accounts.toArray());
  return {
    async learn(history, settings, timeZone, loaded) {
      if (await mayLearn()) {
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
      }
      // Asked once more: a no that came meanwhile has cleared what was there before.
      if (!(await mayLearn())) await db.travel.clear();
    },

    async load() {
      const [learnedAt] = await db.travel.orderBy('learnedAt').keys();
      if (remembered?.learnedAt !== learnedAt) remembered = await db.travel.get(ID);
      return remembered;
    },
  };
}
