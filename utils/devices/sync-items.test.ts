import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, fits, MOST_ITEM_BYTES, readItems, toItems } from './sync-items';

const days = (count: number) =>
  Array.from({ length: count }, (_, day) => ({
    date: `2026-${String(1 + (day % 12)).padStart(2, '0')}-${String(1 + (day % 28)).padStart(2, '0')}`,
    blocks: [{ startMinute: 540, endMinute: 1020 }],
  }));
const carried = {
  leanEarly: { at: 5, value: 2 },
  lunch: { at: 6, value: null },
  focusMinutes: { at: 7 },
  hoursExceptions: { at: 8, value: days(200) },
};
const items = toItems(carried);

describe('items of the browser’s sync', () => {
  it('come back as they went, those with many parts too', () => {
    expect(Object.keys(items).filter((key) => key.includes('hoursExceptions')).length).toBeGreaterThan(3);
    expect(readItems(items)).toEqual({ kind: 'read', rules: carried, underWay: {} });
  });

  it('are each below what the browser takes, whatever is in them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 9000 }), (text) => {
        for (const item of Object.entries(toItems({ secondTimeZone: { at: 1, value: text } })))
          expect(bytesOf(Object.fromEntries([item]))).toBeLessThan(MOST_ITEM_BYTES);
      }),
      { numRuns: 30 },
    );
  });

  it('are too many where more was stated than the browser takes', () => {
    expect(fits(items)).toBe(true);
    const full = { date: '2026-01-01', blocks: Array(12).fill({ startMinute: 1000, endMinute: 1001 }) };
    expect(fits(toItems({ hoursExceptions: { at: 1, value: Array(400).fill(full) } }))).toBe(false);
  });

  it('say of a rule that is still on its way that it is', () => {
    const { 'rule hoursExceptions 1': _late, ...rest } = items;
    expect(readItems(rest)).toMatchObject({ kind: 'read', underWay: { hoursExceptions: 8 } });
    const mixed = { ...items, 'rule hoursExceptions 0': { version: 1, at: 9, of: 4, part: '[' } };
    expect(readItems(mixed)).toMatchObject({ kind: 'read', underWay: { hoursExceptions: 9 } });
  });

  it.each([
    ['a later version', { 'rule leanEarly 0': { version: 2, at: 1, of: 1, part: '1', more: true } }, 'newer'],
    ['a rule of a later version', { 'rule moonPhase 0': { version: 1, at: 1, of: 1, part: '1' } }, 'newer'],
    ['a name that is none', { 'rule __proto__ 0': { version: 1, at: 1, of: 1, part: '1' } }, 'newer'],
    ['no item', { 'rule leanEarly 0': 'x' }, 'broken'],
    [
      'more than an item',
      { 'rule leanEarly 0': { version: 1, at: 1, of: 1, part: '1', title: 'x' } },
      'broken',
    ],
    ['no JSON', { 'rule leanEarly 0': { version: 1, at: 1, of: 1, part: '{' } }, 'broken'],
    ['a value out of bounds', { 'rule leanEarly 0': { version: 1, at: 1, of: 1, part: '7' } }, 'broken'],
    ['a time that is none', { 'rule leanEarly 0': { version: 1, at: 9e15, of: 1, part: '1' } }, 'broken'],
  ])('with %s among them are refused as a whole', (_, added, kind) => {
    expect(readItems({ ...items, ...added })).toEqual({ kind });
  });

  it('leave alone what is not theirs', () => {
    expect(readItems({ other: 1 })).toEqual({ kind: 'read', rules: {}, underWay: {} });
  });
});
