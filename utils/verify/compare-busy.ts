import { type Interval, intersectIntervals, mergeIntervals, subtractIntervals } from '../time/interval';

/** A stretch on which our copy and Google's own free/busy do not agree. */
export interface BusyDifference extends Interval {
  /** `ours`: busy here, free at Google; `google`: the other way round. */
  readonly busyIn: 'ours' | 'google';
}

/** What one side calls busy and the other does not, inside the window, in order. */
export function compareBusy(
  ours: readonly Interval[],
  google: readonly Interval[],
  window: Interval,
): BusyDifference[] {
  const here = intersectIntervals(mergeIntervals(ours), [window]);
  const there = intersectIntervals(mergeIntervals(google), [window]);
  return [
    ...subtractIntervals(here, there).map((interval) => ({ ...interval, busyIn: 'ours' as const })),
    ...subtractIntervals(there, here).map((interval) => ({ ...interval, busyIn: 'google' as const })),
  ].sort((a, b) => a.start - b.start);
}
