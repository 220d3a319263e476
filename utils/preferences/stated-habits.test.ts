import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pastMeeting } from '../../tests/builders/past-meeting';
import { findSlots } from '../availability/find-slots';
import { weekdayOfEpochDay } from '../time/civil';
import { addDays, epochAt } from '../time/zone';
import { learnPreferences } from './model';
import { rankSlots } from './rank';
import { chooseStated, createStatedMatch, type StatedHabit, strengthen, withHabit } from './stated-habits';

const timeZone = 'Europe/Berlin';
const now = epochAt('2026-11-23', 0, timeZone);
const request = { durationMs: 1_800_000, titleKey: 7 };
const candidates = findSlots({
  window: { start: now, end: epochAt('2026-12-07', 0, timeZone) },
  durationMs: request.durationMs,
  gridMs: 900_000,
  busy: [],
  rules: { workingHours: { timeZone, days: Array(5).fill([{ startMinute: 540, endMinute: 1020 }]) } },
  timeZone,
  now,
});
/** Forty Thursdays at two: a clear habit. */
const model = learnPreferences(
  Array.from({ length: 40 }, (_, k) => pastMeeting({ on: addDays('2026-11-19', -7 * k), at: '14:00' })),
  { now, timeZone },
);
const ranked = rankSlots({ model, candidates, request, known: [], now, timeZone });
const monday: StatedHabit = {
  pattern: 'title:7',
  strength: 'rule',
  weekday: 0,
  startMinute: 600,
  endMinute: 600,
};
const choose = (habits: readonly StatedHabit[]) => {
  const match = createStatedMatch(habits, request);
  return chooseStated(strengthen(ranked, match), match, { meetings: 40 });
};
const places = (habits: readonly StatedHabit[]) =>
  choose(habits).slots.map(({ day, minute }) => `${weekdayOfEpochDay(day)} ${minute / 60}`);

describe('what the user stated', () => {
  it('goes before every habit, and leaves room for something else', () => {
    expect(places([])[0]).toBe('3 14');
    expect(places([monday]).slice(0, 2)).toEqual(['0 10', '0 10']);
    expect(places([monday])[2]).toBe('3 14');
    expect(choose([monday]).slots[0]?.label).toBe('best');
  });

  it.each([
    ['of another title', { ...monday, pattern: 'title:8' }],
    ['of another length', { ...monday, pattern: 'length:60' }],
    ['at a time that is not free', { ...monday, weekday: 6 }],
  ])('%s changes nothing', (_, habit) => {
    expect(choose([habit])).toEqual(choose([]));
  });

  it('for one title outdoes what is stated for all meetings', () => {
    const all: StatedHabit = { pattern: 'all', strength: 'rule', startMinute: 540, endMinute: 570 };
    expect(places([all, monday]).slice(0, 2)).toEqual(['0 10', '0 10']);
    expect(places([all])[0]).toMatch(/ 9/);
  });

  it('confirmed lifts the habit without burying the others', () => {
    const friday: StatedHabit = { ...monday, strength: 'confirmed', weekday: 4, startMinute: 600 };
    const before = ranked.findIndex(({ day, minute }) => weekdayOfEpochDay(day) === 4 && minute === 600);
    const match = createStatedMatch([friday], request);
    const after = strengthen(ranked, match).findIndex((slot) => match(slot));
    expect(after).toBeLessThan(before);
    expect(places([friday])[0]).toBe('3 14');
  });

  it('is kept once per kind of meeting and weekday, and can be taken back', () => {
    const later = { ...monday, startMinute: 660, endMinute: 660 };
    expect(withHabit([monday], later, true)).toEqual([later]);
    expect(withHabit([monday], later, false)).toEqual([]);
  });

  it('never brings in a time that was not free, whatever is stated', () => {
    const minute = fc.integer({ min: 0, max: 1440 });
    const habit: fc.Arbitrary<StatedHabit> = fc.record({
      pattern: fc.constantFrom('title:7', 'length:30', 'all', 'guest:1'),
      strength: fc.constantFrom('rule', 'confirmed'),
      weekday: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
      startMinute: minute,
      endMinute: minute,
    });
    const free = new Set(candidates.map(({ start }) => start));
    fc.assert(
      fc.property(fc.array(habit, { maxLength: 6 }), fc.integer({ min: 1, max: 8 }), (habits, count) => {
        const match = createStatedMatch(habits, request);
        const { slots } = chooseStated(strengthen(ranked, match), match, { meetings: 40, count });
        const starts = slots.map(({ start }) => start);
        expect(starts.length).toBeLessThanOrEqual(count);
        expect(new Set(starts).size).toBe(starts.length);
        expect(starts.every((start) => free.has(start))).toBe(true);
        const stated = slots.map((slot) => match(slot)?.strength === 'rule');
        expect(stated.lastIndexOf(true)).toBeLessThan(stated.includes(false) ? stated.indexOf(false) : 9);
      }),
      { numRuns: 200 },
    );
  });
});
