import { coverSlots } from './cover-slots';
import { findFeatures } from './features';
import type { PreferenceModel } from './model';
import { isChoice, type PastChoice, requestOf, toPastChoice } from './past-choice';
import { createPastViews } from './prepare';
import { preparedOf, type RankedSlot, rankTable } from './rank';
import { globalWeights } from './weights';

/** How well the first three suggestions would have done on the user's own last meetings. */
export interface Backtest {
  /** Sample size: say it beside every share. */
  readonly meetings: number;
  /** Shares of those meetings whose time was among the first three. */
  readonly top3: number;
  /** The same for three free times drawn at random, on average. */
  readonly chance: number;
  /** The same for the three earliest free times from 9 to 17 on weekdays. */
  readonly earliest: number;
  /** Share where one of five spread suggestions lay within an hour. */
  readonly withinHour: number;
}

const LAST = 40;
const GRID_MS = 1_800_000;
const HOUR_MS = 3_600_000;

/**
 * Asks the model as it stood each time, with everybody's weights: personal ones have seen the answers. In slices
 * of one meeting, a few milliseconds each.
 */
export function* backtest(model: PreferenceModel, last = LAST): Generator<void, Backtest> {
  const viewAt = createPastViews(preparedOf(model));
  const { meetings, timeZone } = model;
  const sums = { meetings: 0, top3: 0, chance: 0, earliest: 0, withinHour: 0 };
  for (let at = meetings.length - 1; at >= 0 && sums.meetings < last; at--) {
    const meeting = meetings[at];
    if (!meeting || !isChoice(meeting)) continue;
    const choice = toPastChoice(meetings, at, { timeZone, gridMs: GRID_MS });
    if (typeof choice === 'string') continue;
    const seen = viewAt(choice.monday);
    const table = findFeatures({
      prepared: seen,
      candidates: choice.candidates,
      request: requestOf(meeting),
      known: choice.known,
      now: choice.monday,
      timeZone,
    });
    const ranked = rankTable(choice.candidates, table, globalWeights);
    const spread = coverSlots(ranked, 5);
    const chosen = choice.candidates[choice.truth]?.start ?? 0;
    sums.meetings++;
    if (ranked.slice(0, 3).some((slot) => slot.start === chosen)) sums.top3++;
    if (earliestThree(ranked).some((slot) => slot.start === chosen)) sums.earliest++;
    if (spread.some((slot) => Math.abs(slot.start - meeting.start) <= HOUR_MS)) sums.withinHour++;
    sums.chance += chanceOfThree(choice);
    yield;
  }
  const n = Math.max(1, sums.meetings);
  return {
    meetings: sums.meetings,
    top3: sums.top3 / n,
    chance: sums.chance / n,
    earliest: sums.earliest / n,
    withinHour: sums.withinHour / n,
  };
}

function chanceOfThree(choice: PastChoice): number {
  return Math.min(1, 3 / choice.candidates.length);
}

function earliestThree(ranked: readonly RankedSlot[]): RankedSlot[] {
  const minutes = (slot: RankedSlot): number => slot.minute + (slot.end - slot.start) / 60_000;
  const isOffice = (slot: RankedSlot): boolean =>
    (((slot.day + 3) % 7) + 7) % 7 < 5 && slot.minute >= 540 && minutes(slot) <= 1020;
  return ranked
    .filter(isOffice)
    .sort((a, b) => a.start - b.start)
    .slice(0, 3);
}
