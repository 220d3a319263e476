import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../time/instant';
import { mergeIntervals } from '../time/interval';
import { epochAt, wallTimeAt } from '../time/zone';
import { findSlots } from './find-slots';
import type { AvailabilityRules } from './rules';
import { defaultWorkingHours, findOpenIntervals } from './working-hours';

const zone = 'Europe/Berlin';
const monday = '2026-11-23';
const at = (hour: number, minute = 0) => epochAt(monday, hour * 60 + minute, zone);
const day = { start: at(0), end: at(24) };
const workingHours = defaultWorkingHours(zone);

function hoursFree(rules: AvailabilityRules, meetings = [{ start: at(10), end: at(11) }]): number[] {
  const slots = findSlots({
    window: day,
    busy: mergeIntervals(meetings),
    meetings,
    rules: { workingHours, ...rules },
    durationMs: 60 * MINUTE_MS,
    gridMs: 60 * MINUTE_MS,
    timeZone: zone,
    now: epochAt('2026-11-20', 0, zone),
  });
  return slots.map(({ start }) => wallTimeAt(start, zone).minuteOfDay / 60);
}

describe('rules about the day', () => {
  it('let no row of meetings grow longer than stated, whatever touches whatever', () => {
    const row = [
      { start: at(10), end: at(11) },
      { start: at(11), end: at(12) },
    ];
    expect(hoursFree({ maxMeetingsInRow: 2 }, row)).toEqual([13, 14, 15, 16]);
    expect(hoursFree({ maxMeetingsInRow: 3 }, row)).toEqual([9, 12, 13, 14, 15, 16]);
  });

  it('count meetings a day, not merged busy time', () => {
    const two = [
      { start: at(10), end: at(11) },
      { start: at(11), end: at(12) },
    ];
    expect(hoursFree({ maxMeetingsPerDay: 2 }, two)).toEqual([]);
    expect(hoursFree({ maxMeetingsPerDay: 3 }, two)).not.toEqual([]);
  });

  it('keep the last free stretch for focus, and only where there is one', () => {
    expect(hoursFree({ focusMs: 5 * 60 * MINUTE_MS })).toEqual([9, 11, 16]);
    expect(hoursFree({ focusMs: 7 * 60 * MINUTE_MS })).toEqual([9, 11, 12, 13, 14, 15, 16]);
  });

  it('give a single day other hours, or none', () => {
    const exceptFor = (blocks: { startMinute: number; endMinute: number }[]) => ({
      workingHours: { ...workingHours, exceptions: [{ date: monday, blocks }] },
    });
    expect(hoursFree(exceptFor([{ startMinute: 1080, endMinute: 1200 }]))).toEqual([18, 19]);
    expect(findOpenIntervals(day, exceptFor([]).workingHours)).toEqual([]);
  });
});
