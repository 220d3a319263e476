import { type ChoiceSet, thinOut, toChoiceSet } from '../../utils/preferences/choice-set';
import { descend } from '../../utils/preferences/descend';
import { featureNames, findFeatures } from '../../utils/preferences/features';
import { isPersonalFeature } from '../../utils/preferences/habit-features';
import { MODEL_VERSION } from '../../utils/preferences/model';
import { type PastChoice, requestOf, toPastChoice } from '../../utils/preferences/past-choice';
import { createPastViews, type PreparedModel, prepareModel } from '../../utils/preferences/prepare';
import { findEligible, splitQuarters } from './protocol';
import type { EvaluatedCalendar } from './read-calendar';

export interface TrainingSource {
  readonly sets: readonly ChoiceSet[];
  /** A made-up person: all of them together weigh as much as one calendar. */
  readonly made: boolean;
}

export interface FittedWeights {
  readonly version: number;
  readonly choices: number;
  readonly features: readonly { readonly name: string; readonly weight: number; readonly scale: number }[];
}

const GRID_MS = 1_800_000;
const OTHERS = 80;

/** The newest `most` choices of the first three quarters. */
export function toTrainingSets(calendar: EvaluatedCalendar, most: number): ChoiceSet[] {
  const { meetings, timeZone } = calendar;
  const { earlier } = splitQuarters(findEligible(meetings));
  const prepared = prepareModel({ version: MODEL_VERSION, timeZone, learnedAt: 0, meetings });
  const viewAt = createPastViews(prepared);
  return earlier.slice(-most).flatMap((at, k) => {
    const choice = toPastChoice(meetings, at, { timeZone, gridMs: GRID_MS });
    if (typeof choice === 'string') return [];
    const whole = toSet(choice, viewAt(choice.monday), timeZone);
    if (k % NEWCOMER_EVERY !== 0) return [whole];
    // The same choice by somebody who has just come: nothing known, or the last few meetings.
    return [
      whole,
      ...NEWCOMERS.map((known) => toSet(choice, newcomer(meetings, choice, known, timeZone), timeZone)),
    ];
  });
}

function newcomer(
  meetings: EvaluatedCalendar['meetings'],
  choice: PastChoice,
  known: number,
  timeZone: string,
): PreparedModel {
  const past = meetings.filter((m) => m.start < choice.monday);
  const last = known === 0 ? [] : past.slice(-known);
  return prepareModel({ version: MODEL_VERSION, timeZone, learnedAt: 0, meetings: last });
}

function toSet(choice: PastChoice, prepared: PreparedModel, timeZone: string): ChoiceSet {
  const table = findFeatures({
    prepared,
    candidates: thinOut(choice.candidates, choice.truth, OTHERS),
    request: requestOf(choice.meeting),
    known: choice.known,
    now: choice.monday,
    timeZone,
  });
  return toChoiceSet(table, [0], 1);
}

/** Every so many choices are asked once more with this many meetings known. */
const NEWCOMER_EVERY = 5;
const NEWCOMERS = [0, 10] as const;

/** Every choice counts alike: left-out calendars were predicted better so than with every calendar alike. */
const POWER = 1;
const RIDGE = 0.03;
const STEPS = 400;

export function fitWeights(sources: readonly TrainingSource[]): FittedWeights {
  const used = sources.filter(({ sets }) => sets.length > 0);
  const share = ({ sets }: TrainingSource): number => sets.length ** POWER;
  const real = used.filter(({ made }) => !made);
  const made = used.filter((source) => source.made);
  const realTotal = real.reduce((total, source) => total + share(source), 0);
  const madeTotal = made.reduce((total, source) => total + share(source), 0);
  const madeShare = real.length === 0 ? 1 : 1 / (real.length + 1);
  const weighted = used.flatMap((source) => {
    const whole = source.made
      ? (madeShare * share(source)) / madeTotal
      : ((1 - madeShare) * share(source)) / realTotal;
    return source.sets.map((set) => ({ ...set, weight: whole / source.sets.length }));
  });
  const scales = findScales(used);
  const start = new Float64Array(featureNames.length);
  const steps = descend({
    sets: weighted,
    start,
    anchor: start,
    pull: RIDGE,
    scales,
    steps: STEPS,
    fixed: isPersonalFeature,
  });
  for (;;) {
    const step = steps.next();
    if (!step.done) continue;
    return {
      version: MODEL_VERSION,
      choices: weighted.length,
      features: featureNames
        .map((name, c) => ({ name, weight: round(step.value[c] ?? 0), scale: round(scales[c] ?? 1) }))
        .filter(({ name }) => name !== 'move' && name !== 'lead'),
    };
  }
}

/** Mean standard deviation of each feature among the rows of one choice; never so small that a weight runs away. */
function findScales(sources: readonly TrainingSource[]): Float64Array {
  const variance = new Float64Array(featureNames.length);
  for (const { sets } of sources) {
    for (const { rows, columns, values } of sets) {
      for (const [k, c] of columns.entries()) {
        let sum = 0;
        let square = 0;
        for (let row = 0; row < rows; row++) {
          const value = values[k * rows + row] ?? 0;
          sum += value;
          square += value * value;
        }
        const spread = Math.max(0, square / rows - (sum / rows) ** 2);
        variance[c] = (variance[c] ?? 0) + spread / sets.length / sources.length;
      }
    }
  }
  return variance.map((value) => Math.max(0.03, Math.sqrt(value)));
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
