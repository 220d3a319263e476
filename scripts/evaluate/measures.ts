import type { PastChoice } from '../../utils/preferences/past-choice';
import { spreadSlots } from '../../utils/preferences/spread-slots';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../utils/time/instant';
import type { Interval } from '../../utils/time/interval';
import { offsetsOf, wallMsAt } from '../../utils/time/zone';

/** How one ranking did on one choice. */
export interface Outcome {
  readonly r1: number;
  readonly r3: number;
  readonly r5: number;
  readonly r10: number;
  readonly mrr: number;
  /** 1 / (1 + √(Δday² + Δhour²)) between the first and the true start. */
  readonly ieuc: number;
  /** The true day was among the days of three suggestions on three days. */
  readonly day3: number;
  /** One of five spread suggestions lay within an hour. */
  readonly near60: number;
}

export type Measure = keyof Outcome;
export const measureNames: readonly Measure[] = ['r1', 'r3', 'r5', 'r10', 'mrr', 'ieuc', 'day3', 'near60'];

/**
 * Judges scores over the candidates of `choice`; equal scores share their middle rank. `suggested` are the method's
 * own five; a method that has none gets its best ones an hour apart, at most two a day.
 */
export function judge(
  choice: PastChoice,
  scores: ArrayLike<number>,
  timeZone: string,
  suggested?: readonly Interval[],
): Outcome {
  const offsetAt = offsetsOf(timeZone);
  const slots = choice.candidates.map((slot, row) => {
    const wall = wallMsAt(slot.start, offsetAt);
    const day = Math.floor(wall / DAY_MS);
    return { ...slot, score: scores[row] ?? 0, day, minute: (wall - day * DAY_MS) / MINUTE_MS };
  });
  const truth = slots[choice.truth];
  if (!truth) throw new Error('a choice without its true candidate');
  const better = slots.filter((slot) => slot.score > truth.score).length;
  const equal = slots.filter((slot) => slot.score === truth.score).length;
  const rank = better + (equal + 1) / 2;
  const top = Math.max(...slots.map((slot) => slot.score));
  const first = slots.filter((slot) => slot.score === top);
  const ranked = [...slots].sort((a, b) => b.score - a.score || a.start - b.start);
  const spread = suggested ?? spreadSlots(ranked, 5);
  const within = (k: number): number => (rank <= k ? 1 : 0);
  return {
    r1: within(1),
    r3: within(3),
    r5: within(5),
    r10: within(10),
    mrr: 1 / rank,
    ieuc: mean(first.map((slot) => closeness(slot, truth))),
    day3: firstDays(ranked, 3).has(truth.day) ? 1 : 0,
    near60: spread.some((slot) => Math.abs(slot.start - choice.meeting.start) <= HOUR_MS) ? 1 : 0,
  };
}

/** Expected outcome of drawing free times at random: shares by counting, the spread ones by one seeded draw. */
export function judgeRandom(choice: PastChoice, timeZone: string, random: () => number): Outcome {
  const n = choice.candidates.length;
  const drawn = judge(choice, Float64Array.from({ length: n }, random), timeZone);
  const flat = judge(choice, new Float64Array(n), timeZone);
  let harmonic = 0;
  for (let k = 1; k <= n; k++) harmonic += 1 / k;
  const share = (k: number): number => Math.min(1, k / n);
  return {
    ...drawn,
    r1: share(1),
    r3: share(3),
    r5: share(5),
    r10: share(10),
    mrr: harmonic / n,
    ieuc: flat.ieuc,
  };
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((total, value) => total + value, 0) / values.length;
}

/** The mean of each measure; zeros for no outcomes at all. */
export function meanOutcome(outcomes: readonly Outcome[]): Outcome {
  return Object.fromEntries(
    measureNames.map((name) => [name, mean(outcomes.map((one) => one[name]))]),
  ) as unknown as Outcome;
}

interface Placed {
  readonly day: number;
  readonly minute: number;
}

function closeness(a: Placed, b: Placed): number {
  return 1 / (1 + Math.hypot(a.day - b.day, (a.minute - b.minute) / 60));
}

function firstDays(ranked: readonly Placed[], count: number): Set<number> {
  const days = new Set<number>();
  for (const { day } of ranked) {
    if (days.size >= count) break;
    days.add(day);
  }
  return days;
}
