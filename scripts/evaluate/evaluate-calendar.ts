import { coverSlots } from '../../utils/preferences/cover-slots';
import { learnPreferences, type PersonalWeights, type PreferenceModel } from '../../utils/preferences/model';
import { type PastChoice, requestOf, toPastChoice } from '../../utils/preferences/past-choice';
import { preparedOf, type RankedSlot, rankSlots } from '../../utils/preferences/rank';
import { refitWeights } from '../../utils/preferences/refit';
import { baselineNames, baselines } from './baselines';
import { judge, judgeRandom, type Outcome } from './measures';
import { findEligible, historyBefore, isNovel, splitQuarters } from './protocol';
import { createRandom } from './random';
import type { EvaluatedCalendar } from './read-calendar';

export const methodNames = [
  'model',
  'global',
  'histogram',
  'earliest',
  'earliestInferred',
  'title',
  'random',
  'zeroHistory',
] as const;
export type Method = (typeof methodNames)[number];

/** One target and how every method did on it. */
export interface TargetResult {
  readonly novel: boolean;
  readonly outcomes: Readonly<Record<Method, Outcome>>;
  /** Ranking alone, model learned and columns warm. */
  readonly milliseconds: number;
}

export interface CalendarResult {
  readonly name: string;
  readonly meetings: number;
  readonly targets: readonly TargetResult[];
  readonly leftOut: { readonly overlaps: number; readonly notOnGrid: number };
  readonly personalFits: number;
}

/** On the device the personal weights are fitted nightly; here after so many targets. */
const REFIT_EVERY = 60;

export function evaluateCalendar(calendar: EvaluatedCalendar, gridMs: number): CalendarResult {
  const { meetings, timeZone } = calendar;
  const { held } = splitQuarters(findEligible(meetings));
  const random = createRandom(20_261_123);
  const leftOut = { overlaps: 0, notOnGrid: 0 };
  const targets: TargetResult[] = [];
  let personal: PersonalWeights | undefined;
  let personalFits = 0;
  let fittedAt = Number.NEGATIVE_INFINITY;
  for (const at of held) {
    const choice = toPastChoice(meetings, at, { timeZone, gridMs });
    if (typeof choice === 'string') {
      leftOut[choice]++;
      continue;
    }
    const history = historyBefore(meetings, choice);
    const general = learnPreferences(history, { now: choice.monday, timeZone });
    if (targets.length - fittedAt >= REFIT_EVERY) {
      personal = fitPersonal(general, choice.monday);
      fittedAt = targets.length;
      if (personal) personalFits++;
    }
    const nothing = learnPreferences([], { now: choice.monday, timeZone });
    const prepared = preparedOf(general);
    const model = personal ? { ...general, personal } : general;
    const ranked = rankFor(choice, model, timeZone);
    // Once more, with the model's columns and base densities warm.
    const started = performance.now();
    rankFor(choice, model, timeZone);
    const milliseconds = performance.now() - started;
    const score = (slots: readonly RankedSlot[]): Outcome =>
      judge(choice, inOrder(choice, slots), timeZone, coverSlots(slots, 5));
    const question = { choice, history, prepared, timeZone };
    const others = Object.fromEntries(
      baselineNames.map((name) => [name, judge(choice, baselines[name](question), timeZone)]),
    ) as Record<(typeof baselineNames)[number], Outcome>;
    targets.push({
      novel: isNovel(meetings, at),
      milliseconds,
      outcomes: {
        ...others,
        model: score(ranked),
        global: personal ? score(rankFor(choice, general, timeZone)) : score(ranked),
        random: judgeRandom(choice, timeZone, random),
        zeroHistory: score(rankFor(choice, nothing, timeZone)),
      },
    });
  }
  return { name: calendar.name, meetings: meetings.length, targets, leftOut, personalFits };
}

function rankFor(choice: PastChoice, model: PreferenceModel, timeZone: string): RankedSlot[] {
  return rankSlots({
    model,
    candidates: choice.candidates,
    request: requestOf(choice.meeting),
    known: choice.known,
    now: choice.monday,
    timeZone,
  });
}

function fitPersonal(model: PreferenceModel, now: number): PersonalWeights | undefined {
  const steps = refitWeights(model, { now });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.personal;
  }
}

/** Scores in the order of the candidates. */
function inOrder(choice: PastChoice, slots: readonly RankedSlot[]): Float64Array {
  const byStart = new Map(slots.map((slot) => [slot.start, slot.score]));
  return Float64Array.from(choice.candidates, (slot) => byStart.get(slot.start) ?? Number.NEGATIVE_INFINITY);
}
