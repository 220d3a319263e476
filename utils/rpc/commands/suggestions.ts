import * as z from 'zod/mini';
import type { TurnNote } from '../../availability/fair-turns';
import { guestSights } from '../../availability/guest';
import { errorCodes } from '../../errors';
import type { Backtest } from '../../preferences/backtest';
import type { Reason } from '../../preferences/reasons';
import type { WhyNot } from '../../preferences/why-not';
import { MAX_MINUTES, MIN_MINUTES, searchWindows } from '../../questions/question';
import { epochDayOf } from '../../time/civil';
import { DAY_MS } from '../../time/instant';
import { command, interval, nothing } from './define-command';

const suggestedSlot = z.object({
  start: z.number(),
  end: z.number(),
  /** 1 is best. */
  rank: z.int(),
  label: z.enum(['best', 'good', 'possible']),
  reasons: z.array(z.custom<Reason>((value) => typeof value === 'object' && value !== null)),
  /** For each reason the pattern that can be ignored (see preferences/ignored-patterns.ts), or `null`. */
  patterns: z.optional(z.array(z.nullable(z.string()))),
  /** A hold of ours keeps this time for this question. */
  held: z.optional(z.string()),
  /** What is to be said about this time for guests. */
  guestNotes: z.optional(
    z.array(
      z.object({
        email: z.string(),
        busy: z.optional(z.boolean()),
        edge: z.optional(z.enum(['early', 'late', 'weekend'])),
      }),
    ),
  ),
  /** Whose turn an early or late hour is; without an address, the user’s. See availability/fair-turns.ts. */
  turn: z.optional(z.custom<TurnNote>((value) => typeof value === 'object' && value !== null)),
  /** For a meeting that is to be moved: how many times likelier than its present time. */
  likelier: z.optional(z.number()),
});
export type SuggestedSlot = z.infer<typeof suggestedSlot>;

const MOST_DAYS = 62;
const MOST_GUESTS = 50;
const isoDate = z.iso.date();

const askedGuest = z.object({
  email: z.string(),
  /** How well this person's busy time is known; only `seen` means that what is not busy is free. */
  sight: z.enum(guestSights),
  optional: z.boolean(),
  /** IANA: stated, or that of their own calendar where it is in the user's list; absent where it is not known. */
  timeZone: z.optional(z.string()),
  zoneFrom: z.optional(z.enum(['calendar', 'stated'])),
  members: z.optional(z.object({ all: z.int(), seen: z.int() })),
  error: z.optional(z.enum(errorCodes)),
  /**
   * Busy at the present time of a meeting that is to be moved. `theirs`: gave that time to this meeting, so it counts as
   * free for it. `open`: by this meeting or by something else too; it counts as busy.
   */
  present: z.optional(z.enum(['theirs', 'open'])),
  /** Workdays of the window that are busy from end to end. */
  busyDays: z.array(isoDate),
  /** When the difference between this person's clock and the user's changes; minutes they are ahead. */
  shifts: z.array(z.object({ at: z.number(), before: z.number(), after: z.number() })),
});
export type AskedGuest = z.infer<typeof askedGuest>;

const answer = z.object({
  slots: z.array(suggestedSlot),
  /** Merged busy time inside the window, for the week picture. */
  busy: z.array(interval),
  window: interval,
  /** Why the time that was asked about is not among the slots. */
  whyNot: z.optional(z.custom<WhyNot>((value) => typeof value === 'object' && value !== null)),
  /** Patterns that would speak to this question, were they not ignored. */
  ignored: z.optional(z.array(z.string())),
  /** Only better times are among the slots then; something else is there at the present one. */
  moving: z.optional(z.object({ conflict: z.boolean() })),
  /** Stretches that the habits favour, free or not; only where they were asked for. */
  liked: z.optional(z.array(interval)),
  /** IANA zone the slots are worked out and shown in. */
  timeZone: z.string(),
  /** Absent where nobody else is asked to come. */
  guests: z.optional(z.array(askedGuest)),
  /** Merged busy time of those who can be seen, inside the window; absent where nobody else is asked to come. */
  guestBusy: z.optional(z.array(interval)),
  /** Google could be asked about them, once the user agrees. */
  mayAskGuests: z.optional(z.boolean()),
  /** True where the history shows no clear habit: the slots are then simply early and free. */
  noClearHabit: z.boolean(),
  /** Events whose times cannot be worked out: shown, never counted as free or busy by accident. */
  unreadable: z.int(),
  /** Past meetings the ranking rests on. */
  learnedFrom: z.int(),
});
export type Answer = z.infer<typeof answer>;

