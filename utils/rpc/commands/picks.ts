import * as z from 'zod/mini';
import { feedbackKinds } from '../../preferences/feedback';
import { statedHabit } from '../../settings/habit-schema';
import { command, interval, nothing } from './define-command';
import { suggestInput } from './suggestions';

const inferredHabit = z.object({
  pattern: z.string(),
  weekday: z.optional(z.int()),
  startMinute: z.int(),
  endMinute: z.int(),
  count: z.int(),
  of: z.int(),
  /** False where the user told Allset to ignore it. */
  used: z.boolean(),
  /** Title or guest, as the user's own events have it. */
  name: z.optional(z.string()),
});
export type InferredHabitRow = z.infer<typeof inferredHabit>;

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
  /** Everything that was worked out about when the user meets, with the evidence counted. */
  inferences: command({
    input: nothing,
    output: z.object({
      /** Absent where nothing was learned. */
      hours: z.optional(
        z.object({
          /** Monday first. */
          days: z.array(z.array(z.object({ startMinute: z.int(), endMinute: z.int() }))),
          of: z.int(),
        }),
      ),
      habits: z.array(inferredHabit),
      /** Picks and dismissals that are kept. */
      picks: z.int(),
    }),
    from: 'extension-page',
  }),
  /** «Forget»: the past meetings behind a habit count for nothing any more; or take that back. */
  forgetPattern: command({
    input: z.object({
      pattern: z.string().check(z.regex(/^(title|guest|length):\d{1,12}$/)),
      forgotten: z.boolean(),
    }),
    output: nothing,
    from: 'extension-page',
  }),
} as const;
