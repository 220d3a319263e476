import type { EpochMs } from '../time/instant';
import type { Interval } from '../time/interval';
import { type FeatureName, type FeatureTable, featureNames, findFeatures } from './features';
import { withoutIgnored } from './ignored-patterns';
import type { PastMeeting } from './meeting';
import type { PreferenceModel } from './model';
import { type PreparedModel, prepareModel } from './prepare';
import type { MeetingRequest } from './request';
import type { StatedTerm, StatedTermName } from './stated-terms';
import { globalWeights } from './weights';

export interface RankQuestion {
  readonly model: PreferenceModel;
  /** From `findSlots`: whatever is ranked here has already passed every stated rule. */
  readonly candidates: readonly Interval[];
  readonly request: MeetingRequest;
  /** Meetings known in the weeks of the candidates, all-day ones included. */
  readonly known: readonly PastMeeting[];
  readonly now: EpochMs;
  readonly timeZone: string;
  /** What counts beside the habits: stated beats inferred. */
  readonly terms?: readonly StatedTerm[];
}

export interface RankedSlot extends Interval {
  /** Log-odds up to a constant that is the same for all slots of one question. */
  readonly score: number;
  /** Chance that this one is chosen, if one of the candidates is. */
  readonly probability: number;
  /**
   * What each feature adds to the score beside the mean of all candidates, in the order of `featureNames`;
   * their sum and that of `terms` is the score.
   */
  readonly contributions: Float64Array;
  /** What each stated term adds, beside the mean of all candidates. */
  readonly terms: Readonly<Partial<Record<StatedTermName, number>>>;
  /** Local day (from 1970-01-01) and minute in the question's zone. */
  readonly day: number;
  readonly minute: number;
}

/** Candidates, best first. Equal scores keep time order, so that the same question always has the same answer. */
export function rankSlots(question: RankQuestion): RankedSlot[] {
  const prepared = preparedOf(question.model);
  const request = withoutIgnored(question.request, question.model.ignored);
  const table = findFeatures({ ...question, request, prepared });
  return rankTable(question.candidates, table, weightsOf(question.model), question.terms);
}

export function weightsOf(model: PreferenceModel): Float64Array {
  const personal = model.personal?.weights;
  return personal && personal.length === featureNames.length ? Float64Array.from(personal) : globalWeights;
}

/** The model's columns and indexes. Remembered as long as the model object lives: it never changes once made. */
export function preparedOf(model: PreferenceModel): PreparedModel {
  let prepared = remembered.get(model);
  if (!prepared) {
    prepared = prepareModel(model);
    remembered.set(model, prepared);
  }
  return prepared;
}
const remembered = new WeakMap<PreferenceModel, PreparedModel>();

export function rankTable(
  candidates: readonly Interval[],
  table: FeatureTable,
  weights: Float64Array,
  terms: readonly StatedTerm[] = [],
): RankedSlot[] {
  const { columns, values } = table;
  const n = candidates.length;
  const mean = new Float64Array(columns);
  for (let row = 0, at = 0; row < n; row++) {
    for (let column = 0; column < columns; column++) {
      mean[column] = (mean[column] ?? 0) + (values[at++] ?? 0) / n;
    }
  }
  const contributions = new Float64Array(n * columns);
  const scores = new Float64Array(n);
  const stated = terms.map(({ name, of }) => ({ name, parts: besideMean(candidates.map(of)) }));
  let best = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < n; row++) {
    let score = 0;
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      const part = (weights[column] ?? 0) * ((values[at] ?? 0) - (mean[column] ?? 0));
      contributions[at] = part;
      score += part;
    }
    for (const { parts } of stated) score += parts[row] ?? 0;
    scores[row] = score;
    best = Math.max(best, score);
  }
  let total = 0;
  for (let row = 0; row < n; row++) total += Math.exp((scores[row] ?? 0) - best);
  return candidates
    .map((slot, row) => ({
      start: slot.start,
      end: slot.end,
      score: scores[row] ?? 0,
      probability: Math.exp((scores[row] ?? 0) - best) / total,
      contributions: contributions.subarray(row * columns, (row + 1) * columns),
      terms: Object.fromEntries(stated.map(({ name, parts }) => [name, parts[row] ?? 0])),
      day: table.days[row] ?? 0,
      minute: table.minutes[row] ?? 0,
    }))
    .sort((a, b) => b.score - a.score || a.start - b.start);
}

function besideMean(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

/** One feature's part of a slot's score. */
export function contributionOf(slot: RankedSlot, name: FeatureName): number {
  return slot.contributions[columnOf.get(name) ?? -1] ?? 0;
}
const columnOf: ReadonlyMap<string, number> = new Map(featureNames.map((name, column) => [name, column]));
