import { HOUR_MS } from '../time/instant';
import { coverSlots } from './cover-slots';
import type { RankedSlot } from './rank';
import { spreadSlots } from './spread-slots';

export interface ChosenSlot extends RankedSlot {
  readonly label: 'best' | 'good' | 'possible';
}

export interface Choice {
  readonly slots: readonly ChosenSlot[];
  /**
   * Chance that the time really chosen is one of the likeliest ones shown, or within half an hour of it. Below
   * `NO_HABIT` the right words are «no clear habit yet».
   */
  readonly confidence: number;
  readonly hasHabit: boolean;
}

export interface ChooseOptions {
  /** @default 5 */
  readonly count?: number;
  /** Learnable meetings behind the ranking; fewer than ten are no habit whatever the numbers say. */
  readonly meetings: number;
  /** The user stated what they would rather have: without a habit that decides, not the clock. */
  readonly isStated?: boolean;
}

export const NO_HABIT = 0.15;
const FEW_MEETINGS = 10;

/**
 * Few slots out of many, best first. Where no habit stands behind the scores it claims none: the earliest ones then,
 * in order of time, none of them called best.
 */
export function chooseSlots(ranked: readonly RankedSlot[], options: ChooseOptions): Choice {
  const count = options.count ?? 5;
  const best = coverSlots(ranked, count);
  const confidence = massNear(ranked, best);
  if (options.meetings >= FEW_MEETINGS && confidence >= NO_HABIT) {
    const slots = best.map((slot, place) => ({ ...slot, label: labelOf(slot, best[0], place) }));
    return { slots, confidence, hasHabit: true };
  }
  if (options.isStated) {
    return { slots: best.map((slot) => ({ ...slot, label: 'possible' })), confidence, hasHabit: false };
  }
  const byTime = (a: RankedSlot, b: RankedSlot) => a.start - b.start;
  const earliest = spreadSlots([...ranked].sort(byTime), count).sort(byTime);
  return { slots: earliest.map((slot) => ({ ...slot, label: 'possible' })), confidence, hasHabit: false };
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
