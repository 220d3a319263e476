import * as z from 'zod/mini';
import { errorCodes } from '../../errors';
import { isLocale } from '../../questions/is-locale';
import { DAY_MS } from '../../time/instant';
import { isTimeZone } from '../../time/zone';
import { command, interval, nothing } from './define-command';

const slots = z
  .array(interval.check(z.refine(({ start, end }) => end > start && end - start <= DAY_MS)))
  .check(z.minLength(1), z.maxLength(20));
const timeZone = z.string().check(z.maxLength(100), z.refine(isTimeZone));
const title = z.optional(z.string().check(z.maxLength(300)));
const guests = z.optional(
  z
    .array(z.object({ email: z.string().check(z.maxLength(320)), optional: z.optional(z.boolean()) }))
    .check(z.maxLength(50)),
);

const checked = z.object({
  times: z.array(
    z.object({
      start: z.number(),
      end: z.number(),
      state: z.enum(['free', 'taken', 'past']),
      by: z.array(z.string()),
      unasked: z.array(z.string()),
      hold: z.optional(z.string()),
    }),
  ),
  error: z.optional(z.enum(errorCodes)),
  next: z.optional(interval),
});
export type CheckedTimes = z.infer<typeof checked>;

/** Times that were proposed to somebody, and the answer to them. */
export const replyCommands = {
  /** They were copied. Title and guests are kept only where the user agreed to keeping such. */
  keepProposal: command({
    input: z.object({
      slots,
      timeZone,
      locale: z.string().check(z.maxLength(100), z.refine(isLocale)),
      title,
      guests,
    }),
    output: nothing,
    from: 'extension-page',
  }),
  forgetProposal: command({ input: z.object({ id: z.int() }), output: nothing, from: 'extension-page' }),
  /** Whether they are still free, after a look at what changed at Google. */
  checkProposed: command({
    input: z.object({ accountId: z.optional(z.string()), slots, timeZone, title, guests }),
    output: checked,
    from: 'extension-page',
  }),
} as const;
