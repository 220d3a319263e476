import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settingsSchema } from '../settings/schema';
import { withChanges } from '../settings/stated-rules';
import { type CarriedRules, changesTo, mergedRules, statedRules, withOwnChanges } from './carried-rules';

const fresh = settingsSchema.parse({});
const version = fc.record({ at: fc.nat(5), value: fc.option(fc.nat(3), { nil: undefined }) });
const carried = fc.dictionary(
  fc.constantFrom('leanEarly', 'leanMorning', 'focusMinutes'),
  version,
) as fc.Arbitrary<CarriedRules>;

describe('merging', () => {
  it('comes to the same in whichever order, however often', () => {
    fc.assert(
      fc.property(carried, carried, carried, (a, b, c) => {
        expect(mergedRules(a, b)).toEqual(mergedRules(b, a));
        expect(mergedRules(mergedRules(a, b), c)).toEqual(mergedRules(a, mergedRules(b, c)));
        expect(mergedRules(a, mergedRules(a, b))).toEqual(mergedRules(a, b));
      }),
    );
  });
});

describe('what travels', () => {
  it('is what was stated, without titles and codes', () => {
    const settings = settingsSchema.parse({
      bufferAfterMinutes: 10,
      leanEarly: 2,
      stated: ['bufferAfterMinutes'],
      statedHabits: [
        { pattern: 'title:7', strength: 'rule', startMinute: 540, endMinute: 600, title: 'Layoffs' },
        { pattern: 'length:30', strength: 'confirmed', startMinute: 540, endMinute: 600, title: 'Layoffs' },
      ],
      places: { named: [{ name: 'Home', role: 'home', address: 'Far Street 9' }] },
    });
    expect(statedRules(settings)).toEqual({
      bufferAfterMinutes: 10,
      statedHabits: [{ pattern: 'length:30', strength: 'confirmed', startMinute: 540, endMinute: 600 }],
    });
  });
});

describe('a change', () => {
  it('is later than all its computer had seen, also where its clock is wrong', () => {
    const known = { leanEarly: { at: 9_000, value: 1 }, focusMinutes: { at: 4_000, value: 60 } };
    expect(withOwnChanges(known, { leanEarly: 2, focusMinutes: 60 }, 5_000)).toEqual({
      leanEarly: { at: 9_001, value: 2 },
      focusMinutes: { at: 4_000, value: 60 },
    });
  });

  it('back to what is learned travels too', () => {
    expect(withOwnChanges({ leanEarly: { at: 1, value: 1 } }, {}, 5)).toEqual({ leanEarly: { at: 5 } });
  });

  it('of a computer that joins is older than all that is there', () => {
    expect(withOwnChanges(undefined, { leanEarly: 2 }, 5_000)).toEqual({ leanEarly: { at: 0, value: 2 } });
  });
});

describe('what came', () => {
  const habit = { strength: 'rule', startMinute: 540, endMinute: 600 } as const;

  it('is stated here as well, and what went back follows what is learned', () => {
    const here = withChanges(fresh, { focusMinutes: 60, leanEarly: 1 });
    const changes = changesTo(
      { focusMinutes: { at: 2 }, lunch: { at: 2, value: null }, leanEarly: { at: 1, value: 1 } },
      here,
    );
    expect(changes).toEqual({ lunch: null, auto: ['focusMinutes'] });
    expect(withChanges(here, changes)).toMatchObject({ focusMinutes: 0, stated: ['leanEarly', 'lunch'] });
  });

  it('leaves the habits alone that never travel', () => {
    const own = { ...habit, pattern: 'title:7', title: 'Review' };
    const here = { ...fresh, statedHabits: [own, { ...habit, pattern: 'all' }] };
    const came = { ...habit, pattern: 'length:45' };
    expect(changesTo({ statedHabits: { at: 1, value: [came] } }, here).statedHabits).toEqual([own, came]);
    expect(changesTo({ statedHabits: { at: 1 } }, here).statedHabits).toEqual([own]);
  });
});
