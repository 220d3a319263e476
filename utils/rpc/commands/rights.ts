import * as z from 'zod/mini';
import { erasureReceiptSchema } from '../../privacy/receipt';
import { categories } from '../../privacy/terms';
import { retentionChangesSchema } from '../../settings/rights-schema';
import { command, nothing } from './define-command';

const words = z.string().check(z.minLength(1), z.maxLength(2000));
const category = z.enum(Object.keys(categories) as [keyof typeof categories]);

/** As `ErasureRequest` of utils/privacy/plan-erasure.ts, checked at the door. */
const erasureRequest = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('record'), calendarKey: words, id: words }),
  z.object({ kind: z.literal('calendar'), calendarKey: words }),
  z.object({ kind: z.literal('account'), accountId: words }),
  z.object({ kind: z.literal('category'), category }),
  z
    .object({
      kind: z.literal('range'),
      start: z.number(),
      end: z.number(),
      startOn: z.iso.date(),
      endOn: z.iso.date(),
    })
    .check(z.refine(({ start, end, startOn, endOn }) => end > start && endOn > startOn)),
  z.object({ kind: z.literal('person'), email: z.string().check(z.regex(/^\s*[^\s@]+@[^\s@]+\s*$/)) }),
  z.object({ kind: z.literal('events') }),
]);

const passphrase = z.string().check(z.maxLength(1000));

/** Each right that is not consent, export or «Delete everything»: those are in `privacy.ts`. */
export const rightsCommands = {
  /** Deletes what was named, and keeps it from coming back with the next reading. */
  erase: command({ input: erasureRequest, output: erasureReceiptSchema, from: 'extension-page' }),
  /** Nothing is read or learned, and no request leaves, until it is taken back. */
  setPaused: command({ input: z.object({ paused: z.boolean() }), output: nothing, from: 'extension-page' }),
  /** What is past its new time goes before this answers. */
  setRetention: command({
    input: retentionChangesSchema,
    output: z.object({ events: z.int(), requests: z.int() }),
    from: 'extension-page',
  }),
  setMask: command({
    input: z.object({
      on: z.optional(z.boolean()),
      inMeetings: z.optional(z.boolean()),
    }),
    output: nothing,
    from: 'extension-page',
  }),
  /** After the shared settings were deleted: this computer shares its own again. */
  resumeSettingsSync: command({ input: nothing, output: nothing, from: 'extension-page' }),
  /** What the key does: hides what shows, shows what is hidden. */
  toggleMask: command({ input: nothing, output: nothing, from: 'extension-page' }),
  /** The export, encrypted with a passphrase nobody else has: see utils/datarights/backup.ts. */
  saveBackup: command({
    input: z.object({ passphrase }),
    output: z.object({ fileName: z.string(), base64: z.string() }),
    from: 'extension-page',
  }),
  restoreBackup: command({
    input: z.object({ base64: z.string(), passphrase }),
    output: z.object({ accounts: z.int(), events: z.int(), consents: z.int() }),
    from: 'extension-page',
  }),
  /** Something left by the user’s own hand: that it did, never what it was. */
  noteCopy: command({
    input: z.object({
      kind: z.enum(['copied-times', 'copied-report']),
      bytes: z.int().check(z.minimum(0), z.maximum(10_000_000)),
    }),
    output: nothing,
    from: 'extension-page',
  }),
} as const;
