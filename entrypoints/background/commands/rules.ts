import type { ruleCommands } from '../../../utils/rpc/commands/rules';
import type { HandlersOf } from '../../../utils/rpc/server';
import type { Services } from '../services';
import { defined } from './defined';

/** What the user states about their time. */
export function createRuleCommands(services: Services): HandlersOf<typeof ruleCommands> {
  const { updateSettings } = services;
  return {
    async changeRules(changes) {
      await updateSettings((settings) => ({ ...settings, ...defined(changes) }));
      return {};
    },
  };
}
