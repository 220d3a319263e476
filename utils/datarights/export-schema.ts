import * as z from 'zod/mini';
import { errorLogSchema, incidentsSchema } from '../privacy/logs';
import { agreedPolicySchema } from '../privacy/policy-change';
import { settingsSchema } from '../settings/schema';
import {
  accountRow,
  calendarRow,
  cursorRow,
  entryRow,
  feedbackRow,
  modelRow,
  quarantineRow,
  requestRow,
  suggestionRow,
} from './export-rows';

import { travelRow } from './export-travel';
import { proposalRow, writtenRow } from './export-written';
import { forgottenSchema } from './load-forgotten';

/** Bumped whenever a reader of older files would misread newer ones. */
export const EXPORT_VERSION = 1;

/** A million events are more than fifty years of the fullest calendar. */
const MAX_ROWS = 1_000_000;

export const ledgerSumsSchema = z.strictObject({
  until: z.number(),
  lines: z
    .array(
      z.strictObject({
        month: z.string().check(z.regex(/^\d{4}-\d{2}$/)),
        host: z.string().check(z.maxLength(300)),
        purpose: z.string().check(z.maxLength(100)),
        count: z.int(),
        bytesReceived: z.number(),
      }),
    )
    .check(z.maxLength(10_000)),
});

const disclosuresSchema = z
  .array(
    z.strictObject({
      at: z.number(),
      kind: z.enum(['export', 'backup', 'copied-times', 'copied-report', 'settings-sync']),
      bytes: z.int(),
    }),
  )
  .check(z.maxLength(1000));

/** The client's secret never goes out, so it can't come in. */
const { googleClientSecret: _secret, ...exportedSettings } = settingsSchema.shape;

/** `allset.json`, the part of an export that can be read back. */
export const exportSchema = z.strictObject({
  format: z.literal('allset-export'),
  version: z.literal(EXPORT_VERSION),
  /** Of the whole file with this very value empty: shows damage, and changes by hand. */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** Under which policy this was kept. */
  policyVersion: z.string().check(z.maxLength(100)),
  settings: z.strictObject(exportedSettings),
  forgotten: z.optional(forgottenSchema),
  ledgerSums: z.optional(ledgerSumsSchema),
  disclosures: z.optional(disclosuresSchema),
  agreedPolicy: z.optional(agreedPolicySchema),
  incidents: z.optional(incidentsSchema),
  errors: z.optional(errorLogSchema),
  tables: z.strictObject({
    accounts: z.array(accountRow).check(z.maxLength(1000)),
    calendars: z.array(calendarRow).check(z.maxLength(10_000)),
    entries: z.array(entryRow).check(z.maxLength(MAX_ROWS)),
    cursors: z.array(cursorRow).check(z.maxLength(10_000)),
    quarantine: z.array(quarantineRow).check(z.maxLength(MAX_ROWS)),
    requests: z.array(requestRow).check(z.maxLength(MAX_ROWS)),
    models: z.array(modelRow).check(z.maxLength(1)),
    /** Absent from files of earlier versions. */
    feedback: z.optional(z.array(feedbackRow).check(z.maxLength(10_000))),
    suggestions: z.optional(z.array(suggestionRow).check(z.maxLength(10_000))),
    /** Absent in exports made before Allset wrote anything. */
    written: z.optional(z.array(writtenRow).check(z.maxLength(MAX_ROWS))),
    /** Absent in files from before answers were read. */
    proposals: z.optional(z.array(proposalRow).check(z.maxLength(100))),
    /** Absent in files from before ways were learned. */
    travel: z.optional(z.array(travelRow).check(z.maxLength(1))),
  }),
});
export type ExportContents = z.infer<typeof exportSchema>;
