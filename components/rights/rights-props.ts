import type { CommandInput } from '../../utils/rpc/contract';
import type { Settings } from '../../utils/settings/schema';

/** What the sections about rights show. */
export interface RightsFacts {
  readonly settings: Settings;
}

/** What they can ask for, beside what the options page already could. */
export interface RightsActions {
  readonly setPaused: (paused: boolean) => void;
  readonly setMask: (changes: CommandInput<'setMask'>) => void;
}
