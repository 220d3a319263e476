import * as z from 'zod/mini';

export const consentPurposes = [
  'calendars',
  'titles',
  'guests',
  'places',
  'learning',
  'learning-picks',
  'commutes',
  'descriptions',
  'writing',
  'colleagues-freebusy',
  'settings-sync',
] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** One answer to one question, kept for ever in order; the newest for a purpose counts. */
export const consentRecordSchema = z.object({
  purpose: z.enum(consentPurposes),
  given: z.boolean(),
  at: z.number(),
  surface: z.enum(['onboarding', 'options', 'popup']),
  policyVersion: z.string(),
  /** SHA-256 of the exact text that was shown. */
  textHash: z.string(),
});
export type ConsentRecord = z.infer<typeof consentRecordSchema>;
