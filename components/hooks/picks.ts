import { call } from '../../utils/rpc/client';
import type { CommandInput } from '../../utils/rpc/contract';
import type { InferenceActions } from '../inferences/inference-actions';
import type { PickActions } from '../suggestions/pick-actions';
import { askedOf } from './asked-of';

/** Of other days than the question names: those in sight on Google’s page. */
type More = Pick<CommandInput<'suggest'>, 'between' | 'liked'>;

/** What the screens tell the background about suggested times. */
export const createPickActions = (more: More = {}): PickActions => ({
  recordPick: async (question, shown, start, kind) => {
    const asked = { question: { ...askedOf(question), ...more }, start, kind };
    const intervals = shown.map((one) => ({ start: one.start, end: one.end }));
    return (await call('recordPick', { ...asked, shown: intervals })).id;
  },
  undoPick: (id) => call('undoPick', { id }),
  askWithout: (question, starts) => call('suggest', { ...askedOf(question), ...more, without: [...starts] }),
  stateHabit: (habit, on) => call('stateHabit', { habit: habit as CommandInput<'stateHabit'>['habit'], on }),
});

export const pickActions = createPickActions();

export const inferenceActions: Omit<InferenceActions, 'changeRules'> = {
  loadInferences: () => call('inferences', {}),
  ignorePattern: (pattern, ignored) => call('ignorePattern', { pattern, ignored }),
  forgetPattern: (pattern, forgotten) => call('forgetPattern', { pattern, forgotten }),
  stateHabit: pickActions.stateHabit,
};
