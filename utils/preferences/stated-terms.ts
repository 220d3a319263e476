import { weekdayOfEpochDay } from '../time/civil';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../time/instant';
import type { Interval } from '../time/interval';
import { offsetsOf, wallMsAt } from '../time/zone';

/** What the user said they would rather have; -2 to 2 each, as the sliders have them. */
export interface Leanings {
  readonly morning: number;
  readonly together: number;
  readonly early: number;
}

export type StatedTermName = keyof Leanings | 'travel' | 'guests' | 'turns';

/** Something stated, or a fact, that counts beside what was learned. */
export interface StatedTerm {
  readonly name: StatedTermName;
  /** Log-odds; only differences between the candidates count. */
  readonly of: (slot: Interval) => number;
}

/**
 * Log-odds from one end of a slider's scale to its middle, by step. At the second step the far end is 1:400 beside
 * the near one: stronger than any habit that was measured, so what is stated wins.
 */
const STRENGTH = [0, 1, 3] as const;
const NOON = 780;
const HALF_DAY = 240;
const NEAR_MS = 2 * HOUR_MS;

/** One term for each slider that is not in the middle. */
export function toLeaningTerms(
  leanings: Leanings,
  meetings: readonly Interval[],
  timeZone: string,
): StatedTerm[] {
  const offsetAt = offsetsOf(timeZone);
  const sorted = [...meetings].sort((a, b) => a.start - b.start);
  const positions: Readonly<Record<keyof Leanings, (slot: Interval) => number>> = {
    morning: ({ start }) => {
      const wall = wallMsAt(start, offsetAt);
      return clamp((NOON - (wall % DAY_MS) / MINUTE_MS) / HALF_DAY);
    },
    early: ({ start }) => {
      const weekday = weekdayOfEpochDay(Math.floor(wallMsAt(start, offsetAt) / DAY_MS));
      return clamp((2 - weekday) / 2);
    },
    together: (slot) => 1 - 2 * Math.min(1, gapTo(slot, sorted) / NEAR_MS),
  };
  return (['morning', 'together', 'early'] as const).flatMap((name) => {
    const step = leanings[name];
    if (step === 0) return [];
    const strength = Math.sign(step) * (STRENGTH[Math.abs(step)] ?? 0);
    return [{ name, of: (slot) => strength * positions[name](slot) }];
  });
}

/** To the nearest meeting before or after. */
function gapTo(slot: Interval, sorted: readonly Interval[]): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const meeting of sorted) {
    if (meeting.start >= slot.end + NEAR_MS) break;
    nearest = Math.min(nearest, Math.max(0, meeting.start - slot.end, slot.start - meeting.end));
  }
  return nearest;
}

function clamp(value: number): number {
  return Math.max(-1, Math.min(1, value));
}
