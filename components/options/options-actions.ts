import type { FullReceipt } from '../../utils/privacy/receipt';
import type { CommandInput, CommandOutput } from '../../utils/rpc/contract';
import type { ConsentPurpose } from '../../utils/settings/consent-schema';
import type { ConsentAnswers } from '../consent/purposes';
import type { InferenceActions } from '../inferences/inference-actions';
import type { InsightActions } from '../insights/insight-actions';
import type { ReachAttempt } from '../privacy/prove-section';
import type { RightsActions } from '../rights/rights-props';
import type { SettingsFileActions } from '../settings/settings-file-section';

export type RuleChanges = CommandInput<'changeRules'>;

/** Everything the options page can ask for. What answers nothing says its failure in `failed`. */
export interface OptionsActions extends RightsActions, SettingsFileActions {
  readonly connect: (answers?: ConsentAnswers) => void;
  readonly connectAnother: () => void;
  readonly disconnect: (accountId: string) => Promise<unknown>;
  readonly startSample: () => void;
  readonly saveClient: (clientId: string, clientSecret: string) => Promise<unknown>;
  readonly chooseCalendar: (key: string, chosen: boolean) => void;
  readonly changePlaces: (changes: CommandInput<'changePlaces'>) => void;
  readonly changeRules: (changes: RuleChanges) => void;
  readonly refresh: () => void;
  readonly dismissHealed: () => void;
  readonly importFile: (file: File) => Promise<CommandOutput<'importFile'>>;
  readonly subscribe: (address: string) => Promise<unknown>;
  readonly removeImported: (key: string) => void;
  readonly verify: () => Promise<CommandOutput<'verifyBusy'>>;
  /** Resolves when everything is read. */
  readonly readAnew: () => Promise<unknown>;
  readonly openShortcuts: () => void;
  readonly week: InsightActions;
  readonly inferences: Omit<InferenceActions, 'changeRules'>;
  readonly backtest: () => Promise<CommandOutput<'backtest'>>;
  readonly answerConsent: (purpose: ConsentPurpose, given: boolean) => void;
  readonly giveBackWriting: (accountId: string) => Promise<unknown>;
  readonly readReport: () => Promise<string>;
  /** False where the browser did not allow it. */
  readonly copy: (text: string) => Promise<boolean>;
  readonly reachElsewhere: () => Promise<ReachAttempt>;
  /** Shows more of the ledger; absent where all of it is shown. */
  readonly showMoreRequests?: (() => void) | undefined;
  /** Answers the name of the file. */
  readonly exportEverything: () => Promise<string>;
  readonly importEverything: (file: File) => Promise<CommandOutput<'importEverything'>>;
  readonly deleteEverything: (wish?: { readonly cleanUp?: boolean }) => Promise<FullReceipt>;
}
