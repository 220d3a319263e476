import { describe, expect, it } from 'vitest';
import { pastMeeting } from '../../tests/builders/past-meeting';
import { type PastChoice, toPastChoice } from '../../utils/preferences/past-choice';
import { judge, judgeRandom } from './measures';
import { findEligible, isNovel, splitQuarters } from './protocol';
import { createRandom } from './random';

const timeZone = 'Europe/Berlin';
const meeting = pastMeeting({ on: '2026-11-25', at: '10:00' });

function choice(): PastChoice {
  const found = toPastChoice([meeting], 0, { timeZone, gridMs: 1_800_000 });
  if (typeof found === 'string') throw new Error(found);
  return found;
}
const scores = (score: (row: number) => number) => Float64Array.from({ length: 336 }, (_, row) => score(row));

describe('judge', () => {
  const truth = choice().truth;
  const rows: [sentence: string, score: (row: number) => number, expected: Record<string, number>][] = [
    [
      'the best one first is all ones',
      (row) => (row === truth ? 1 : 0),
      { r1: 1, r5: 1, mrr: 1, ieuc: 1, near60: 1, day3: 1 },
    ],
    [
      'ties share their middle rank: five equal ones stand third',
      (row) => (Math.abs(row - truth) <= 2 ? 1 : 0),
      { r1: 0, r3: 1, r5: 1, mrr: 1 / 3 },
    ],
    [
      'six equal ones stand at 3.5',
      (row) => (row >= truth && row < truth + 6 ? 1 : 0),
      { r3: 0, r5: 1, mrr: 1 / 3.5 },
    ],
    [
      'an hour off on the same day has IEUC ½',
      (row) => (row === truth + 2 ? 2 : row === truth ? 1 : 0),
      { r1: 0, r3: 1, ieuc: 0.5, mrr: 0.5 },
    ],
    ['last of all misses everything', (row) => (row === truth ? -1 : 0), { r5: 0, mrr: 1 / 336 }],
  ];
  it.each(rows)('%s', (_, score, expected) => {
    const outcome = judge(choice(), scores(score), timeZone);
    for (const [name, value] of Object.entries(expected))
      expect(outcome).toHaveProperty(name, expect.closeTo(value, 9));
  });

  it('counts drawing at random exactly', () => {
    expect(judgeRandom(choice(), timeZone, createRandom(1)).r5).toBeCloseTo(5 / 336, 9);
  });
});

describe('the protocol', () => {
  const daily = Array.from({ length: 60 }, (_, k) =>
    pastMeeting({
      on: `2026-0${k < 30 ? 4 : 5}-${String((k % 30) + 1).padStart(2, '0')}`,
      at: '9:00',
      title: k % 2 ? 'A' : 'B',
    }),
  );

  it('asks only about meetings with forty before them, and holds out the last quarter', () => {
    const eligible = findEligible(daily);
    expect(eligible).toEqual(Array.from({ length: 20 }, (_, k) => 40 + k));
    expect(splitQuarters(eligible)).toEqual({ earlier: eligible.slice(0, 15), held: eligible.slice(15) });
  });

  it('asks once about a duplicate', () => {
    const last = daily.at(-1);
    expect(findEligible(last ? [...daily, last] : [])).toHaveLength(20);
  });

  it('holds out at most three hundred, evenly', () => {
    const { held } = splitQuarters(Array.from({ length: 4000 }, (_, k) => k));
    expect(held).toHaveLength(300);
    expect(held[1]).toBe(3003);
  });

  it('calls a title novel at a time where it was not in 36 days', () => {
    // A and B alternate daily, so the same weekday two weeks ago held the same title.
    expect(isNovel(daily, 50)).toBe(false);
    expect(isNovel([pastMeeting({ on: '2026-01-01', at: '9:00' }), meeting], 1)).toBe(true);
  });
});