const MOST_HIDDEN = 100;

const nextMeeting = z.object({
  /** As `moving` of `suggest` takes it. */
  eventId: z.string(),
  start: z.number(),
  end: z.number(),
  /** Of an instance that the series stands for: its start. */
  instanceStart: z.optional(z.number()),
  repeats: z.boolean(),
  calendarId: z.string(),
  /** The Google account it is in; absent for what Google does not hold. */
  account: z.optional(z.string()),
  /** Absent without the consent to titles. */
  title: z.optional(z.string()),
  /** E-mail addresses. */
  guests: z.array(z.string()),
  kind: z.optional(z.enum(['online', 'place'])),
  place: z.optional(z.string()),
});
export type NextMeeting = z.infer<typeof nextMeeting>;

const dayHours = z
  .object({
    startMinute: z.int().check(z.minimum(0), z.maximum(1439)),
    endMinute: z.int().check(z.minimum(1), z.maximum(1440)),
  })
  .check(z.refine(({ startMinute, endMinute }) => endMinute > startMinute));

export const suggestInput = z.object({
  durationMinutes: z.int().check(z.minimum(MIN_MINUTES), z.maximum(MAX_MINUTES)),
  within: z.enum(searchWindows),
  title: z.optional(z.string().check(z.maxLength(300))),
  /** Goes before `within`: first and last day of the stretch, in the user’s zone. */
  days: z.optional(
    z
      .object({ from: isoDate, to: isoDate })
      .check(z.refine(({ from, to }) => to >= from && epochDayOf(to) - epochDayOf(from) < MOST_DAYS)),
  ),
  /** Part of the day, minutes since local midnight. */
  hours: z.optional(dayHours),
  /** Who is asked to come. */
  guests: z.optional(
    z
      .array(
        z.object({
          email: z.string().check(z.maxLength(320)),
          optional: z.exactOptional(z.boolean()),
          /** Where the user knows it better than the calendars. */
          timeZone: z.exactOptional(z.string().check(z.maxLength(100))),
          hours: z.exactOptional(dayHours),
        }),
      )
      .check(z.maxLength(MOST_GUESTS)),
  ),
  /** Goes before `within` and `days`: the days in sight on Google’s page. */
  between: z.optional(
    interval.check(z.refine(({ start, end }) => end > start && end - start <= MOST_DAYS * DAY_MS)),
  ),
  /** Where it is: online, where the user works, or at `place`. */
  kind: z.optional(z.enum(['online', 'here', 'place'])),
  place: z.optional(z.string().check(z.maxLength(300))),
  /** A start that the user points at: why isn’t it offered? */
  whyNot: z.optional(z.number()),
  /** Starts the user does not want to see in this answer. */
  without: z.optional(z.array(z.number()).check(z.maxLength(MOST_HIDDEN))),
  /** The meeting a better time is sought for: where it stands now. Goes before `within`: until a week after it. */
  moving: z.optional(
    z.object({ eventId: z.string().check(z.maxLength(1100)), start: z.number(), end: z.number() }),
  ),
  /** Leaves out what was put away for any question of this length: nobody asked one. */
  general: z.optional(z.boolean()),
  /** Whether to work out `liked` too. */
  liked: z.optional(z.boolean()),
  /** Nothing is noted as shown: nobody sees these times as suggestions. */
  silent: z.optional(z.boolean()),
});

/** The question, and what can be said about its answer. */
export const suggestionCommands = {
  suggest: command({
    input: suggestInput,
    output: answer,
    from: 'extension-page',
  }),
  /** What the user could move: their own meetings of the next two weeks. */
  nextMeetings: command({
    input: nothing,
    output: z.object({
      meetings: z.array(nextMeeting),
      /** How many more may be theirs: nobody reads who called them. */
      unread: z.number(),
    }),
    from: 'extension-page',
  }),
  /** «Ignore this pattern», and its undo: from the next answer on. */
  ignorePattern: command({
    input: z.object({
      pattern: z.string().check(z.regex(/^(title|guest|length):\d{1,12}$/)),
      ignored: z.boolean(),
    }),
    output: nothing,
    from: 'extension-page',
  }),
  /** How the suggestions would have done on the user’s own last meetings; takes a second or two. */
  backtest: command({
    input: nothing,
    output: z.custom<Backtest>((value) => typeof value === 'object' && value !== null),
    from: 'extension-page',
  }),
} as const;
