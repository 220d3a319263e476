import { call } from '../../utils/rpc/client';
import type { InsightActions } from '../insights/insight-actions';
import { inferenceActions } from './picks';

/** What «My week» asks of the background. */
export const weekActions: InsightActions = {
  insights: async () => (await call('insights', {})).found,
  eventsBehind: (evidence) => call('insightEvents', { evidence }),
  habitBehind: async (pattern) =>
    (await inferenceActions.loadInferences()).habits.find((habit) => habit.pattern === pattern),
  stateHabit: inferenceActions.stateHabit,
  ignorePattern: inferenceActions.ignorePattern,
};
