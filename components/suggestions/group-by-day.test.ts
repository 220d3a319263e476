import { describe, expect, it } from 'vitest';
import { groupByDay } from './group-by-day';

const at = (day: number, hour: number) => Date.UTC(2026, 10, day, hour);

describe('groupByDay', () => {
  it('puts the day of the best slot first and keeps ranks inside a day', () => {
    const slots = [
      { rank: 4, start: at(24, 15) },
      { rank: 2, start: at(24, 9) },
      { rank: 1, start: at(26, 9) },
      { rank: 3, start: at(25, 9) },
    ];
    expect(groupByDay(slots, 'UTC').map(({ day, slots: s }) => [day, s.map((x) => x.rank)])).toEqual([
      ['2026-11-26', [1]],
      ['2026-11-24', [2, 4]],
      ['2026-11-25', [3]],
    ]);
  });

  it('counts days in the zone of the answer', () => {
    const slots = [
      { rank: 1, start: at(24, 23) },
      { rank: 2, start: at(24, 1) },
    ];
    expect(groupByDay(slots, 'Asia/Tokyo').map(({ day }) => day)).toEqual(['2026-11-25', '2026-11-24']);
  });

  it('has no days where there are no slots', () => {
    expect(groupByDay([], 'UTC')).toEqual([]);
  });
});
