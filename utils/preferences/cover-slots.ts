import { HOUR_MS, MINUTE_MS } from '../time/instant';
import type { RankedSlot } from './rank';

const MOST_A_DAY = 3;
const SPACING_MS = 90 * MINUTE_MS;
/** A suggestion also serves who wanted an hour earlier or later … */
const REACH_MS = HOUR_MS;
/** … but the exact time counts more: measured at 0.3, 0.5, 0.7 and 0.85 for both kinds of hit. */
const EXACT = 0.7;

/**
 * Few slots out of many: each one the likeliest for what the ones before leave uncovered, an hour and a half apart,
 * at most three a day, and the last one on a day that has none yet, so that «not on a Tuesday» has an answer. Gives up
 * spacing before it gives up slots. Best first.
 */
export function coverSlots(ranked: readonly RankedSlot[], count: number): RankedSlot[] {
  const byTime = [...ranked].sort((a, b) => a.start - b.start);
  const uncovered = Float64Array.from(byTime, (slot) => slot.probability);
  const chosen: RankedSlot[] = [];
  const apart = (slot: RankedSlot, ms: number): boolean =>
    chosen.every((other) => Math.abs(other.start - slot.start) >= ms);
  const onDay = (day: number): number => chosen.filter((other) => other.day === day).length;
  const rules: readonly ((slot: RankedSlot) => boolean)[] = [
    (slot) => apart(slot, SPACING_MS) && onDay(slot.day) < MOST_A_DAY,
    (slot) => apart(slot, HOUR_MS),
    (slot) => apart(slot, Math.max(MINUTE_MS, slot.end - slot.start)),
  ];
  while (chosen.length < count) {
    const isLast = chosen.length === count - 1 && count > 1;
    const freshDay = (slot: RankedSlot): boolean => onDay(slot.day) === 0 && apart(slot, SPACING_MS);
    const worth = worths(byTime, uncovered);
    let next = isLast ? bestOf(byTime, worth, freshDay) : undefined;
    for (const rule of rules) next ??= bestOf(byTime, worth, rule);
    if (!next) break;
    chosen.push(next);
    cover(byTime, uncovered, next);
  }
  return chosen.sort((a, b) => b.score - a.score || a.start - b.start);
}

/** For each slot its own chance, and the uncovered chance within reach; a sliding sum over slots in time order. */
function worths(byTime: readonly RankedSlot[], uncovered: Float64Array): Float64Array {
  const out = new Float64Array(byTime.length);
  let from = 0;
  let to = 0;
  let sum = 0;
  byTime.forEach((slot, at) => {
    for (; (byTime[to]?.start ?? Number.POSITIVE_INFINITY) <= slot.start + REACH_MS; to++)
      sum += uncovered[to] ?? 0;
    for (; (byTime[from]?.start ?? 0) < slot.start - REACH_MS; from++) sum -= uncovered[from] ?? 0;
    out[at] = EXACT * slot.probability + (1 - EXACT) * Math.max(0, sum);
  });
  return out;
}

function bestOf(
  byTime: readonly RankedSlot[],
  worth: Float64Array,
  fits: (slot: RankedSlot) => boolean,
): RankedSlot | undefined {
  let best: RankedSlot | undefined;
  let most = Number.NEGATIVE_INFINITY;
  byTime.forEach((slot, at) => {
    const value = worth[at] ?? 0;
    if (value > most && fits(slot)) {
      best = slot;
      most = value;
    }
  });
  return best;
}

function cover(byTime: readonly RankedSlot[], uncovered: Float64Array, chosen: RankedSlot): void {
  byTime.forEach((slot, at) => {
    if (Math.abs(slot.start - chosen.start) <= REACH_MS) uncovered[at] = 0;
  });
}
