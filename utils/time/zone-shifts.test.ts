import { describe, expect, it } from 'vitest';
import { findZoneShifts } from './zone-shifts';

const day = (date: string) => Date.parse(`${date}T00:00:00Z`);
const cases = [
  ['the US in March, before Europe', '2026-03-02', '2026-03-20', [['2026-03-08T07:00', -360, -300]]],
  ['Europe in March, after the US', '2026-03-20', '2026-04-10', [['2026-03-29T01:00', -300, -360]]],
  ['Europe in October, before the US', '2026-10-20', '2026-10-28', [['2026-10-25T01:00', -360, -300]]],
  ['the US in November, after Europe', '2026-10-27', '2026-11-05', [['2026-11-01T06:00', -300, -360]]],
  [
    'both, in a window over both',
    '2026-10-19',
    '2026-11-09',
    [
      ['2026-10-25T01:00', -360, -300],
      ['2026-11-01T06:00', -300, -360],
    ],
  ],
  ['nobody in summer', '2026-06-01', '2026-07-01', []],
] as const;

describe('differences between zones that change', () => {
  it.each(cases)('%s', (_, from, to, expected) => {
    const found = findZoneShifts('Europe/Berlin', 'America/New_York', { start: day(from), end: day(to) });
    expect(found).toEqual(
      expected.map(([at, before, after]) => ({ at: Date.parse(`${at}:00Z`), before, after })),
    );
  });

  it('never where both change together', () => {
    const year = { start: day('2026-01-01'), end: day('2027-01-01') };
    expect(findZoneShifts('Europe/Berlin', 'Europe/Rome', year)).toEqual([]);
  });
});
