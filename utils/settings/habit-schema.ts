import * as z from 'zod/mini';
import type { StatedHabit } from '../preferences/stated-habits';

const minuteOfDay = z.int().check(z.minimum(0), z.maximum(1440));

/** What the user said about when meetings like some should be: see `preferences/stated-habits.ts`. */
export const statedHabit = z.object({
  pattern: z.string().check(z.regex(/^(all|(title|guest|length):\d{1,12})$/)),
  strength: z.enum(['rule', 'confirmed']),
  /** 0 is Monday; absent: any day. */
  weekday: z.optional(z.int().check(z.minimum(0), z.maximum(6))),
  startMinute: minuteOfDay,
  endMinute: minuteOfDay,
  /** What the user typed when they said so, to be shown beside it. */
  title: z.optional(z.string().check(z.maxLength(300))),
}) satisfies z.ZodMiniType<StatedHabit>;
