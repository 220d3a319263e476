import * as z from 'zod/mini';
import { consentPurposes } from '../../settings/consent-schema';
import { command, nothing, surface } from './define-command';

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

/** Consent, and every right over what is held. */
export const privacyCommands = {
  recordConsents: command({
    input: z.object({
      surface,
      answers: z.array(z.object({ purpose: z.enum(consentPurposes), given: z.boolean(), text: z.string() })),
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
