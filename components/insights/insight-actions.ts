import type { Insights } from '../../utils/insights/find-insights';
import type { StatedHabit } from '../../utils/preferences/stated-habits';
import type { EventBehind } from '../../utils/rpc/commands/insights';
import type { InferredHabitRow } from '../../utils/rpc/commands/picks';

/** What «My week» asks of the background. */
export interface InsightActions {
  /** Undefined where nothing is learned. */
  readonly insights: () => Promise<Insights | undefined>;
  readonly eventsBehind: (
    evidence: string,
  ) => Promise<{ readonly events: readonly EventBehind[]; readonly total: number }>;
  /** What was worked out from such meetings; undefined where no time stands out. */
  readonly habitBehind: (pattern: string) => Promise<InferredHabitRow | undefined>;
  readonly stateHabit: (habit: StatedHabit, on: boolean) => Promise<unknown>;
  readonly ignorePattern: (pattern: string, ignored: boolean) => Promise<unknown>;
}

/** A number that was pressed: what it counts, in words, and the pattern behind it, where there is one to ignore. */
export interface Opened {
  readonly title: string;
  readonly evidence: string;
  readonly pattern?: string;
}

export interface FigureProps {
  readonly insights: Insights;
  readonly onOpen: (opened: Opened) => void;
}
