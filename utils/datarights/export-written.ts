import * as z from 'zod/mini';
import type { EventDraft, InvitedGuest } from '../calendar/draft';
import type { ProposalRow } from '../db/rows';
import type { WrittenRow } from '../db/written-row';
import { errorCodes } from '../errors';
import { isLocale } from '../questions/is-locale';
import { isTimeZone } from '../time/zone';

type Shape<Row> = { readonly [K in keyof Required<Row>]: z.ZodMiniType };

const text = z.string();
const instant = z.number();
const optional = z.optional;

const guests = z.array(
  z.strictObject({ email: text, optional: optional(z.boolean()) } satisfies Shape<InvitedGuest>),
);

const draft = z.strictObject({
  title: text,
  start: instant,
  end: instant,
  timeZone: text,
  guests: optional(guests),
  location: optional(text),
  description: optional(text),
  meet: optional(z.boolean()),
  reminderMinutes: optional(z.number()),
  recurrence: optional(z.array(text)),
} satisfies Shape<EventDraft>);

/** As `export-rows.ts`: a column without a line here does not compile. */
export const writtenRow = z.strictObject({
  id: text.check(z.minLength(1)),
  kind: z.enum(['hold', 'event']),
  accountId: text,
  calendarId: text,
  group: text,
  question: optional(text),
  state: z.enum(['writing', 'written', 'changed', 'removing']),
  draft,
  becomes: optional(draft),
  confirms: optional(text),
  etag: optional(text),
  askedAt: instant,
  writtenAt: optional(instant),
  seenAt: optional(instant),
  expiresAt: optional(instant),
  error: optional(z.enum(errorCodes)),
  conference: optional(z.enum(['pending', 'made', 'failed'])),
  meetLink: optional(text),
} satisfies Shape<WrittenRow>);

export const proposalRow = z.strictObject({
  id: optional(z.int().check(z.minimum(0))),
  at: instant,
  slots: z.array(z.strictObject({ start: instant, end: instant })).check(z.minLength(1), z.maxLength(20)),
  timeZone: text.check(z.refine(isTimeZone)),
  locale: text.check(z.maxLength(100), z.refine(isLocale)),
  title: optional(text),
  guests: optional(guests),
} satisfies Shape<ProposalRow>);
