import * as z from 'zod/mini';
import { fullReceiptSchema } from '../../privacy/receipt';
import { consentPurposes } from '../../settings/consent-schema';
import { command, nothing, surface } from './define-command';

const policyLines = z.array(z.string().check(z.maxLength(2000))).check(z.maxLength(1000));

/** Consent, and every right over what is held. */
export const privacyCommands = {
  recordConsents: command({
    input: z.object({
      surface,
      answers: z.array(
        z.object({
          purpose: z.enum(consentPurposes),
          given: z.boolean(),
          text: z.string(),
          /** What the policy says of this purpose: kept, so that another version can be shown against it. */
          policy: z.optional(policyLines),
        }),
      ),
      /** What it says of the rest. */
      general: z.optional(policyLines),
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
  /** `cleanUp`: what Allset wrote at Google goes first. */
  deleteEverything: command({
    input: z.object({ cleanUp: z.optional(z.boolean()) }),
    output: fullReceiptSchema,
    from: 'extension-page',
  }),
} as const;
