import { AppError } from '../../../utils/errors';
import type { ruleCommands } from '../../../utils/rpc/commands/rules';
import type { HandlersOf } from '../../../utils/rpc/server';
import { withChanges } from '../../../utils/settings/stated-rules';
import type { Services } from '../services';
import { defined } from './defined';

/** What the user states about their time and their places. */
export function createRuleCommands(services: Services): HandlersOf<typeof ruleCommands> {
  const { updateSettings } = services;
  return {
    async changeRules(changes) {
      await updateSettings((settings) => withChanges(settings, changes));
      if (changes.auto?.length) await services.inferRules();
      return {};
    },

    /** Nothing typed is kept without the consent that covers it. */
    async changePlaces(changes) {
      if (!(await services.loadConsents()).commutes) throw new AppError('forbidden', 'no consent for places');
      await updateSettings((settings) => ({
        ...settings,
        places: { ...settings.places, ...defined(changes) },
      }));
      if (changes.forgotten || changes.named) await services.learnTravel();
      return {};
    },
  };
}
