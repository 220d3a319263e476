import { describe, expect, it } from 'vitest';
import { askedHours } from './asked-hours';

const block = (from: number, to: number) => ({ startMinute: from * 60, endMinute: to * 60 });
const day = [block(9, 12), block(13, 17)];

describe('askedHours', () => {
  it.each([
    ['keeps what lies inside the working hours', block(12, 18), [block(13, 17)]],
    ['keeps the break in the middle', block(10, 15), [block(10, 12), block(13, 15)]],
    ['takes the user’s word where nothing lies inside', block(18, 21), [block(18, 21)]],
  ])('%s', (_, asked, expected) => {
    expect(askedHours([day], asked)).toEqual([expected]);
  });

  it('leaves a day off alone', () => {
    expect(askedHours([[]], block(9, 12))).toEqual([[]]);
  });
});
