import type { StatedHabit } from '../../utils/preferences/stated-habits';
import type { CommandOutput } from '../../utils/rpc/contract';
import type { Settings } from '../../utils/settings/schema';

/** What can be done about what was worked out. */
export interface InferenceActions {
  readonly loadInferences: () => Promise<CommandOutput<'inferences'>>;
  readonly ignorePattern: (pattern: string, ignored: boolean) => Promise<unknown>;
  readonly forgetPattern: (pattern: string, forgotten: boolean) => Promise<unknown>;
  readonly stateHabit: (habit: StatedHabit, on: boolean) => Promise<unknown>;
  readonly changeRules: (changes: { readonly workingHours: Settings['workingHours'] }) => void;
}
