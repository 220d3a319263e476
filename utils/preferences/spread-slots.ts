import { HOUR_MS, MINUTE_MS } from '../time/instant';

/** A start on a local day: all that spreading looks at. */
export interface SpreadableSlot {
  readonly start: number;
  readonly end: number;
  readonly day: number;
}

const MOST_A_DAY = 2;
const SPACING_MS = HOUR_MS;

/**
 * The first ones that fit: an hour apart, at most two a day, and the last one kept for a day that has none yet, so that
 * «not on a Tuesday» always has an answer. Gives up spacing before it gives up slots.
 */
export function spreadSlots<T extends SpreadableSlot>(ordered: readonly T[], count: number): T[] {
  const chosen: T[] = [];
  const apart = (slot: T, ms: number): boolean =>
    chosen.every((other) => Math.abs(other.start - slot.start) >= ms);
  const onDay = (day: number): number => chosen.filter((other) => other.day === day).length;
  const take = (limit: number, fits: (slot: T) => boolean): void => {
    for (const slot of ordered) {
      if (chosen.length >= limit) return;
      if (fits(slot)) chosen.push(slot);
    }
  };
  take(count - 1, (slot) => apart(slot, SPACING_MS) && onDay(slot.day) < MOST_A_DAY);
  take(count, (slot) => apart(slot, SPACING_MS) && onDay(slot.day) === 0);
  take(count, (slot) => apart(slot, SPACING_MS) && onDay(slot.day) < MOST_A_DAY);
  take(count, (slot) => apart(slot, SPACING_MS));
  take(count, (slot) => apart(slot, Math.max(MINUTE_MS, slot.end - slot.start)));
  return chosen;
}
