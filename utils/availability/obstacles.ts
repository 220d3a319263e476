import type { EpochMs } from '../time/instant';
import type { Interval } from '../time/interval';
import { createDayCheck } from './day-rules';
import type { AvailabilityRules } from './rules';
import { findOpenIntervals } from './working-hours';

/** What keeps a slot from being offered; the numbers behind it, for «Why not 9:00?». */
export type Obstacle =
  | { readonly kind: 'past' }
  | { readonly kind: 'notice'; readonly earliest: EpochMs }
  | { readonly kind: 'busy'; readonly busy: Interval }
  | { readonly kind: 'buffer'; readonly busy: Interval; readonly neededMs: number; readonly leftMs: number }
  | { readonly kind: 'outsideHours' }
  | { readonly kind: 'noMeetingBlock'; readonly block: Interval }
  | { readonly kind: 'lunch'; readonly lunch: Interval; readonly minimumMinutes: number }
  | { readonly kind: 'fullDay'; readonly meetings: number; readonly maximum: number }
  /** With this one so many would stand in a row. */
  | { readonly kind: 'fullRow'; readonly meetings: number; readonly maximum: number }
  /** It would break the day's last free stretch of this length. */
  | { readonly kind: 'focus'; readonly neededMs: number }
  /** The way between two places. */
  | { readonly kind: 'travel'; readonly way: Interval }
  /** Somebody who has to be there can't. */
  | { readonly kind: 'guestBusy'; readonly busy: Interval };

export interface ObstacleQuestion {
  /** Every slot asked about lies in here. */
  readonly window: Interval;
  /** Merged: see `mergeIntervals`. */
  readonly busy: readonly Interval[];
  readonly rules: AvailabilityRules;
  readonly timeZone: string;
  readonly now: EpochMs;
  /** The meetings that count towards the day's and the row's maximum; `busy` where absent. */
  readonly meetings?: readonly Interval[];
}

/**
 * The one judge of slots: `findSlots` offers what it passes, `whyNot` says what it found.
 * Returns the first obstacle, or `null` for a slot that breaks nothing.
 */
export function createObstacleCheck(question: ObstacleQuestion): (slot: Interval) => Obstacle | null {
  const { busy, rules, now } = question;
  const open = rules.workingHours ? findOpenIntervals(question.window, rules.workingHours) : null;
  const dayCheck = createDayCheck(question, open);
  const before = rules.bufferBeforeMs ?? 0;
  const after = rules.bufferAfterMs ?? 0;
  const earliest = now + (rules.minimumNoticeMs ?? 0);

  return (slot) => {
    if (slot.start < now) return { kind: 'past' };
    if (slot.start < earliest) return { kind: 'notice', earliest };
    const at = firstEndingAfter(busy, slot.start - before);
    for (let i = at; i < busy.length; i++) {
      const one = busy[i];
      if (!one || one.start >= slot.end + after) break;
      if (one.start < slot.end && one.end > slot.start) return { kind: 'busy', busy: one };
    }
    const near = busy[at];
    if (near && near.start < slot.end + after) return bufferObstacle(slot, near, before, after);
    if (open && !isInside(slot, open)) return { kind: 'outsideHours' };
    return dayCheck(slot);
  };
}

/** Why `slot` is not offered: the first obstacle, or `null` where it could be. */
export function whyNot(slot: Interval, question: Omit<ObstacleQuestion, 'window'>): Obstacle | null {
  return createObstacleCheck({ ...question, window: slot })(slot);
}

function bufferObstacle(slot: Interval, near: Interval, before: number, after: number): Obstacle {
  const isBefore = near.end <= slot.start;
  return {
    kind: 'buffer',
    busy: near,
    neededMs: isBefore ? before : after,
    leftMs: isBefore ? slot.start - near.end : near.start - slot.end,
  };
}

/** Index of the first interval whose end lies after `at`. */
function firstEndingAfter(intervals: readonly Interval[], at: EpochMs): number {
  let low = 0;
  let high = intervals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((intervals[middle]?.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isInside(slot: Interval, open: readonly Interval[]): boolean {
  const one = open[firstEndingAfter(open, slot.start)];
  return one !== undefined && one.start <= slot.start && slot.end <= one.end;
}
