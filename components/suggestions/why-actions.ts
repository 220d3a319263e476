import type { WhyNot } from '../../utils/preferences/why-not';
import type { Question } from '../../utils/questions/question';
import type { EpochMs } from '../../utils/time/instant';

/** What stands behind «Why?» and «Why not another time?». */
export interface WhyActions {
  /** Titles by event id, of the events whose title is stored. */
  readonly titlesOf: (eventIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly ignorePattern: (pattern: string, ignored: boolean) => Promise<unknown>;
  /** Undefined where nothing can be said of that time. */
  readonly whyNot: (question: Question, start: EpochMs) => Promise<WhyNot | undefined>;
}
