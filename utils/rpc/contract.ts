import * as z from 'zod/mini';
import type { Backtest } from '../preferences/backtest';
import type { Reason } from '../preferences/reasons';
import type { WhyNot } from '../preferences/why-not';
import { consentPurposes, ruleChangesSchema } from '../settings/schema';

/**
 * Everything a page may ask of the background, on one screen: name → input, output, who may call.
 * Input is checked at the door of the worker, where nothing is trusted; output is what the worker promises.
 */

/** Judged by `sender.origin`, never by what the message says. */
export type Caller = 'extension-page' | 'content-script';

const surface = z.enum(['onboarding', 'options', 'popup']);

export const searchWindows = ['this-week', 'next-week', 'two-weeks'] as const;
export type SearchWindow = (typeof searchWindows)[number];

const interval = z.object({ start: z.number(), end: z.number() });

const suggestedSlot = z.object({
  start: z.number(),
  end: z.number(),
  /** 1 is best. */
  rank: z.int(),
  label: z.enum(['best', 'good', 'possible']),
  reasons: z.array(z.custom<Reason>((value) => typeof value === 'object' && value !== null)),
  /** For each reason the pattern that can be ignored (see preferences/ignored-patterns.ts), or `null`. */
  patterns: z.optional(z.array(z.nullable(z.string()))),
});
export type SuggestedSlot = z.infer<typeof suggestedSlot>;

const isoDate = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));
/** A stretch of one day by wall time; see utils/overlay/day-times.ts. */
const dayTime = { date: isoDate, startMinute: z.number(), endMinute: z.number() };
const MOST_DAYS = 62;

const answer = z.object({
  slots: z.array(suggestedSlot),
  /** Merged busy time inside the window, for the week picture. */
  busy: z.array(interval),
  window: interval,
  /** Why the time that was asked about is not among the slots. */
  whyNot: z.optional(z.custom<WhyNot>((value) => typeof value === 'object' && value !== null)),
  /** Patterns that would speak to this question, were they not ignored. */
  ignored: z.optional(z.array(z.string())),
  /** Stretches that the habits favour, free or not; only where they were asked for. */
  liked: z.optional(z.array(interval)),
  /** IANA zone the slots are worked out and shown in. */
  timeZone: z.string(),
  /** When the oldest chosen calendar was last known to equal Google's; absent before the first sync. */
  asOf: z.optional(z.number()),
  /** True where the history shows no clear habit: the slots are then simply early and free. */
  noClearHabit: z.boolean(),
  /** Events whose times cannot be worked out: shown, never counted as free or busy by accident. */
  unreadable: z.int(),
  /** Past meetings the ranking rests on. */
  learnedFrom: z.int(),
});
export type Answer = z.infer<typeof answer>;

const receiptStep = z.object({
  step: z.enum(['stop-sync', 'revoke', 'database', 'settings', 'session', 'alarms', 'badge', 'caches']),
  outcome: z.enum(['done', 'nothing-to-do', 'failed']),
  /** Rows, keys or alarms that were removed. */
  removed: z.optional(z.int()),
  why: z.optional(z.string()),
});
const receipt = z.object({ steps: z.array(receiptStep), tookMs: z.number() });
export type DeletionReceipt = z.infer<typeof receipt>;
export type ReceiptStep = z.infer<typeof receiptStep>;

const nothing = z.object({});

function command<Input extends z.ZodMiniType, Output extends z.ZodMiniType>(definition: {
  input: Input;
  output: Output;
  from: Caller;
}) {
  return definition;
}

