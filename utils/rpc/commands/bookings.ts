import * as z from 'zod/mini';
import { errorCodes } from '../../errors';
import { DAY_MS } from '../../time/instant';
import { command, interval, nothing } from './define-command';

/** 32 hexadecimal digits, made where the user is asked: a second press of the same button is the same wish. */
const group = z.string().check(z.regex(/^[0-9a-f]{32}$/));
const title = z.string().check(z.minLength(1), z.maxLength(300));
const timeZone = z.string().check(z.minLength(1), z.maxLength(100));
const email = z.string().check(z.regex(/^[^\s@<>"]+@[^\s@<>"]+$/), z.maxLength(320));
const slot = interval.check(z.refine(({ start, end }) => end > start && end - start <= DAY_MS));
const code = z.enum(errorCodes);
const eventId = z.string().check(z.maxLength(100));

const draft = z
  .object({
    title,
    start: z.number(),
    end: z.number(),
    timeZone,
    guests: z.optional(
      z.array(z.object({ email, optional: z.optional(z.boolean()) })).check(z.maxLength(100)),
    ),
    location: z.optional(z.string().check(z.maxLength(1000))),
    description: z.optional(z.string().check(z.maxLength(8000))),
    meet: z.optional(z.boolean()),
    reminderMinutes: z.optional(z.int().check(z.minimum(0), z.maximum(40_320))),
    recurrence: z.optional(
      z.array(z.string().check(z.regex(/^RRULE:/), z.maxLength(300))).check(z.maxLength(1)),
    ),
  })
  .check(z.refine(({ start, end }) => end > start));

const placed = z.object({
  id: z.string(),
  start: z.number(),
  end: z.number(),
  outcome: z.enum(['placed', 'taken', 'waits', 'gone']),
  error: z.optional(code),
});
export type PlacedHold = z.infer<typeof placed>;

const booking = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('booked'),
    id: z.string(),
    conference: z.optional(z.enum(['pending', 'made', 'failed'])),
    meetLink: z.optional(z.string()),
    released: z.int(),
    left: z.int(),
  }),
  z.object({ outcome: z.literal('taken'), by: z.array(z.string()), next: z.optional(interval) }),
  z.object({ outcome: z.literal('unasked'), about: z.array(z.string()), error: code }),
  z.object({ outcome: z.literal('waits'), error: code }),
  z.object({ outcome: z.literal('changed') }),
  z.object({ outcome: z.literal('gone') }),
  z.object({ outcome: z.literal('past') }),
]);
export type Booking = z.infer<typeof booking>;

const removal = z.object({
  removed: z.int(),
  changed: z.int(),
  waits: z.int(),
  error: z.optional(code),
});
export type Removal = z.infer<typeof removal>;

/** Everything that is written to Google. Each is one press of a button that said so. */
export const bookingCommands = {
  placeHolds: command({
    input: z.object({
      accountId: z.string(),
      group,
      /** `own`: the user's calendar; `holds`: one of our own beside it. */
      where: z.enum(['own', 'holds']),
      title,
      slots: z.array(slot).check(z.minLength(1), z.maxLength(10)),
      timeZone,
      question: z.optional(z.string().check(z.maxLength(400))),
      expiresAt: z.optional(z.number()),
    }),
    output: z.object({ placed: z.array(placed) }),
    from: 'extension-page',
  }),
  /** One event, after a last look at whether the time is still free; confirms a hold where one is named. */
  book: command({
    input: z.object({
      accountId: z.string(),
      group,
      draft,
      hold: z.optional(eventId),
      /** The user saw that it is taken, and wants it all the same. */
      anyway: z.optional(z.boolean()),
    }),
    output: booking,
    from: 'extension-page',
  }),
  /** Tries again what waits. */
  retryWritten: command({
    input: z.object({ id: eventId }),
    output: z.union([booking, removal]),
    from: 'extension-page',
  }),
  /** Takes events and holds of ours out of Google's calendar; `anyway`: also one that was changed there. */
  undoWritten: command({
    input: z.object({
      ids: z.array(eventId).check(z.minLength(1), z.maxLength(1000)),
      anyway: z.optional(z.boolean()),
    }),
    output: removal,
    from: 'extension-page',
  }),
  /** Everything we ever wrote and nobody changed since; of one account where one is named. */
  cleanUpWritten: command({
    input: z.object({ accountId: z.optional(z.string()) }),
    output: removal,
    from: 'extension-page',
  }),
  /** Leaves it at Google as it is, and takes it off the list. */
  forgetWritten: command({ input: z.object({ id: eventId }), output: nothing, from: 'extension-page' }),
  /** Ends all access at Google, and asks again for reading alone: Google takes nothing back in parts. */
  giveBackWriting: command({
    input: z.object({ accountId: z.string() }),
    output: nothing,
    from: 'extension-page',
  }),
} as const;
