import { type LearnedTravel, learnTravel } from '../commute/learn-travel';
import type { PlaceKey } from '../commute/place';
import type { AccountRow, TravelRow } from '../db/rows';
import { isAllowed } from '../privacy/is-allowed';
import type { Places } from '../settings/places-schema';
import type { Settings } from '../settings/schema';
import { type EpochMs, MINUTE_MS } from '../time/instant';

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

/** What was learned, with what was stated. `undefined` without the consent: no way is counted then. */
export function toTravelFacts(
  row: TravelRow | undefined,
  settings: Settings,
  accounts: readonly AccountRow[],
): TravelFacts | undefined {
  if (!isAllowed('commutes', settings.consents, accounts)) return undefined;
  return {
    learnedAt: row?.learnedAt ?? 0,
    places: settings.places,
    learned: row?.learned ?? learnTravel([]),
    labels: row?.labels ?? {},
    bufferBeforeMs: settings.bufferBeforeMinutes * MINUTE_MS,
    bufferAfterMs: settings.bufferAfterMinutes * MINUTE_MS,
  };
}
