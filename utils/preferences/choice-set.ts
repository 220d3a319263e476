import type { FeatureTable } from './features';

/**
 * One choice for fitting: rows of features, and which rows would have been right. A pick has one right row; «not
 * this one» makes every other shown row right.
 */
export interface ChoiceSet {
  readonly rows: number;
  /** The features that differ between the rows: the others say nothing about the choice. */
  readonly columns: Uint16Array;
  /** Column after column, `rows` numbers each. */
  readonly values: Float64Array;
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
  const rows = table.days.length;
  const columns = findVarying(table, rows);
  const values = new Float64Array(rows * columns.length);
  for (let k = 0, at = 0; k < columns.length; k++) {
    for (let row = 0; row < rows; row++) {
      values[at++] = table.values[row * table.columns + (columns[k] ?? 0)] ?? 0;
    }
  }
  return { rows, columns, values, right, weight };
}

/** A feature that is the same for every row cannot tell them apart: it changes neither loss nor slope. */
function findVarying({ values, columns }: FeatureTable, rows: number): Uint16Array {
  const varying: number[] = [];
  for (let c = 0; c < columns; c++) {
    const first = values[c] ?? 0;
    for (let row = 1; row < rows; row++) {
      if (Math.abs((values[row * columns + c] ?? 0) - first) > 1e-12) {
        varying.push(c);
        break;
      }
    }
  }
  return Uint16Array.from(varying);
}

/**
 * Adds one choice's loss, −log of the chance that a right row is chosen, to the caller's sum and its slope to
 * `slope`. Returns the loss.
 */
export function addLoss(set: ChoiceSet, weights: Float64Array, slope: Float64Array | null): number {
  const { rows, columns, values, right } = set;
  const scores = new Float64Array(rows);
  for (let k = 0, at = 0; k < columns.length; k++) {
    const weight = weights[columns[k] ?? 0] ?? 0;
    if (weight === 0) {
      at += rows;
      continue;
    }
    for (let row = 0; row < rows; row++) scores[row] = (scores[row] ?? 0) + weight * (values[at++] ?? 0);
  }
  let best = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < rows; row++) best = Math.max(best, scores[row] ?? 0);
  let total = 0;
  for (let row = 0; row < rows; row++) total += scores[row] = Math.exp((scores[row] ?? 0) - best);
  let hit = 0;
  for (const row of right) hit += scores[row] ?? 0;
  if (hit <= 0) return 0;
  if (slope) {
    // From here on `scores` are each row's pull on the weights.
    const back = set.weight / hit;
    const isRight = new Set(right);
    for (let row = 0; row < rows; row++) {
      const share = scores[row] ?? 0;
      scores[row] = (set.weight * share) / total - (isRight.has(row) ? back * share : 0);
    }
    for (let k = 0, at = 0; k < columns.length; k++) {
      let sum = 0;
      for (let row = 0; row < rows; row++) sum += (scores[row] ?? 0) * (values[at++] ?? 0);
      const c = columns[k] ?? 0;
      slope[c] = (slope[c] ?? 0) + sum;
    }
  }
  return set.weight * Math.log(total / hit);
}
