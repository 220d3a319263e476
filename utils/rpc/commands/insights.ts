import * as z from 'zod/mini';
import type { Insights } from '../../insights/find-insights';
import { command, nothing } from './define-command';

const eventBehind = z.object({
  start: z.number(),
  /** Of a trip that ended with it. */
  minutes: z.optional(z.number()),
  title: z.optional(z.string()),
  /** Whose Google Calendar holds it; absent where it came from elsewhere. */
  account: z.optional(z.string()),
});
export type EventBehind = z.infer<typeof eventBehind>;

/** «My week», and what stands behind its figures. */
export const insightCommands = {
  /** Worked out when asked for, kept by nobody; absent where nothing is learned. */
  insights: command({
    input: nothing,
    output: z.object({
      found: z.optional(z.custom<Insights>((value) => typeof value === 'object' && value !== null)),
    }),
    from: 'extension-page',
  }),
  /** The newest events that a figure was counted on, by the name that stands beside its number. */
  insightEvents: command({
    input: z.object({ evidence: z.string().check(z.maxLength(1000)) }),
    output: z.object({ events: z.array(eventBehind), total: z.int() }),
    from: 'extension-page',
  }),
} as const;
