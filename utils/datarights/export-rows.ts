import * as z from 'zod/mini';
import type { CalendarEvent, CancelledInstance, Guest } from '../calendar/event';
import type {
  AccountRow,
  CalendarRow,
  CursorRow,
  FeedbackRow,
  ModelRow,
  QuarantineRow,
  RequestRow,
  SuggestionRow,
} from '../db/rows';
import { errorCodes } from '../errors';
import { feedbackKinds } from '../preferences/feedback';
import type { SuggestionRecord } from '../preferences/suggestion-record';
import { exportedModel } from './export-model';

/**
 * Rows as an export carries them, column by column: strict, because an import reads what anybody may have written.
 * A column without a line here does not compile.
 */
type Shape<Row> = { readonly [K in keyof Required<Row>]: z.ZodMiniType };

/** As long as the file allows: an imported calendar may hold anything, and what went out has to come in again. */
const text = z.string();
const id = z.string().check(z.minLength(1));
const instant = z.number();
const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const count = z.int().check(z.minimum(0));
const optional = z.optional;
/** Absent where false or unknown. */
const flag = optional(z.boolean());

export const accountRow = z.strictObject({
  id,
  kind: z.enum(['google', 'sample', 'files']),
  email: text,
  grantedScopes: z.array(text),
  connectedAt: instant,
  state: z.enum(['ok', ...errorCodes]),
  pausedUntil: optional(instant),
  pauses: optional(count),
  policyVersion: optional(text),
  listedAt: optional(instant),
  google: optional(
    z.strictObject({
      readAt: instant,
      weekStart: z.union([z.literal(0), z.literal(1), z.literal(6)]),
      hour24: z.boolean(),
    }),
  ),
} satisfies Shape<AccountRow>);

export const calendarRow = z.strictObject({
  key: id,
  accountId: id,
  calendarId: id,
  summary: text,
  timeZone: text,
  accessRole: text,
  primary: z.boolean(),
  chosen: z.boolean(),
  missingSince: optional(instant),
} satisfies Shape<CalendarRow>);

const eventTime = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('timed'), start: instant, end: instant, timeZone: text }),
  z.strictObject({ kind: z.literal('allDay'), startOn: date, endOn: date }),
]);
const originalStart = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('timed'), at: instant }),
  z.strictObject({ kind: z.literal('allDay'), on: date }),
]);
const response = z.enum(['needsAction', 'declined', 'tentative', 'accepted']);
const guest = z.strictObject({
  email: text,
  name: optional(text),
  response,
  optional: flag,
  resource: flag,
} satisfies Shape<Guest>);

interface Stored {
  readonly calendarKey: unknown;
  readonly relevantUntil: unknown;
  readonly lasting: unknown;
  readonly generation: unknown;
}
const stored = {
  calendarKey: id,
  relevantUntil: instant,
  lasting: optional(z.literal(1)),
  generation: count,
} satisfies Shape<Stored>;

const eventRow = z.strictObject({
  ...stored,
  id,
  iCalUid: optional(text),
  etag: text,
  status: z.enum(['confirmed', 'tentative']),
  time: eventTime,
  recurrence: optional(z.array(text)),
  seriesId: optional(id),
  original: optional(originalStart),
  thisAndFuture: flag,
  seriesHint: optional(text),
  eventType: z.enum([
    'default',
    'focusTime',
    'outOfOffice',
    'workingLocation',
    'birthday',
    'fromGmail',
    'unknown',
  ]),
  transparency: z.enum(['opaque', 'transparent']),
  visibility: z.enum(['default', 'public', 'private']),
  title: optional(text),
  location: optional(text),
  description: optional(text),
  organizer: optional(z.strictObject({ email: text, self: z.boolean() })),
  selfResponse: optional(response),
  guests: optional(z.array(guest)),
  guestsOmitted: flag,
  hasConference: flag,
  workingLocation: optional(
    z.strictObject({ kind: z.enum(['home', 'office', 'custom']), label: optional(text) }),
  ),
  createdAt: optional(instant),
  updatedAt: optional(instant),
} satisfies Shape<CalendarEvent & Stored>);

const cancelledRow = z.strictObject({
  ...stored,
  id,
  etag: text,
  status: z.literal('cancelled'),
  seriesId: id,
  original: originalStart,
  thisAndFuture: flag,
} satisfies Shape<CancelledInstance & Stored>);

export const entryRow = z.union([eventRow, cancelledRow]);

/** Google's bookmarks stay out: they are worth nothing to anyone but this copy. */
export const cursorRow = z.strictObject({
  calendarKey: id,
  phase: z.enum(['new', 'full', 'idle', 'incremental', 'unavailable']),
  revision: count,
  tokenAt: optional(instant),
  pageAt: optional(instant),
  generation: count,
  seen: z.int(),
  pages: count,
  items: count,
  restarts: count,
  runStartedAt: optional(instant),
  syncedAt: optional(instant),
  fullSyncedAt: optional(instant),
  coveredFrom: instant,
  failures: count,
  nextAttemptAt: optional(instant),
  lastError: optional(z.strictObject({ code: z.enum(errorCodes), at: instant })),
  suspects: z.array(text),
  policyVersion: optional(text),
  paramsHash: text,
  count,
  checksum: count,
} satisfies Shape<Omit<CursorRow, 'syncToken' | 'pageToken'>>);

export const quarantineRow = z.strictObject({
  calendarKey: id,
  id,
  why: text,
  at: instant,
} satisfies Shape<QuarantineRow>);

export const requestRow = z.strictObject({
  id: optional(count),
  at: instant,
  host: text,
  method: text,
  pathTemplate: text,
  purpose: text,
  status: count,
  bytesReceived: count,
} satisfies Shape<RequestRow>);

export const modelRow = z.strictObject({
  id: z.literal('current'),
  learnedAt: instant,
  policyVersion: optional(text),
  meetings: count,
  fitTriedAt: optional(instant),
  model: exportedModel,
} satisfies Shape<ModelRow>);

const numbersByFeature = z.record(z.string().check(z.maxLength(40)), z.array(z.number()));

export const feedbackRow = z.strictObject({
  id: optional(count),
  at: instant,
  kind: z.enum(feedbackKinds),
  question: z.number(),
  start: instant,
  end: instant,
  values: numbersByFeature,
  shown: count,
  slot: count,
  modelVersion: count,
  weightsVersion: count,
} satisfies Shape<FeedbackRow>);

const suggestionRecord = z.strictObject({
  start: instant,
  end: instant,
  modelVersion: count,
  weightsVersion: count,
  learnedAt: instant,
  fittedAt: optional(instant),
  stated: optional(z.enum(['rule', 'confirmed'])),
  factors: z.record(z.string().check(z.maxLength(40)), z.number()),
} satisfies Shape<SuggestionRecord>);

export const suggestionRow = z.strictObject({
  id: optional(count),
  at: instant,
  input: z.number(),
  slots: z.array(suggestionRecord).check(z.maxLength(50)),
} satisfies Shape<SuggestionRow>);
