import * as z from 'zod/mini';
import { command, interval, nothing, surface } from './define-command';

/** Whose calendars are read: Google accounts, the made-up person, and when. */
export const accountCommands = {
  /** Asks Google for read access (opens its window), then lists calendars and starts the first sync. */
  connect: command({
    /** `another`: lets the user choose among all Google accounts, to add one. */
    input: z.object({ surface, another: z.optional(z.boolean()) }),
    output: z.object({ accountId: z.string() }),
    from: 'extension-page',
  }),
  /** Fills the database with the made-up person, without any request. */
  startSample: command({ input: nothing, output: nothing, from: 'extension-page' }),
  /** The secret belongs to this id, and goes with the one before it. Empty where the client has none. */
  setGoogleClient: command({
    input: z.object({ clientId: z.string(), clientSecret: z.string() }),
    output: nothing,
    from: 'extension-page',
  }),
  /** Gives Google's grant back and forgets the account with everything read from it. */
  disconnect: command({
    input: z.object({ accountId: z.string() }),
    output: nothing,
    from: 'extension-page',
  }),
  chooseCalendar: command({
    input: z.object({ key: z.string(), chosen: z.boolean() }),
    output: nothing,
    from: 'extension-page',
  }),
  /** Resolves when the sync that this call started, or joined, has ended. */
  syncNow: command({
    /** `open`: a page of ours was opened; `user`: a button was pressed; `rebuild`: one that reads everything anew. */
    input: z.object({ reason: z.enum(['open', 'user', 'rebuild']) }),
    output: nothing,
    from: 'extension-page',
  }),
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
  /** The user has seen that a damaged copy was repaired. */
  dismissHealNotice: command({ input: nothing, output: nothing, from: 'extension-page' }),
} as const;
