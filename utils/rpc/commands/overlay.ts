import * as z from 'zod/mini';
import { command, nothing } from './define-command';

const isoDate = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));
/** A stretch of one day by wall time; see utils/overlay/day-times.ts. */
const dayTime = { date: isoDate, startMinute: z.number(), endMinute: z.number() };

/** Marks on Google’s page. */
export const overlayCommands = {
  /** What is drawn into Google’s page: times and numbers only. */
  overlayTimes: command({
    input: z.object({
      days: z.array(isoDate).check(z.minLength(1), z.maxLength(31)),
      /** Zone of Google’s grid, and who is signed in there. */
      timeZone: z.string(),
      account: z.string(),
      view: z.string(),
      /** The user came back to the page, from the editor perhaps: Google may know of something new. */
      returned: z.optional(z.boolean()),
      durationMinutes: z.optional(z.int().check(z.minimum(5), z.maximum(480))),
    }),
    output: z.object({
      chips: z.array(z.object({ ...dayTime, rank: z.int() })),
      bands: z.array(z.object(dayTime)),
      /** Whether hours are written 0–23; absent where Google has not said. */
      hour24: z.optional(z.boolean()),
    }),
    from: 'content-script',
  }),
  /** Changes what is drawn on Google’s page, and whether anything is. */
  setOverlay: command({
    input: z.object({
      on: z.optional(z.boolean()),
      likedTimes: z.optional(z.boolean()),
      hiddenViews: z.optional(z.array(z.string()).check(z.maxLength(10))),
    }),
    output: nothing,
    from: 'extension-page',
  }),
} as const;
