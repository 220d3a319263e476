import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochAt } from '../time/zone';
import { findFairTurns, type TurnTaker } from './fair-turns';
import { guestEdge } from './guest';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const you: TurnTaker = { timeZone: 'UTC' };
const ana: TurnTaker = { email: 'ana@x.example', timeZone: 'Etc/GMT-8' };
const ben: TurnTaker = { email: 'ben@x.example', timeZone: 'Etc/GMT+8' };
const people = [you, ana, ben];
/** Half an hour by the clock in UTC. */
const slot = (date: string, hour: number) => {
  const start = epochAt(date, hour * 60, 'UTC');
  return { start, end: start + HOUR / 2 };
};
const isOdd = (at: { start: number; end: number }, { timeZone, hours }: TurnTaker) =>
  guestEdge(at, timeZone, hours) !== undefined;
const timesOf = (past: readonly { start: number; end: number }[]) =>
  people.map((person) => past.filter((one) => isOdd(one, person)).length);

describe('whose turn an early or late hour is', () => {
  it('is said with everybody’s share of it', () => {
    const berlin: TurnTaker = { timeZone: 'Europe/Berlin' };
    const newYork: TurnTaker = { email: 'ben@x.example', timeZone: 'America/New_York' };
    const inBerlin = (date: string, hour: number) => {
      const start = epochAt(date, hour * 60, 'Europe/Berlin');
      return { start, end: start + HOUR / 2 };
    };
    // Seven in New York.
    const past = ['2026-11-10', '2026-11-11', '2026-11-12'].map((date) => inBerlin(date, 13));
    const turns = findFairTurns(past, [berlin, newYork]);
    const counts = [{ email: 'ben@x.example', times: 3 }, { times: 0 }];
    const again = { kind: 'again', whose: [{ email: 'ben@x.example' }], counts, of: 3 };
    expect(turns?.noteOf(inBerlin('2026-11-24', 13))).toEqual(again);
    expect(turns?.noteOf(inBerlin('2026-11-24', 15))).toBeUndefined();
    expect(turns?.noteOf(inBerlin('2026-11-24', 18))).toEqual({ kind: 'turn', whose: [{}], counts, of: 3 });
    expect(turns?.of(inBerlin('2026-11-24', 13))).toBeLessThan(turns?.of(inBerlin('2026-11-24', 18)) ?? 0);
  });

  it.each([
    ['the group has never met', [], people],
    ['nobody else’s clock is known', [slot('2026-11-02', 7)], [you]],
    ['all had it equally often', [slot('2026-11-02', 12)], [you, { ...you, email: 'cy@x.example' }]],
  ])('is no question where %s', (_, past, who) => {
    expect(findFairTurns(past, who)).toBeUndefined();
  });

  it('depends on the last dozen meetings alone', () => {
    const old = slot('2025-01-06', 9);
    const recent = Array.from({ length: 12 }, (_, day) =>
      slot(`2026-11-${String(day + 2).padStart(2, '0')}`, 12),
    );
    const two = [you, ben];
    const without = findFairTurns(recent, two);
    const withOld = findFairTurns([old, ...recent], two);
    const at = slot('2026-11-24', 9);
    expect(withOld?.of(at)).toEqual(without?.of(at));
  });

  it('never speaks for an hour outside somebody’s day, and never against one inside everybody’s', () => {
    const anySlot = fc.record({
      day: fc.integer({ min: 0, max: 400 }),
      half: fc.integer({ min: 0, max: 47 }),
    });
    const toSlot = ({ day, half }: { day: number; half: number }) => {
      const start = 1_790_000_000_000 - (1_790_000_000_000 % DAY) + day * DAY + (half * HOUR) / 2;
      return { start, end: start + HOUR / 2 };
    };
    fc.assert(
      fc.property(fc.array(anySlot, { maxLength: 20 }), anySlot, (before, asked) => {
        const turns = findFairTurns(before.map(toSlot), people);
        const part = turns?.of(toSlot(asked)) ?? 0;
        expect(part).toBeLessThanOrEqual(0);
        if (!people.some((person) => isOdd(toSlot(asked), person))) {
          expect(part).toBeCloseTo(0);
          expect(turns?.noteOf(toSlot(asked))).toBeUndefined();
        }
      }),
    );
  });

  it('evens out: twelve meetings of three zones, each time the best of the hours that suit two of them', () => {
    // Tuesdays: whatever the clock says, nowhere the weekend.
    const tuesdays = Array.from({ length: 12 }, (_, weeks) =>
      Temporal.PlainDate.from('2026-09-08').add({ weeks }).toString(),
    );
    const offers = [0.5, 8.5, 16.5];
    const anyOrder = fc.constantFrom([0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]);
    fc.assert(
      fc.property(fc.array(anyOrder, { minLength: 12, maxLength: 12 }), (orders) => {
        const past: { start: number; end: number }[] = [];
        tuesdays.forEach((date, week) => {
          const open = (orders[week] ?? []).map((at) => slot(date, offers[at] ?? 0));
          expect(open.map((one) => people.filter((person) => isOdd(one, person)).length)).toEqual([1, 1, 1]);
          const turns = findFairTurns(past, people);
          const best = open.reduce((a, b) => ((turns?.of(b) ?? 0) > (turns?.of(a) ?? 0) ? b : a));
          past.push(best);
          const times = timesOf(past);
          expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(1);
        });
        expect(timesOf(past)).toEqual([4, 4, 4]);
      }),
    );
  });
});
