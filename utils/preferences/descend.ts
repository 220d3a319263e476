import { addLoss, type ChoiceSet } from './choice-set';
import { featureNames } from './features';
import { isHabitFeature } from './habit-features';

export interface DescentOptions {
  readonly sets: readonly ChoiceSet[];
  /** Where to begin. */
  readonly start: Float64Array;
  /** What `pull` pulls towards. */
  readonly anchor: Float64Array;
  /** Strength of the pull, in choices: pull · Σ ((w − anchor) · scale)². */
  readonly pull: number;
  /** Spread of each feature, so that one step and one pull mean the same for all. */
  readonly scales: Float64Array;
  readonly steps: number;
  /** Features that stay where they begin. */
  readonly fixed?: readonly boolean[];
}

const RATE = 0.08;

/**
 * Adam on the loss of `sets` plus the pull, one step per `next()`. Weights of habits never go below zero: «you often
 * do, so don't» would be no explanation. Features that do not vary keep their anchor.
 */
export function* descend(options: DescentOptions): Generator<void, Float64Array> {
  const { sets, start, anchor, pull, scales, steps, fixed } = options;
  const columns = featureNames.length;
  const scaled = start.map((weight, c) => weight * (scales[c] ?? 1));
  const mean = new Float64Array(columns);
  const square = new Float64Array(columns);
  const weights = start.slice();
  const slope = new Float64Array(columns);
  const size = sets.reduce((total, set) => total + set.weight, 0) + 1e-9;
  for (let step = 1; step <= steps; step++) {
    slope.fill(0);
    for (const set of sets) addLoss(set, weights, slope);
    // The rate falls to a tenth, so that the last steps settle.
    const rate = RATE * (1 - 0.9 * (step / steps));
    for (let c = 0; c < columns; c++) {
      if (fixed?.[c]) continue;
      const scale = scales[c] ?? 1;
      const away = (scaled[c] ?? 0) - (anchor[c] ?? 0) * scale;
      const g = ((slope[c] ?? 0) / scale + 2 * pull * away) / size;
      mean[c] = 0.9 * (mean[c] ?? 0) + 0.1 * g;
      square[c] = 0.99 * (square[c] ?? 0) + 0.01 * g * g;
      const direction = (mean[c] ?? 0) / (1 - 0.9 ** step);
      const size2 = Math.sqrt((square[c] ?? 0) / (1 - 0.99 ** step)) + 1e-6;
      const next = (scaled[c] ?? 0) - (rate * direction) / size2;
      scaled[c] = isHabitFeature[c] ? Math.max(0, next) : next;
      weights[c] = (scaled[c] ?? 0) / scale;
    }
    yield;
  }
  return weights;
}
