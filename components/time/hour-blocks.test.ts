import { describe, expect, it } from 'vitest';
import { addBlock, fieldText, type HourBlock, minutesOf } from './hour-blocks';

describe('hours in fields', () => {
  const cases: [start: string, end: string, expected: HourBlock | undefined, sentence: string][] = [
    ['09:00', '17:30', { startMinute: 540, endMinute: 1050 }, 'a working day'],
    ['22:00', '00:00', { startMinute: 1320, endMinute: 1440 }, 'until midnight'],
    ['00:00', '00:00', { startMinute: 0, endMinute: 1440 }, 'the whole day'],
    ['17:00', '09:00', undefined, 'over midnight is two days'],
    ['09:00', '09:00', undefined, 'nothing'],
    ['', '09:00', undefined, 'half typed'],
    ['09:00', '', undefined, 'half typed at the end'],
  ];
  it.each(cases)('%s to %s: %o, %s', (start, end, expected) => {
    expect(minutesOf(start, end)).toEqual(expected);
  });

  it.each([
    [0, '00:00'],
    [545, '09:05'],
    [1440, '00:00'],
  ])('writes minute %d as %s', (minute, text) => {
    expect(fieldText(minute)).toBe(text);
  });

  it('adds nine to five, then an hour after the last, then nothing', () => {
    const [first] = addBlock([]);
    expect(first).toEqual({ startMinute: 540, endMinute: 1020 });
    expect(addBlock([{ startMinute: 540, endMinute: 720 }])).toHaveLength(2);
    expect(addBlock([{ startMinute: 540, endMinute: 1400 }])).toHaveLength(1);
  });
});
