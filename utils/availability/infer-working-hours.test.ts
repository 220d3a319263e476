import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../time/instant';
import type { Interval } from '../time/interval';
import { addDays, epochAt } from '../time/zone';
import { inferDefaultHours, inferWorkingHours } from './infer-working-hours';
import { defaultWorkingHours } from './working-hours';

const timeZone = 'Europe/Berlin';
const monday = '2026-03-02';

/** One hour at each of `hours`, on the given weekdays of `weeks` weeks; a clock change lies in them. */
function meetings(weeks: number, weekdays: readonly number[], hours: readonly number[]): Interval[] {
  return Array.from({ length: weeks }, (_, week) =>
    weekdays.flatMap((weekday) =>
      hours.map((hour) => {
        const start = epochAt(addDays(monday, 7 * week + weekday), hour * 60, timeZone);
        return { start, end: start + 60 * MINUTE_MS };
      }),
    ),
  ).flat();
}

describe('inferDefaultHours', () => {
  it('reaches over 9 to 17 where all meetings lie in one hour, so that something can be free', () => {
    const { days } = inferDefaultHours(meetings(10, [0, 1, 2, 3, 4], [10]), timeZone);
    expect(days[0]).toEqual([{ startMinute: 540, endMinute: 1020 }]);
  });

  it('keeps evenings beside 9 to 17, and a whole day as it is', () => {
    const evening = inferDefaultHours(meetings(10, [0, 1], [18, 20]), timeZone);
    expect(evening.days[0]).toEqual([{ startMinute: 540, endMinute: 1260 }]);
    const whole = inferDefaultHours(meetings(10, [0, 1], [7, 16]), timeZone);
    expect(whole.days[0]).toEqual([{ startMinute: 420, endMinute: 1020 }]);
  });

  it('takes a weekend day for a working day where meetings spread over it, not for a daily lunch', () => {
    const lunches = meetings(20, [0, 1, 2, 3, 4, 5, 6], [12]);
    expect(inferDefaultHours(lunches, timeZone).days[5]).toEqual([]);
    const market = inferDefaultHours([...lunches, ...meetings(20, [5], [8, 10])], timeZone);
    expect(market.days[5]).toEqual([{ startMinute: 480, endMinute: 780 }]);
  });

  it('believes in a day off only of many meetings', () => {
    expect(inferDefaultHours(meetings(20, [3], [9, 16]), timeZone).days[0]).toHaveLength(1);
    expect(inferDefaultHours(meetings(60, [3], [9, 16]), timeZone).days[0]).toEqual([]);
    expect(inferDefaultHours(meetings(20, [3], [9, 16]), timeZone).days[5]).toEqual([]);
  });
});

describe('inferWorkingHours', () => {
  it('finds the hours a person keeps, by the clock on both sides of a clock change', () => {
    const { days } = inferWorkingHours(meetings(10, [0, 1, 2, 3], [10, 13, 17]), timeZone);
    expect(days[0]).toEqual([{ startMinute: 600, endMinute: 1080 }]);
    expect(days[4]).toEqual([]);
  });

  it('is not moved by one early flight', () => {
    const early = { start: epochAt(monday, 5 * 60, timeZone), end: epochAt(monday, 6 * 60, timeZone) };
    const { days } = inferWorkingHours([...meetings(12, [0], [9, 16]), early], timeZone);
    expect(days[0]).toEqual([{ startMinute: 540, endMinute: 1020 }]);
  });

  it('keeps 9 to 17 where there is too little to go by', () => {
    expect(inferWorkingHours(meetings(2, [5], [6]), timeZone)).toEqual(defaultWorkingHours(timeZone));
  });
});
