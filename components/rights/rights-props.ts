import type { Disclosure } from '../../utils/privacy/disclosures';
import type { CommandInput, CommandOutput } from '../../utils/rpc/contract';
import type { Settings } from '../../utils/settings/schema';
import type { EraseDialogProps } from './erase-dialog';
import type { Records } from './records';

/** What the sections about rights show. */
export interface RightsFacts extends Pick<EraseDialogProps, 'calendars' | 'accounts'> {
  readonly settings: Settings;
  readonly disclosures: readonly Disclosure[];
  readonly records: Records;
}

/** What they can ask for, beside what the options page already could. */
export interface RightsActions {
  readonly setPaused: (paused: boolean) => void;
  readonly setMask: (changes: CommandInput<'setMask'>) => void;
  readonly setRetention: (changes: CommandInput<'setRetention'>) => Promise<CommandOutput<'setRetention'>>;
  readonly erase: EraseDialogProps['onErase'];
  /** Answers the name of the file. */
  readonly saveBackup: (passphrase: string) => Promise<string>;
  readonly restoreBackup: (file: File, passphrase: string) => Promise<CommandOutput<'restoreBackup'>>;
}
