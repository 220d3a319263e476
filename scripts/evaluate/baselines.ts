import { inferWorkingHours } from '../../utils/availability/infer-working-hours';
import { defaultWorkingHours, findOpenIntervals } from '../../utils/availability/working-hours';
import { findSimilarTitles } from '../../utils/preferences/evidence';
import type { PastMeeting } from '../../utils/preferences/meeting';
import { type PastChoice, requestOf } from '../../utils/preferences/past-choice';
import type { PreparedModel } from '../../utils/preferences/prepare';
import { populationPrior } from '../../utils/preferences/prior';
import { BINS_A_WEEK, binOf, shrink, spread } from '../../utils/preferences/week-bins';
import { weekdayOfEpochDay } from '../../utils/time/civil';
import { DAY_MS, MINUTE_MS } from '../../utils/time/instant';
import type { Interval } from '../../utils/time/interval';
import { offsetsOf, wallMsAt } from '../../utils/time/zone';

/** What others do, on the same candidates with the same history. */
export const baselineNames = ['earliest', 'earliestInferred', 'histogram', 'title'] as const;
export type Baseline = (typeof baselineNames)[number];

export interface BaselineQuestion {
  readonly choice: PastChoice;
  readonly history: readonly PastMeeting[];
  readonly prepared: PreparedModel;
  readonly timeZone: string;
}

export const baselines: Readonly<Record<Baseline, (question: BaselineQuestion) => Float64Array>> = {
  /** The first free time from 9 to 17 on weekdays; then the others in order. */
  earliest: ({ choice, timeZone }) =>
    earliestIn(choice, findOpenIntervals(weekOf(choice), defaultWorkingHours(timeZone))),
  /** The first free time in the hours this person was seen to keep. */
  earliestInferred: ({ choice, history, timeZone }) =>
    earliestIn(choice, findOpenIntervals(weekOf(choice), inferWorkingHours(timed(history), timeZone))),
  /** How many past meetings began in this half hour of the week. */
  histogram: ({ choice, history, timeZone }) => {
    const counts = new Float64Array(7 * 48);
    for (const { day, minute } of timed(history)) {
      const at = weekdayOfEpochDay(day) * 48 + Math.floor(minute / 30);
      counts[at] = (counts[at] ?? 0) + 1;
    }
    return scoreBy(
      choice,
      timeZone,
      (weekday, minute) => counts[weekday * 48 + Math.floor(minute / 30)] ?? 0,
    );
  },
  /** Density of meetings with like titles, leaning on the density of all. */
  title: ({ choice, prepared, timeZone }) => {
    const reach = { sigmaMinutes: 45, acrossDays: 0.35 };
    const all = new Float64Array(BINS_A_WEEK);
    for (let i = 0; i < prepared.visible; i++)
      add(all, prepared.bin[i] ?? 0, Math.max(0, prepared.weight[i] ?? 0));
    const base = shrink(spread(all, reach), populationPrior, 8);
    const titles = findSimilarTitles(prepared, requestOf(choice.meeting));
    const alike = new Float64Array(BINS_A_WEEK);
    titles.at.forEach((i, k) => {
      add(alike, prepared.bin[i] ?? 0, Math.max(0, prepared.weight[i] ?? 0) * (titles.weight[k] ?? 0) ** 2);
    });
    const density = shrink(spread(alike, reach), base, 1.5);
    return scoreBy(choice, timeZone, (weekday, minute) => density[binOf(weekday, minute)] ?? 0);
  },
};

const timed = (history: readonly PastMeeting[]): PastMeeting[] =>
  history.filter((m) => !m.allDay && m.weight >= 0);

function weekOf(choice: PastChoice): Interval {
  return { start: choice.monday, end: choice.monday + 9 * DAY_MS };
}

function add(counts: Float64Array, at: number, weight: number): void {
  counts[at] = (counts[at] ?? 0) + weight;
}

function earliestIn(choice: PastChoice, open: readonly Interval[]): Float64Array {
  return Float64Array.from(choice.candidates, (slot) => {
    const inside = open.some((one) => one.start <= slot.start && slot.end <= one.end);
    return (choice.monday - slot.start) / MINUTE_MS + (inside ? 1e6 : 0);
  });
}

function scoreBy(
  choice: PastChoice,
  timeZone: string,
  score: (weekday: number, minute: number) => number,
): Float64Array {
  const offsetAt = offsetsOf(timeZone);
  return Float64Array.from(choice.candidates, (slot) => {
    const wall = wallMsAt(slot.start, offsetAt);
    const day = Math.floor(wall / DAY_MS);
    return score(weekdayOfEpochDay(day), Math.floor((wall - day * DAY_MS) / MINUTE_MS));
  });
}
