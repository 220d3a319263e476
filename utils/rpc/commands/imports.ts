import * as z from 'zod/mini';
import { command, nothing } from './define-command';

/** Calendars from files and addresses. */
export const importCommands = {
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
} as const;
