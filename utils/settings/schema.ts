import * as z from 'zod/mini';
import { defaultBusyPolicy } from '../calendar/busy';
import { consentRecordSchema } from './consent-schema';
import { overlaySettingsSchema } from './overlay-schema';
import { placesSchema } from './places-schema';
import { historyMonths, maskSettingsSchema, retentionSettingsSchema } from './rights-schema';
import { rules, statedRules } from './rules-schema';

/**
 * What the user stated: rules, choices and consents. Lives in `storage.local`, apart from the database, so that
 * it outlives a damaged one. Every field has a default: `settingsSchema.parse({})` is a fresh install.
 */

const nineToFive = [{ startMinute: 540, endMinute: 1020 }];

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
  bufferBeforeMinutes: z._default(rules.bufferBeforeMinutes, 0),
  bufferAfterMinutes: z._default(rules.bufferAfterMinutes, 0),
  defaultDurationMinutes: z._default(rules.defaultDurationMinutes, 30),
  /** When meetings like some should be, in the user's own words: goes before what is learned. */
  statedHabits: z._default(rules.statedHabits, []),
  hoursExceptions: z._default(rules.hoursExceptions, []),
  secondTimeZone: z._default(rules.secondTimeZone, ''),
  lunch: z._default(rules.lunch, null),
  noMeetingBlocks: z._default(rules.noMeetingBlocks, []),
  focusMinutes: z._default(rules.focusMinutes, 0),
  maxMeetingsPerDay: z._default(rules.maxMeetingsPerDay, 0),
  maxMeetingsInRow: z._default(rules.maxMeetingsInRow, 0),
  shortMeetings: z._default(rules.shortMeetings, false),
  leanMorning: z._default(rules.leanMorning, 0),
  leanTogether: z._default(rules.leanTogether, 0),
  leanEarly: z._default(rules.leanEarly, 0),
  fairTurns: z._default(rules.fairTurns, false),
  /** Which of the rules above the user touched; the others follow what is learned. */
  stated: z._default(statedRules, []),
  places: z.prefault(placesSchema, {}),
  /** Random per install: title words and guests are learned only as hashes with this salt. */
  learningSalt: z._default(z.string(), ''),
  overlay: z.prefault(overlaySettingsSchema, {}),
  historyMonths: z._default(historyMonths, 13),
  retention: z.prefault(retentionSettingsSchema, {}),
  /** Nothing is read or learned, and no request leaves, until the user says so. */
  paused: z._default(z.boolean(), false),
  mask: z.prefault(maskSettingsSchema, {}),
});
export type Settings = z.infer<typeof settingsSchema>;
