import type { suggestionCommands } from '../../../utils/rpc/commands/suggestions';
import type { HandlersOf } from '../../../utils/rpc/server';
import type { Services } from '../services';

/** The question, and what can be said about its answer. */
export function createSuggestionCommands(services: Services): HandlersOf<typeof suggestionCommands> {
  return {
    suggest: services.suggest,
    nextMeetings: services.nextMeetings,

    async ignorePattern({ pattern, ignored }) {
      await services.ignorePattern(pattern, ignored);
      return {};
    },

    backtest: services.backtest,
  };
}
