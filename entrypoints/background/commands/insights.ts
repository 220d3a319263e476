import type { insightCommands } from '../../../utils/rpc/commands/insights';
import type { HandlersOf } from '../../../utils/rpc/server';
import type { Services } from '../services';

/** «My week», and what stands behind its figures. */
export function createInsightCommands({ insights }: Services): HandlersOf<typeof insightCommands> {
  return {
    async insights() {
      const found = await insights.findInsights();
      return found ? { found } : {};
    },

    insightEvents: ({ evidence }) => insights.eventsBehind(evidence),
  };
}
