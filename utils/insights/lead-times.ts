import { DAY_MS, MINUTE_MS } from '../time/instant';
import { wallMsAt } from '../time/zone';
import type { OffsetAt } from '../time/zone-offsets';
import type { Counted, Groups } from './groups';
import type { SeenEvent } from './seen-event';

/** First days of the steps: the same day, the day before, 2–3 days, 4–7, 8–14, 15–28, longer. */
export const LEAD_STEPS = [0, 1, 2, 4, 8, 15, 29] as const;

export interface LeadTimes {
  readonly meetings: number;
  /** Half were made at least so many days ahead. */
  readonly medianDays: number;
  readonly steps: readonly { readonly fromDays: number; readonly meetings: Counted }[];
}

/** One stamp on more events than this is an import, not a moment of choosing. */
const BULK = 20;

/** How long before their day single meetings were made, in calendar days of the user's zone. */
export function findLeadTimes(meetings: readonly SeenEvent[], offsetAt: OffsetAt, groups: Groups): LeadTimes {
  const stamps = new Map<number, number>();
  const made = meetings.flatMap((meeting) => {
    const { createdAt, recurring, start, day } = meeting;
    if (createdAt === undefined || recurring || createdAt > start) return [];
    const stamp = Math.floor(createdAt / MINUTE_MS);
    stamps.set(stamp, (stamps.get(stamp) ?? 0) + 1);
    return [{ meeting, stamp, days: day - Math.floor(wallMsAt(createdAt, offsetAt) / DAY_MS) }];
  });
  const chosen = made.filter(({ stamp }) => (stamps.get(stamp) ?? 0) <= BULK);
  const sorted = chosen.map(({ days }) => days).sort((a, b) => a - b);
  return {
    meetings: chosen.length,
    medianDays: sorted[Math.floor(sorted.length / 2)] ?? 0,
    steps: LEAD_STEPS.map((fromDays, step) => {
      const below = LEAD_STEPS[step + 1] ?? Number.POSITIVE_INFINITY;
      const inStep = chosen.filter(({ days }) => days >= fromDays && days < below);
      return {
        fromDays,
        meetings: groups.count(
          `lead:${fromDays}`,
          inStep.map(({ meeting }) => meeting),
        ),
      };
    }),
  };
}
