import { placeChangesSchema } from '../../settings/places-schema';
import { ruleChangesSchema } from '../../settings/rules-schema';
import { command, nothing } from './define-command';

/** What the user states about their time and their places. */
export const ruleCommands = {
  /** Changes what the user stated; what is absent stays as it is. */
  changeRules: command({ input: ruleChangesSchema, output: nothing, from: 'extension-page' }),
  /** As `changeRules`, for places and ways; learned ways follow what was forgotten. */
  changePlaces: command({ input: placeChangesSchema, output: nothing, from: 'extension-page' }),
} as const;
