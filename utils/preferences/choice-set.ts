import { type FeatureTable, featureNames } from './features';

/**
 * One choice for fitting: rows of features, and which rows would have been right. A pick has one right row; «not
 * this one» makes every other shown row right.
 */
export interface ChoiceSet {
  readonly rows: number;
  /** Row after row, `featureNames.length` numbers each. */
  readonly values: Float32Array;
  readonly right: readonly number[];
  readonly weight: number;
}

/**
 * The true row first, then at most `most` of the others, evenly thinned: that leaves a logit's fit unbiased, and
 * what is thinned out needs no features.
 */
export function thinOut<T>(candidates: readonly T[], truth: number, most: number): T[] {
  const others = candidates.filter((_, row) => row !== truth);
  const kept =
    others.length <= most
      ? others
      : others.filter(
          (_, k) => Math.floor((k * most) / others.length) !== Math.floor(((k - 1) * most) / others.length),
        );
  return [...candidates.slice(truth, truth + 1), ...kept];
}

export function toChoiceSet(table: FeatureTable, right: readonly number[], weight: number): ChoiceSet {
  return { rows: table.days.length, values: Float32Array.from(table.values), right, weight };
}

/**
 * Adds one choice's loss, −log of the chance that a right row is chosen, to the caller's sum and its slope to
 * `slope`. Returns the loss.
 */
export function addLoss(set: ChoiceSet, weights: Float64Array, slope: Float64Array | null): number {
  const columns = featureNames.length;
  const { rows, values, right } = set;
  const scores = new Float64Array(rows);
  let best = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < rows; row++) {
    let score = 0;
    for (let c = 0, at = row * columns; c < columns; c++, at++)
      score += (weights[c] ?? 0) * (values[at] ?? 0);
    scores[row] = score;
    best = Math.max(best, score);
  }
  let total = 0;
  for (let row = 0; row < rows; row++) total += scores[row] = Math.exp((scores[row] ?? 0) - best);
  let hit = 0;
  for (const row of right) hit += scores[row] ?? 0;
  if (hit <= 0) return 0;
  if (slope) {
    const isRight = new Set(right);
    for (let row = 0; row < rows; row++) {
      const share = (scores[row] ?? 0) / total;
      const pull = set.weight * (share - (isRight.has(row) ? (scores[row] ?? 0) / hit : 0));
      for (let c = 0, at = row * columns; c < columns; c++, at++) {
        slope[c] = (slope[c] ?? 0) + pull * (values[at] ?? 0);
      }
    }
  }
  return set.weight * Math.log(total / hit);
}
