import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Interval, intersectIntervals, mergeIntervals, overlaps, subtractIntervals } from './interval';

const SIZE = 64;
/** Instants 0–63 as bits: the plain truth about half-open intervals. */
function bits(intervals: readonly Interval[]): boolean[] {
  return Array.from({ length: SIZE }, (_, at) => intervals.some(({ start, end }) => start <= at && at < end));
}
const both = (a: boolean[], b: boolean[]) => a.map((bit, i) => bit && (b[i] ?? false));
const without = (a: boolean[], b: boolean[]) => a.map((bit, i) => bit && !b[i]);

const point = fc.integer({ min: 0, max: SIZE });
const anyIntervals = fc.array(fc.record({ start: point, end: point }), { maxLength: 12 });
const merged = anyIntervals.map(mergeIntervals);

function isNormal(intervals: readonly Interval[]): boolean {
  return intervals.every(
    ({ start, end }, i) => start < end && (i === 0 || (intervals[i - 1]?.end ?? 0) < start),
  );
}

describe('interval algebra equals a bitmap', () => {
  it('merging covers the same instants in the fewest intervals', () => {
    fc.assert(
      fc.property(anyIntervals, (intervals) => {
        const result = mergeIntervals(intervals);
        expect(bits(result)).toEqual(bits(intervals));
        expect(isNormal(result)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('intersecting', () => {
    fc.assert(
      fc.property(merged, merged, (a, b) => {
        const result = intersectIntervals(a, b);
        expect(bits(result)).toEqual(both(bits(a), bits(b)));
        expect(isNormal(result)).toBe(true);
        expect(intersectIntervals(b, a)).toEqual(result);
      }),
      { numRuns: 1000 },
    );
  });

  it('subtracting', () => {
    fc.assert(
      fc.property(merged, merged, (a, b) => {
        const result = subtractIntervals(a, b);
        expect(bits(result)).toEqual(without(bits(a), bits(b)));
        expect(isNormal(result)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('what is left and what is taken make the whole', () => {
    fc.assert(
      fc.property(merged, merged, (a, b) => {
        expect(mergeIntervals([...subtractIntervals(a, b), ...intersectIntervals(a, b)])).toEqual(a);
      }),
    );
  });

  it('overlapping', () => {
    fc.assert(
      fc.property(
        fc.record({ start: point, end: point }),
        fc.record({ start: point, end: point }),
        (a, b) => {
          fc.pre(a.start < a.end && b.start < b.end);
          expect(overlaps(a, b)).toBe(both(bits([a]), bits([b])).includes(true));
        },
      ),
    );
  });

  it('touching intervals do not overlap, and merge', () => {
    expect(overlaps({ start: 0, end: 5 }, { start: 5, end: 9 })).toBe(false);
    expect(
      mergeIntervals([
        { start: 5, end: 9 },
        { start: 0, end: 5 },
      ]),
    ).toEqual([{ start: 0, end: 9 }]);
  });

  it('inputs stay as they were', () => {
    const input = [
      { start: 5, end: 9 },
      { start: 0, end: 6 },
    ];
    mergeIntervals(input);
    expect(input).toEqual([
      { start: 5, end: 9 },
      { start: 0, end: 6 },
    ]);
  });
});
