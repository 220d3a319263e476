import type { EpochMs } from '../time/instant';
import { addLoss, type ChoiceSet, toChoiceSet } from './choice-set';
import { featureNames, findFeatures } from './features';
import { type Feedback, toFeedbackSet } from './feedback';
import type { PersonalWeights, PreferenceModel } from './model';
import { isChoice, requestOf, toPastChoice } from './past-choice';
import { asOf, type PreparedModel, prepareModel } from './prepare';
import { featureScales, globalWeights, isHabitFeature } from './weights';

export interface RefitOptions {
  readonly now: EpochMs;
  readonly feedback?: readonly Feedback[];
  /** @default 300, the newest */
  readonly maxChoices?: number;
  /** Pull towards everybody's weights, in choices. @default 30 */
  readonly pull?: number;
}

export interface RefitResult {
  /** Absent where the fit did not predict the newest choices better than everybody's weights. */
  readonly personal?: PersonalWeights;
  readonly choices: number;
  /** Mean loss on the newest fifth, before and after: lower is better. */
  readonly before: number;
  readonly after: number;
}

const FEWEST = 20;
const STEPS = 60;
const HELD_SHARE = 0.2;

/**
 * Fits weights to one person's own past choices, in slices: run `next()` until done, giving the thread back between
 * two calls. A slice is one choice's features or one step of the descent, about a millisecond or two. The caller
 * stores `personal` in the model, or takes it out where it is absent: that is the roll-back.
 */
export function* refitWeights(model: PreferenceModel, options: RefitOptions): Generator<void, RefitResult> {
  const prepared = prepareModel(model);
  const sets = yield* findChoiceSets(prepared, options.maxChoices ?? 300);
  for (const feedback of options.feedback ?? []) {
    const set = toFeedbackSet(prepared, feedback);
    if (set) sets.push(set);
    yield;
  }
  if (sets.length < FEWEST) return { choices: sets.length, before: 0, after: 0 };
  const cut = Math.floor(sets.length * (1 - HELD_SHARE));
  const held = sets.slice(cut);
  const pull = options.pull ?? 30;
  const trial = yield* descend(sets.slice(0, cut), pull);
  const before = meanLoss(held, globalWeights);
  const after = meanLoss(held, trial);
  if (after >= before) return { choices: sets.length, before, after };
  const weights = yield* descend(sets, pull);
  const personal = { weights: [...weights], fittedAt: options.now, choices: sets.length };
  return { personal, choices: sets.length, before, after };
}

function* findChoiceSets(prepared: PreparedModel, most: number): Generator<void, ChoiceSet[]> {
  const { meetings, model } = prepared;
  const sets: ChoiceSet[] = [];
  for (let at = meetings.length - 1; at >= 0 && sets.length < most; at--) {
    const meeting = meetings[at];
    // Times others chose say little about what this person weighs.
    if (!meeting || meeting.weight < 0.4 || !isChoice(meeting)) continue;
    const choice = toPastChoice(meetings, at, { timeZone: model.timeZone, gridMs: 1_800_000 });
    if (typeof choice === 'string') continue;
    const table = findFeatures({
      prepared: asOf(prepared, choice.monday),
      candidates: choice.candidates,
      request: requestOf(meeting),
      known: choice.known,
      now: choice.monday,
      timeZone: model.timeZone,
    });
    sets.push(toChoiceSet(table, [choice.truth], meeting.weight));
    yield;
  }
  return sets.reverse();
}

/** Adam on loss + pull · ‖(w − w₀) · scale‖², starting at w₀; weights of habits stay at or above zero. */
function* descend(sets: readonly ChoiceSet[], pull: number): Generator<void, Float64Array> {
  const columns = featureNames.length;
  // In units of each feature's spread, so that one step and one pull mean the same for all.
  const scaled = Float64Array.from(globalWeights, (w, c) => w * (featureScales[c] ?? 1));
  const start = scaled.slice();
  const mean = new Float64Array(columns);
  const square = new Float64Array(columns);
  const weights = globalWeights.slice();
  for (let step = 1; step <= STEPS; step++) {
    const slope = new Float64Array(columns);
    for (const set of sets) addLoss(set, weights, slope);
    for (let c = 0; c < columns; c++) {
      const scale = featureScales[c] ?? 1;
      const g = (slope[c] ?? 0) / scale + 2 * pull * ((scaled[c] ?? 0) - (start[c] ?? 0));
      mean[c] = 0.9 * (mean[c] ?? 0) + 0.1 * g;
      square[c] = 0.999 * (square[c] ?? 0) + 0.001 * g * g;
      const move =
        (mean[c] ?? 0) / (1 - 0.9 ** step) / (Math.sqrt((square[c] ?? 0) / (1 - 0.999 ** step)) + 1e-8);
      const next = (scaled[c] ?? 0) - (0.05 * move) / Math.sqrt(step);
      scaled[c] = isHabitFeature[c] ? Math.max(0, next) : next;
      weights[c] = (scaled[c] ?? 0) / scale;
    }
    yield;
  }
  return weights;
}

function meanLoss(sets: readonly ChoiceSet[], weights: Float64Array): number {
  let loss = 0;
  let total = 0;
  for (const set of sets) {
    loss += addLoss(set, weights, null);
    total += set.weight;
  }
  return total > 0 ? loss / total : 0;
}
