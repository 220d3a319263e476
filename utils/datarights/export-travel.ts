import * as z from 'zod/mini';
import type { LearnedPair, LearnedTravel } from '../commute/learn-travel';
import type { TravelRow } from '../db/rows';

type Shape<Row> = { readonly [K in keyof Required<Row>]: z.ZodMiniType };

const text = z.string();
const key = z.string().check(z.minLength(1));
const count = z.int().check(z.minimum(0));
const minutes = z.number();
const learnedPair = z.strictObject({
  from: key,
  to: key,
  weight: z.number(),
  sample: count,
  minutes,
  shortest: minutes,
  range: z.tuple([minutes, minutes]),
  mostly: z.strictObject({ low: minutes, high: minutes, trips: count }),
  backToBack: count,
  blocked: z.optional(z.strictObject({ minutes, sample: count })),
} satisfies Shape<LearnedPair>);

export const travelRow = z.strictObject({
  id: z.literal('current'),
  learnedAt: z.number(),
  learned: z.strictObject({
    pairs: z.record(text, learnedPair),
    usualMinutes: minutes,
    sample: count,
  } satisfies Shape<LearnedTravel>),
  labels: z.record(text, text),
} satisfies Shape<TravelRow>);
