import type { FeedbackKind } from '../../utils/preferences/feedback';
import type { StatedHabit } from '../../utils/preferences/stated-habits';
import type { Question } from '../../utils/questions/question';
import type { Answer } from '../../utils/rpc/commands/suggestions';
import type { EpochMs } from '../../utils/time/instant';
import type { Interval } from '../../utils/time/interval';

/** What the user says about suggested times, by doing or in words. */
export interface PickActions {
  /** Answers what `undoPick` takes; undefined where nothing is kept. */
  readonly recordPick: (
    question: Question,
    shown: readonly Interval[],
    start: EpochMs,
    kind: FeedbackKind,
  ) => Promise<number | undefined>;
  readonly undoPick: (id: number) => Promise<unknown>;
  /** The same question, with these starts left out. */
  readonly askWithout: (question: Question, starts: readonly EpochMs[]) => Promise<Answer>;
  readonly stateHabit: (habit: StatedHabit, on: boolean) => Promise<unknown>;
}
