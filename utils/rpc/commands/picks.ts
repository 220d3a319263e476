import * as z from 'zod/mini';
import { feedbackKinds } from '../../preferences/feedback';
import { statedHabit } from '../../settings/habit-schema';
import { command, interval, nothing } from './define-command';
import { suggestInput } from './suggestions';

/** What the user says about suggestions, by what they do and in so many words. */
export const pickCommands = {
  /** Copied, opened or booked a time, or pressed «Not this one»; kept only where learning from picks is on. */
  recordPick: command({
    input: z.object({
      question: suggestInput,
      shown: z.array(interval).check(z.minLength(1), z.maxLength(20)),
      /** Of the time this is about; among `shown`. */
      start: z.number(),
      kind: z.enum(feedbackKinds),
    }),
    /** What `undoPick` takes; absent where nothing was kept. */
    output: z.object({ id: z.optional(z.int()) }),
    from: 'extension-page',
  }),
  undoPick: command({ input: z.object({ id: z.int() }), output: nothing, from: 'extension-page' }),
  /** «That’s right» and «Make it a rule», or either taken back; one habit per pattern and day. */
  stateHabit: command({
    input: z.object({ habit: statedHabit, on: z.boolean() }),
    output: nothing,
    from: 'extension-page',
  }),
} as const;
