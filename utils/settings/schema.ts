import * as z from 'zod/mini';

/**
 * What the user stated: rules, choices and consents. Lives in `storage.local`, apart from the database, so that
 * it outlives a damaged one. Every field has a default: `settingsSchema.parse({})` is a fresh install.
 */

const minuteOfDay = z.int().check(z.minimum(0), z.maximum(1440));
const block = z.object({ startMinute: minuteOfDay, endMinute: minuteOfDay });
const nineToFive = [{ startMinute: 540, endMinute: 1020 }];

export const consentPurposes = [
  'calendars',
  'titles',
  'guests',
  'places',
  'learning',
  'descriptions',
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

/** Marks on calendar.google.com: `on` is asked for in a click, and stops everything there at once when it goes. */
const overlaySettingsSchema = z.object({
  on: z._default(z.boolean(), false),
  likedTimes: z._default(z.boolean(), true),
  /** Google’s names of the views without marks. */
  hiddenViews: z._default(z.array(z.string()), []),
});

export const settingsSchema = z.object({
  version: z._default(z.literal(1), 1),
  /** The user's own Google OAuth client, where this copy of Allset has none built in. */
  googleClientId: z._default(z.string(), ''),
  /** Only of a client the user brought; switches sign-in to code + PKCE. Never exported. */
  googleClientSecret: z._default(z.string(), ''),
  consents: z._default(z.array(consentRecordSchema), []),
  /** Monday first; several blocks a day. */
  workingHours: z._default(z.array(z.array(block)), [
    nineToFive,
    nineToFive,
    nineToFive,
    nineToFive,
    nineToFive,
    [],
    [],
  ]),
  minimumNoticeMinutes: z._default(z.int(), 60),
  bufferMinutes: z._default(z.int(), 0),
  defaultDurationMinutes: z._default(z.int(), 30),
  /** Random per install: title words and guests are learned only as hashes with this salt. */
  learningSalt: z._default(z.string(), ''),
  overlay: z.prefault(overlaySettingsSchema, {}),
  historyMonths: z._default(z.int(), 13),
});
export type Settings = z.infer<typeof settingsSchema>;
