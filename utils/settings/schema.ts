import * as z from 'zod/mini';
import { defaultBusyPolicy } from '../calendar/busy';

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

/** What the user states about their time. Without defaults: a change names only what changes. */
const rules = {
  /** Monday first; several blocks a day. */
  workingHours: z.array(z.array(block)).check(z.length(7)),
  /** What counts as busy where people differ: see `calendar/busy.ts`. */
  busyPolicy: z.object({
    tentativeEventsBlock: z.boolean(),
    maybeBlocks: z.boolean(),
    unansweredBlocks: z.boolean(),
    allDayBlocks: z.boolean(),
    focusTimeBlocks: z.boolean(),
    outOfOfficeBlocks: z.boolean(),
  }),
  minimumNoticeMinutes: z.int().check(z.minimum(0), z.maximum(14 * 1440)),
  bufferMinutes: z.int().check(z.minimum(0), z.maximum(240)),
  defaultDurationMinutes: z.int().check(z.minimum(5), z.maximum(480)),
};
export const ruleChangesSchema = z.partial(z.object(rules));

export const settingsSchema = z.object({
  version: z._default(z.literal(1), 1),
  /** The user's own Google OAuth client, where this copy of Allset has none built in. */
  googleClientId: z._default(z.string(), ''),
  /** Only of a client the user brought; switches sign-in to code + PKCE. Never exported. */
  googleClientSecret: z._default(z.string(), ''),
  consents: z._default(z.array(consentRecordSchema), []),
  workingHours: z._default(rules.workingHours, [
    nineToFive,
    nineToFive,
    nineToFive,
    nineToFive,
    nineToFive,
    [],
    [],
  ]),
  /** In doubt, busy: as Google's own free/busy answers. */
  busyPolicy: z._default(rules.busyPolicy, defaultBusyPolicy),
  minimumNoticeMinutes: z._default(rules.minimumNoticeMinutes, 60),
  bufferMinutes: z._default(rules.bufferMinutes, 0),
  defaultDurationMinutes: z._default(rules.defaultDurationMinutes, 30),
  /** Random per install: title words and guests are learned only as hashes with this salt. */
  learningSalt: z._default(z.string(), ''),
  overlay: z.prefault(overlaySettingsSchema, {}),
  historyMonths: z._default(z.int(), 13),
});
export type Settings = z.infer<typeof settingsSchema>;
