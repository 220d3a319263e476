import { describe, expect, it } from 'vitest';
import { compareBusy } from './compare-busy';

const window = { start: 0, end: 100 };

describe('compareBusy', () => {
  it('finds nothing where both say the same in other pieces', () => {
    const ours = [{ start: 10, end: 20 }];
    const google = [
      { start: 10, end: 15 },
      { start: 15, end: 20 },
    ];
    expect(compareBusy(ours, google, window)).toEqual([]);
  });

  it('says which side is busy, in order', () => {
    const ours = [
      { start: 10, end: 30 },
      { start: 80, end: 90 },
    ];
    expect(compareBusy(ours, [{ start: 20, end: 40 }], window)).toEqual([
      { start: 10, end: 20, busyIn: 'ours' },
      { start: 30, end: 40, busyIn: 'google' },
      { start: 80, end: 90, busyIn: 'ours' },
    ]);
  });

  it('looks no further than the window', () => {
    expect(
      compareBusy(
        [{ start: -50, end: 5 }],
        [
          { start: -10, end: 5 },
          { start: 99, end: 200 },
        ],
        window,
      ),
    ).toEqual([{ start: 99, end: 100, busyIn: 'google' }]);
  });
});
