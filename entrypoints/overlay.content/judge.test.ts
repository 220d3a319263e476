import { describe, expect, it } from 'vitest';
import { type CellFacts, judge } from './judge';

const MONDAY = 29047;
const week = (change: (cell: CellFacts, at: number) => Partial<CellFacts> = () => ({})): CellFacts[] =>
  [0, 1, 2, 3, 4].map((at) => {
    const cell = { key: String(MONDAY + at), x: 100 + at * 147, width: 147, height: 1152, positioned: true };
    return { ...cell, ...change(cell, at) };
  });

describe('judge', () => {
  it('answers the dates of a grid it knows', () => {
    expect(judge(week(), '2026-11-25')).toEqual({
      ok: true,
      dates: ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'],
    });
  });

  const fine: [sentence: string, cells: CellFacts[], urlDate?: string][] = [
    ['columns from right to left', week((_, at) => ({ x: 1000 - at * 147 }))],
    ['one column', week().slice(0, 1)],
    ['other people beside the user, all on one day', week(() => ({ key: String(MONDAY) }))],
    ['heights that differ by a fraction of a pixel', week((_, at) => ({ height: 1152 + at / 10 }))],
    ['an address without a date', week()],
    ['an address with a day of the week before', week(), '2026-11-17'],
    [
      'a jump from one month to the next',
      week((_, at) => ({ key: at === 4 ? '29057' : String(29050 + at) })),
      '2026-11-27',
    ],
  ];
  it.each(fine)('accepts %s', (_sentence, cells, urlDate) => {
    expect(judge(cells, urlDate)).toMatchObject({ ok: true });
  });

  const odd: [sentence: string, cells: CellFacts[], urlDate?: string][] = [
    ['no column', []],
    ['fifteen columns', [...week(), ...week(), ...week()]],
    ['a column without a key', week((_, at) => (at === 2 ? { key: null } : {}))],
    ['a key that is no date', week((_, at) => (at === 2 ? { key: '29023' } : {}))],
    ['dates out of order', week((_, at) => (at === 1 ? { key: String(MONDAY + 3) } : {}))],
    ['a date twice', week((_, at) => (at === 1 ? { key: String(MONDAY) } : {}))],
    ['days without height', week(() => ({ height: 0 }))],
    ['days of a giant', week(() => ({ height: 6000 }))],
    ['one day shorter than the others', week((_, at) => (at === 1 ? { height: 1104 } : {}))],
    ['a day that marks would not stay inside', week((_, at) => ({ positioned: at !== 3 }))],
    ['columns on top of each other', week(() => ({ x: 100 }))],
    ['columns without width', week(() => ({ width: 0 }))],
    ['dates far from what the address says', week(), '2026-06-01'],
  ];
  it.each(odd)('doubts %s', (_sentence, cells, urlDate) => {
    expect(judge(cells, urlDate)).toMatchObject({ ok: false });
  });
});
