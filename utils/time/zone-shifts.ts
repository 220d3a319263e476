import { DAY_MS, type EpochMs, MINUTE_MS } from './instant';
import type { Interval } from './interval';
import { offsetsOf } from './zone';

/** The difference between two zones changes: for some weeks one of them has changed its clocks and the other has not. */
export interface ZoneShift {
  readonly at: EpochMs;
  /** How far `theirs` is ahead of `own`, minutes. */
  readonly before: number;
  readonly after: number;
}

/** Changes of the difference inside the window, oldest first. */
export function findZoneShifts(own: string, theirs: string, window: Interval): ZoneShift[] {
  const [ownAt, theirsAt] = [offsetsOf(own), offsetsOf(theirs)];
  const ahead = (at: EpochMs) => (theirsAt(at) - ownAt(at)) / MINUTE_MS;
  const shifts: ZoneShift[] = [];
  for (let from = window.start; from < window.end; from += DAY_MS) {
    let [before, after] = [from, Math.min(from + DAY_MS, window.end)];
    const [old, changed] = [ahead(before), ahead(after)];
    if (old === changed) continue;
    while (after - before > MINUTE_MS) {
      const middle = Math.floor((before + after) / 2);
      if (ahead(middle) === old) before = middle;
      else after = middle;
    }
    shifts.push({ at: Math.floor(after / MINUTE_MS) * MINUTE_MS, before: old, after: changed });
  }
  return shifts;
}
