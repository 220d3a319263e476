import type { EpochMs } from '../time/instant';
import { addLoss, type ChoiceSet, thinOut, toChoiceSet } from './choice-set';
import { descend } from './descend';
import { findFeatures } from './features';
import { type Feedback, toFeedbackSet } from './feedback';
import type { PersonalWeights, PreferenceModel } from './model';
import { isChoice, requestOf, toPastChoice } from './past-choice';
import { createPastViews, type PreparedModel } from './prepare';
import { preparedOf } from './rank';
import { featureScales, globalWeights } from './weights';

export interface RefitOptions {
  readonly now: EpochMs;
  readonly feedback?: readonly Feedback[];
  /** @default 400, the newest */
  readonly maxChoices?: number;
  /** Pull towards everybody's weights, in choices. @default 12 */
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
/** Candidates kept beside the chosen one: 40 of about 290 fit as well and cost a seventh. */
const MOST_OTHERS = 40;
const TRIAL_STEPS = 22;
const FINAL_STEPS = 35;
/** Shares of the way from everybody's weights to personal ones that are tried. */
const shares = [0, 0.5, 1];
const MANY = 120;
const FOLDS = 4;
const HELD_SHARE = 0.2;
/** Measured on the development calendars, each left out of the general fit: 5 and 20 are as good within noise. */
const PULL = 12;

/**
 * Fits weights to one person's own past choices, in slices: run `next()` until done, giving the thread back between
 * two calls. A slice is one choice's features or one step of the descent, about a millisecond or two. The caller
 * stores `personal` in the model, or takes it out where it is absent: that is the roll-back.
 */
export function* refitWeights(model: PreferenceModel, options: RefitOptions): Generator<void, RefitResult> {
  const prepared = preparedOf(model);
  const sets = yield* findChoiceSets(prepared, options.maxChoices ?? 400);
  for (const feedback of options.feedback ?? []) {
    const set = toFeedbackSet(feedback);
    if (set) sets.push(set);
    yield;
  }
  if (sets.length < FEWEST) return { choices: sets.length, before: 0, after: 0 };
  const pull = options.pull ?? PULL;
  const fitted = yield* fitTo(sets, globalWeights, pull, FINAL_STEPS);
  const { before, after, share } = yield* findShare(sets, pull);
  if (share === 0) return { choices: sets.length, before, after };
  const weights = [...blend(fitted, share)];
  return {
    personal: { weights, fittedAt: options.now, choices: sets.length },
    choices: sets.length,
    before,
    after,
  };
}

function fitTo(
  sets: readonly ChoiceSet[],
  start: Float64Array,
  pull: number,
  steps: number,
): Generator<void, Float64Array> {
  return descend({ sets, start, anchor: globalWeights, pull, scales: featureScales, steps });
}

/** Everybody's weights moved `share` of the way to `personal`. */
function blend(personal: Float64Array, share: number): Float64Array {
  return globalWeights.map((weight, c) => weight + share * ((personal[c] ?? 0) - weight));
}

/**
 * How far to follow the personal fit: all the way, half, or not at all, whichever predicts choices it has not seen
 * best. Unseen are the newest fifth; of few choices, each quarter in turn, for a handful proves nothing.
 */
function* findShare(
  sets: readonly ChoiceSet[],
  pull: number,
): Generator<void, { before: number; after: number; share: number }> {
  const folds = sets.length < MANY ? FOLDS : 1;
  const cut = Math.floor(sets.length * (1 - HELD_SHARE));
  const losses = shares.map(() => 0);
  for (let fold = 0; fold < folds; fold++) {
    const isHeld = (at: number): boolean => (folds === 1 ? at >= cut : at % folds === fold);
    const held = sets.filter((_, at) => isHeld(at));
    const seen = sets.filter((_, at) => !isHeld(at));
    const trial = yield* fitTo(seen, globalWeights, pull, TRIAL_STEPS);
    shares.forEach((share, k) => {
      losses[k] = (losses[k] ?? 0) + meanLoss(held, blend(trial, share)) / folds;
    });
    yield;
  }
  const after = Math.min(...losses);
  return { before: losses[0] ?? 0, after, share: shares[losses.indexOf(after)] ?? 0 };
}

function* findChoiceSets(prepared: PreparedModel, most: number): Generator<void, ChoiceSet[]> {
  const { meetings, model } = prepared;
  const sets: ChoiceSet[] = [];
  const viewAt = createPastViews(prepared);
  for (let at = meetings.length - 1; at >= 0 && sets.length < most; at--) {
    const meeting = meetings[at];
    // Times others chose say little about what this person weighs.
    if (!meeting || meeting.weight < 0.4 || !isChoice(meeting)) continue;
    const choice = toPastChoice(meetings, at, { timeZone: model.timeZone, gridMs: 1_800_000 });
    if (typeof choice === 'string') continue;
    const table = findFeatures({
      prepared: viewAt(choice.monday),
      candidates: thinOut(choice.candidates, choice.truth, MOST_OTHERS),
      request: requestOf(meeting),
      known: choice.known,
      now: choice.monday,
      timeZone: model.timeZone,
    });
    sets.push(toChoiceSet(table, [0], meeting.weight));
    yield;
  }
  return sets.reverse();
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
