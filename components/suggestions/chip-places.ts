import type { Stretch } from './week-picture-layout';

/** Where the numbered chips of a day go. All in minutes of the day; `height` is what a chip needs to be read. */

/**
 * Top of one chip. A short slot needs a taller chip than its time: it grows to the side where it covers the least
 * busy time, so that it never looks as if it overlapped a meeting next to it.
 */
export function chipTop(
  { startMinute, endMinute }: Stretch,
  busy: readonly Stretch[],
  height: number,
): number {
  if (endMinute - startMinute >= height) return startMinute;
  const tops = [startMinute, endMinute - height, (startMinute + endMinute - height) / 2];
  const covered = tops.map((top) =>
    busy.reduce((sum, one) => sum + overlap(one, { startMinute: top, endMinute: top + height }), 0),
  );
  return tops[covered.indexOf(Math.min(...covered))] ?? startMinute;
}

function overlap(a: Stretch, b: Stretch): number {
  return Math.max(0, Math.min(a.endMinute, b.endMinute) - Math.max(a.startMinute, b.startMinute));
}

/** Tops for the chips of one day: as near to the wanted ones as can be without one covering another's number. */
export function spreadChips(starts: readonly number[], height: number, from: number, to: number): number[] {
  const order = starts.map((start, index) => ({ start, index })).sort((a, b) => a.start - b.start);
  const tops = starts.map(() => 0);
  let free = from;
  for (const { start, index } of order) {
    tops[index] = Math.max(start, free);
    free = (tops[index] ?? 0) + height;
  }
  let limit = to;
  for (const { index } of order.reverse()) {
    tops[index] = Math.max(from, Math.min(tops[index] ?? 0, limit - height));
    limit = tops[index] ?? 0;
  }
  return tops;
}
