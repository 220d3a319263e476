import type { EpochMs } from './instant';

/** Half-open `[start, end)`: touching intervals do not overlap. Empty when `end <= start`. */
export interface Interval {
  readonly start: EpochMs;
  readonly end: EpochMs;
}

export function overlaps(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Sorted, disjoint, non-touching intervals that cover the same instants. Empty ones are dropped. */
export function mergeIntervals(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals.filter((i) => i.end > i.start).sort((a, b) => a.start - b.start);
  const merged: { start: EpochMs; end: EpochMs }[] = [];
  for (const { start, end } of sorted) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** What is in both. Both inputs merged; so is the answer. */
export function intersectIntervals(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const both: Interval[] = [];
  let i = 0;
  let j = 0;
  for (;;) {
    const left = a[i];
    const right = b[j];
    if (!left || !right) return both;
    const start = Math.max(left.start, right.start);
    const end = Math.min(left.end, right.end);
    if (start < end) both.push({ start, end });
    if (left.end < right.end) i++;
    else j++;
  }
}

/** What is in `from` but not in `remove`. Both inputs merged; so is the answer. */
export function subtractIntervals(from: readonly Interval[], remove: readonly Interval[]): Interval[] {
  const left: Interval[] = [];
  let j = 0;
  for (const { start, end } of from) {
    let cursor = start;
    while (j < remove.length && (remove[j]?.end ?? 0) <= cursor) j++;
    for (let k = j; k < remove.length; k++) {
      const hole = remove[k];
      if (!hole || hole.start >= end) break;
      if (hole.start > cursor) left.push({ start: cursor, end: hole.start });
      cursor = Math.max(cursor, hole.end);
    }
    if (cursor < end) left.push({ start: cursor, end });
  }
  return left;
}
