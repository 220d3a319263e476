import * as z from 'zod/mini';
import type { PastMeeting } from '../preferences/meeting';
import { MODEL_VERSION, type PersonalWeights, type PreferenceModel } from '../preferences/model';

type Shape<Row> = { readonly [K in keyof Required<Row>]: z.ZodMiniType };

const codes = z.array(z.int());

const pastMeeting = z.strictObject({
  start: z.number(),
  end: z.number(),
  day: z.int(),
  minute: z.int().check(z.minimum(0), z.maximum(1439)),
  createdAt: z.optional(z.number()),
  titleTokens: codes,
  titleStems: codes,
  titleKey: z.optional(z.int()),
  guests: codes,
  place: z.optional(z.int()),
  weight: z.number(),
  recurring: z.boolean(),
  online: z.boolean(),
  away: z.boolean(),
  allDay: z.boolean(),
  blocks: z.boolean(),
  eventId: z.string(),
} satisfies Shape<PastMeeting>);

const personalWeights = z.strictObject({
  weights: z.array(z.number()),
  fittedAt: z.number(),
  choices: z.int(),
} satisfies Shape<PersonalWeights>);

/** What was learned, as an export carries it. */
export const exportedModel = z.strictObject({
  version: z.literal(MODEL_VERSION),
  timeZone: z.string(),
  learnedAt: z.number(),
  meetings: z.array(pastMeeting),
  personal: z.optional(personalWeights),
  ignored: z.optional(z.array(z.string())),
  forgotten: z.optional(z.record(z.string().check(z.maxLength(40)), z.number())),
} satisfies Shape<PreferenceModel>);
