import { describe, expect, it } from 'vitest';
import { chipTop, spreadChips } from './chip-places';

const at = (startMinute: number, endMinute: number) => ({ startMinute, endMinute });

describe('chipTop', () => {
  it.each([
    [at(600, 660), [], 600, 'long enough: as it is'],
    [at(600, 630), [], 600, 'nothing near: grows down'],
    [at(600, 630), [at(630, 700)], 570, 'a meeting after it: grows up'],
    [at(600, 630), [at(500, 600)], 600, 'a meeting before it: grows down'],
    [at(600, 630), [at(500, 585), at(645, 700)], 585, 'a little room on both sides: grows both ways'],
  ])('%j beside %j → %d: %s', (slot, busy, top) => {
    expect(chipTop(slot, busy, 60)).toBe(top);
  });
});

describe('spreadChips', () => {
  it.each([
    [[600, 800], [600, 800], 'far apart: at their times'],
    [[600, 615, 630], [600, 660, 720], 'close together: one below the other'],
    [[630, 600], [660, 600], 'in any order'],
    [[1000, 1010], [960, 1020], 'at the end: pushed back up'],
    [[540], [540], 'at the beginning'],
  ])('%j → %j: %s', (starts, tops) => {
    expect(spreadChips(starts, 60, 540, 1080)).toEqual(tops);
  });
});
