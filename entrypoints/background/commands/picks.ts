import { withHabit } from '../../../utils/preferences/stated-habits';
import type { pickCommands } from '../../../utils/rpc/commands/picks';
import type { HandlersOf } from '../../../utils/rpc/server';
import type { Services } from '../services';

/** What the user says about suggestions. */
export function createPickCommands(services: Services): HandlersOf<typeof pickCommands> {
  const { picks, updateSettings } = services;
  return {
    async recordPick(input) {
      const id = await picks.record(input);
      return id === undefined ? {} : { id };
    },

    async undoPick({ id }) {
      await picks.undo(id);
      return {};
    },

    inferences: services.inferences,

    async forgetPattern({ pattern, forgotten }) {
      await services.forgetPattern(pattern, forgotten);
      await services.learn();
      return {};
    },

    async stateHabit({ habit, on }) {
      await updateSettings((settings) => ({
        ...settings,
        statedHabits: withHabit(settings.statedHabits, habit, on),
      }));
      return {};
    },
  };
}
