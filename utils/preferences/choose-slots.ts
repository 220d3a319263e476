import { HOUR_MS, MINUTE_MS } from '../time/instant';
import type { RankedSlot } from './rank';

export interface ChosenSlot extends RankedSlot {
  readonly label: 'best' | 'good' | 'possible';
}

export interface Choice {
  readonly slots: readonly ChosenSlot[];
  /**
   * Chance that a suggested time, or one within an hour of it, is the one chosen. Below `NO_HABIT` the right words
   * are «no clear habit yet».
   */
  readonly confidence: number;
  readonly hasHabit: boolean;
}

export interface ChooseOptions {
  /** @default 5 */
  readonly count?: number;
  /** Learnable meetings behind the ranking; fewer than ten are no habit whatever the numbers say. */
  readonly meetings: number;
}

export const NO_HABIT = 0.15;
const FEW_MEETINGS = 10;
const MOST_A_DAY = 2;
const SPACING_MS = HOUR_MS;

/**
 * Few slots out of many, best first. Where no habit stands behind the scores it claims none: the earliest ones then,
 * in order of time, none of them called best.
 */
export function chooseSlots(ranked: readonly RankedSlot[], options: ChooseOptions): Choice {
  const count = options.count ?? 5;
  const best = spreadSlots(ranked, count).sort((a, b) => b.score - a.score || a.start - b.start);
  const confidence = massNear(ranked, best);
  if (options.meetings >= FEW_MEETINGS && confidence >= NO_HABIT) {
    const slots = best.map((slot, place) => ({ ...slot, label: labelOf(slot, best[0], place) }));
    return { slots, confidence, hasHabit: true };
  }
  const byTime = (a: RankedSlot, b: RankedSlot) => a.start - b.start;
  const earliest = spreadSlots([...ranked].sort(byTime), count).sort(byTime);
  return { slots: earliest.map((slot) => ({ ...slot, label: 'possible' })), confidence, hasHabit: false };
}

/**
 * The first ones that fit: an hour apart, at most two a day, and the last one kept for a day that has none yet, so that
 * «not on a Tuesday» always has an answer. Gives up spacing before it gives up slots.
 */
export function spreadSlots(ordered: readonly RankedSlot[], count: number): RankedSlot[] {
  const chosen: RankedSlot[] = [];
  const apart = (slot: RankedSlot, ms: number): boolean =>
    chosen.every((other) => Math.abs(other.start - slot.start) >= ms);
  const onDay = (day: number): number => chosen.filter((other) => other.day === day).length;
  const take = (limit: number, fits: (slot: RankedSlot) => boolean): void => {
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

function massNear(ranked: readonly RankedSlot[], chosen: readonly RankedSlot[]): number {
  let mass = 0;
  for (const slot of ranked) {
    if (chosen.some((other) => Math.abs(other.start - slot.start) <= HOUR_MS / 2)) mass += slot.probability;
  }
  return Math.min(1, mass);
}

/** Good: at least half as likely as the best. */
function labelOf(slot: RankedSlot, best: RankedSlot | undefined, place: number): ChosenSlot['label'] {
  if (place === 0) return 'best';
  return best && slot.probability >= best.probability / 2 ? 'good' : 'possible';
}
