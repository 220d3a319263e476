import * as z from 'zod/mini';
import { isTimeZone } from '../time/zone';
import { statedHabit } from './habit-schema';

const minuteOfDay = z.int().check(z.minimum(0), z.maximum(1440));
const block = z.object({ startMinute: minuteOfDay, endMinute: minuteOfDay });
const isoDate = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));
const bufferMinutes = z.int().check(z.minimum(0), z.maximum(240));
/** -2 all the one, 2 all the other, 0 neither. */
const leaning = z.int().check(z.minimum(-2), z.maximum(2));

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
  statedHabits: z.array(statedHabit).check(z.maxLength(200)),
  /** Free time kept before and after every suggested meeting. */
  bufferBeforeMinutes: bufferMinutes,
  bufferAfterMinutes: bufferMinutes,
  defaultDurationMinutes: z.int().check(z.minimum(5), z.maximum(480)),
  /** Single days with other hours; no blocks is a day off. */
  hoursExceptions: z
    .array(z.object({ date: isoDate, blocks: z.array(block).check(z.maxLength(12)) }))
    .check(z.maxLength(200)),
  /** Shown beside the own zone; empty for none. */
  secondTimeZone: z.string().check(z.refine((zone) => zone === '' || isTimeZone(zone))),
  /** In which stretch of the day how long a break stays possible. */
  lunch: z.nullable(
    z.object({
      startMinute: minuteOfDay,
      endMinute: minuteOfDay,
      minimumMinutes: z.int().check(z.minimum(5), z.maximum(240)),
    }),
  ),
  noMeetingBlocks: z
    .array(
      z.object({
        weekday: z.int().check(z.minimum(0), z.maximum(6)),
        startMinute: minuteOfDay,
        endMinute: minuteOfDay,
      }),
    )
    .check(z.maxLength(50)),
  /** Every day keeps one free stretch of this length, if it has one; 0 for no matter. */
  focusMinutes: z.int().check(z.minimum(0), z.maximum(480)),
  /** 0 for no limit. */
  maxMeetingsPerDay: z.int().check(z.minimum(0), z.maximum(30)),
  maxMeetingsInRow: z.int().check(z.minimum(0), z.maximum(20)),
  /** 25 minutes for 30, 50 for 60: the next one begins on time. */
  shortMeetings: z.boolean(),
  /** Afternoons below 0, mornings above; spread over the day or together; late or early in the week. */
  leanMorning: leaning,
  leanTogether: leaning,
  leanEarly: leaning,
  /** Whoever had the early and late hours of a group more often is spared first. */
  fairTurns: z.boolean(),
};
export type RuleName = keyof typeof rules;
export const ruleNames = Object.keys(rules) as RuleName[];

/** The rules that the user touched: what is learned no longer changes them. */
export const statedRules = z.array(z.enum(ruleNames as [RuleName, ...RuleName[]]));

export const ruleChangesSchema = z.object({
  ...z.partial(z.object(rules)).shape,
  /** Back to what is learned, or to the default. */
  auto: z.optional(statedRules),
});
export type RuleChanges = z.infer<typeof ruleChangesSchema>;
