import { call } from '../../utils/rpc/client';
import type { InsightActions } from '../insights/insight-actions';

/** What «My week» asks of the background. */
export const weekActions: InsightActions = {
  insights: async () => (await call('insights', {})).found,
  eventsBehind: (evidence) => call('insightEvents', { evidence }),
  ignorePattern: (pattern, ignored) => call('ignorePattern', { pattern, ignored }),
};
