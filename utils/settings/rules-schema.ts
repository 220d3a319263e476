import * as z from 'zod/mini';
import { statedHabit } from './habit-schema';

const minuteOfDay = z.int().check(z.minimum(0), z.maximum(1440));
const block = z.object({ startMinute: minuteOfDay, endMinute: minuteOfDay });

/** What the user states about their time. Without defaults: a change names only what changes. */
export const rules = {
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
  statedHabits: z.array(statedHabit).check(z.maxLength(200)),
  defaultDurationMinutes: z.int().check(z.minimum(5), z.maximum(480)),
};
export const ruleChangesSchema = z.partial(z.object(rules));
