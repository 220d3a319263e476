import * as z from 'zod/mini';

/** What a deletion did, as it was found afterwards: shown, and the user's to keep. Meant to be an rpc answer. */
const deletionSteps = [
  'stop-sync',
  'clean-up',
  'revoke',
  'settings',
  'database',
  'session',
  'synced-settings',
  'caches',
  'registrations',
  'permissions',
  'alarms',
  'badge',
  'check',
] as const;
export type DeletionStep = (typeof deletionSteps)[number];

const fullStep = z.object({
  step: z.enum(deletionSteps),
  /** `later`: needs a network, and is tried again by itself. `by-hand`: only you can, at Google. */
  outcome: z.enum(['done', 'nothing-to-do', 'failed', 'later', 'by-hand']),
  /** Rows, keys, timers or events that were removed. */
  removed: z.optional(z.int()),
  why: z.optional(z.string()),
});
export type FullReceiptStep = z.infer<typeof fullStep>;

/** What lies outside and stays, each with a sentence in the product. */
const leftElsewhere = z.enum([
  /** The calendar itself is Google's copy. */
  'google-copy',
  /** Events that Allset wrote there and did not take out again. */
  'written',
  /** Remains in the browser's own files until it compacts them. */
  'browser-files',
  /** Files you saved. */
  'exports',
]);

export const fullReceiptSchema = z.object({
  at: z.number(),
  steps: z.array(fullStep),
  left: z.array(leftElsewhere),
  tookMs: z.number(),
});
export type FullReceipt = z.infer<typeof fullReceiptSchema>;

/** What a smaller deletion did, or taking back a consent. */
export const erasureReceiptSchema = z.object({
  at: z.number(),
  removed: z.int(),
  /** Events to come of which the bare times stayed, so that none is offered as free. */
  bared: z.int(),
  /** Meetings that left what was learned. */
  unlearned: z.int(),
  /** Google still has it; here it does not come back with the next reading. */
  left: z.array(leftElsewhere),
  tookMs: z.number(),
});
export type ErasureReceipt = z.infer<typeof erasureReceiptSchema>;