export const commands = {
  /** Asks Google for read access (opens its window), then lists calendars and starts the first sync. */
  connect: command({
    /** `another`: lets the user choose among all Google accounts, to add one. */
    input: z.object({ surface, another: z.optional(z.boolean()) }),
    output: z.object({ accountId: z.string() }),
    from: 'extension-page',
  }),
  /** Fills the database with the made-up person, without any request. */
  startSample: command({ input: nothing, output: nothing, from: 'extension-page' }),
  recordConsents: command({
    input: z.object({
      surface,
      answers: z.array(z.object({ purpose: z.enum(consentPurposes), given: z.boolean(), text: z.string() })),
    }),
    output: nothing,
    from: 'extension-page',
  }),
  setGoogleClientId: command({
    input: z.object({ clientId: z.string() }),
    output: nothing,
    from: 'extension-page',
  }),
  /** Gives Google's grant back and forgets the account with everything read from it. */
  disconnect: command({
    input: z.object({ accountId: z.string() }),
    output: nothing,
    from: 'extension-page',
  }),
  /** Reads an `.ics` file the user chose into a calendar of its own; the same name replaces the earlier one. */
  importFile: command({
    input: z.object({ name: z.string().check(z.maxLength(300)), text: z.string() }),
    output: z.object({
      read: z.int(),
      repaired: z.array(z.object({ uid: z.string(), what: z.string() })),
      skipped: z.array(z.object({ uid: z.string(), why: z.string() })),
    }),
    from: 'extension-page',
  }),
  /** Reads a calendar by its secret iCal address at Google, and keeps it up to date. */
  subscribe: command({
    input: z.object({ address: z.string().check(z.maxLength(2000)) }),
    output: nothing,
    from: 'extension-page',
  }),
  /** Removes a calendar that came from a file or an address. */
  removeImported: command({ input: z.object({ key: z.string() }), output: nothing, from: 'extension-page' }),
  /** Holds our busy time of four weeks against Google's own free/busy; asks for that scope at its first use. */
  verifyBusy: command({
    input: nothing,
    output: z.object({
      window: interval,
      calendars: z.int(),
      refused: z.int(),
      differences: z.array(
        z.object({ start: z.number(), end: z.number(), busyIn: z.enum(['ours', 'google']) }),
      ),
    }),
    from: 'extension-page',
  }),
  /** Changes what the user stated; what is absent stays as it is. */
  changeRules: command({ input: ruleChangesSchema, output: nothing, from: 'extension-page' }),
  /** The user has seen that a damaged copy was repaired. */
  dismissHealNotice: command({ input: nothing, output: nothing, from: 'extension-page' }),
  chooseCalendar: command({
    input: z.object({ key: z.string(), chosen: z.boolean() }),
    output: nothing,
    from: 'extension-page',
  }),
  /** Resolves when the sync that this call started, or joined, has ended. */
  syncNow: command({
    /** `open`: a page of ours was opened; `user`: a button was pressed. */
    input: z.object({ reason: z.enum(['open', 'user']) }),
    output: nothing,
    from: 'extension-page',
  }),
  suggest: command({
    input: z.object({
      durationMinutes: z.int().check(z.minimum(5), z.maximum(480)),
      within: z.enum(searchWindows),
      title: z.optional(z.string().check(z.maxLength(300))),
      /** Goes before `within`: the days in sight on Google’s page. */
      between: z.optional(
        interval.check(z.refine(({ start, end }) => end > start && end - start <= MOST_DAYS * 86_400_000)),
      ),
      /** A start that the user points at: why isn’t it offered? */
      whyNot: z.optional(z.number()),
      /** Whether to work out `liked` too. */
      liked: z.optional(z.boolean()),
    }),
    output: answer,
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
  /** What is drawn into Google’s page: times and numbers only. */
  overlayTimes: command({
    input: z.object({
      days: z.array(isoDate).check(z.minLength(1), z.maxLength(31)),
      /** Zone of Google’s grid, and who is signed in there. */
      timeZone: z.string(),
      account: z.string(),
      view: z.string(),
      /** The user came back to the page, from the editor perhaps: Google may know of something new. */
      returned: z.optional(z.boolean()),
      durationMinutes: z.optional(z.int().check(z.minimum(5), z.maximum(480))),
    }),
    output: z.object({
      chips: z.array(z.object({ ...dayTime, rank: z.int() })),
      bands: z.array(z.object(dayTime)),
    }),
    from: 'content-script',
  }),
  /** Changes what is drawn on Google’s page, and whether anything is. */
  setOverlay: command({
    input: z.object({
      on: z.optional(z.boolean()),
      likedTimes: z.optional(z.boolean()),
      hiddenViews: z.optional(z.array(z.string()).check(z.maxLength(10))),
    }),
    output: nothing,
    from: 'extension-page',
  }),
  /** The whole of what is held as one zip, base64: messages carry text alone. See docs/export-format.md. */
  exportEverything: command({
    input: nothing,
    output: z.object({ fileName: z.string(), base64: z.string() }),
    from: 'extension-page',
  }),
  /** Puts what an export holds in place of everything held now; a file that is not whole and ours changes nothing. */
  importEverything: command({
    input: z.object({ base64: z.string() }),
    output: z.object({ accounts: z.int(), events: z.int(), consents: z.int() }),
    from: 'extension-page',
  }),
  deleteEverything: command({ input: nothing, output: receipt, from: 'extension-page' }),
} as const;

export type Commands = typeof commands;
export type CommandName = keyof Commands;
export type CommandInput<Name extends CommandName> = z.infer<Commands[Name]['input']>;
export type CommandOutput<Name extends CommandName> = z.infer<Commands[Name]['output']>;

/** What travels. */
export interface CommandMessage {
  readonly command: CommandName;
  readonly input: unknown;
}
export type CommandReply =
  | { readonly ok: true; readonly output: unknown }
  | { readonly ok: false; readonly code: string; readonly message: string };
