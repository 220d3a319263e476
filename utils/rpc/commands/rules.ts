import { ruleChangesSchema } from '../../settings/rules-schema';
import { command, nothing } from './define-command';

/** What the user states about their time. */
export const ruleCommands = {
  /** Changes what the user stated; what is absent stays as it is. */
  changeRules: command({ input: ruleChangesSchema, output: nothing, from: 'extension-page' }),
} as const;
