import { weekdayOfEpochDay } from '../time/civil';
import { DAY_MS, MINUTE_MS } from '../time/instant';
import type { Interval } from '../time/interval';
import { offsetsOf, wallMsAt } from '../time/zone';
import { defaultWorkingHours, type HoursBlock, type WorkingHours } from './working-hours';

/** Fewer meetings say nothing about somebody's hours. */
const ENOUGH = 20;
/** A weekday with less than this share of an average day's meetings is a day off. */
const DAY_OFF = 0.15;
/** Meetings left out at either end of the day: the one early flight is not a habit. */
const TRIM = 0.05;
const STEP = 30;

/**
 * Hours that hold nine in ten of the meetings of each weekday, on half hours: the default of a control the user
 * sees, never a rule by itself. Too little history gives 9–17.
 */
export function inferWorkingHours(meetings: readonly Interval[], timeZone: string): WorkingHours {
  if (meetings.length < ENOUGH) return defaultWorkingHours(timeZone);
  const offsetAt = offsetsOf(timeZone);
  const starts: number[][] = [[], [], [], [], [], [], []];
  const ends: number[][] = [[], [], [], [], [], [], []];
  for (const { start, end } of meetings) {
    const wall = wallMsAt(start, offsetAt);
    const day = Math.floor(wall / DAY_MS);
    const minute = (wall - day * DAY_MS) / MINUTE_MS;
    const weekday = weekdayOfEpochDay(day);
    starts[weekday]?.push(minute);
    ends[weekday]?.push(Math.min(1440, minute + (end - start) / MINUTE_MS));
  }
  const average = meetings.length / 7;
  const days = starts.map((startsOfDay, weekday): HoursBlock[] => {
    if (startsOfDay.length < Math.max(3, DAY_OFF * average)) return [];
    const startMinute = Math.floor(quantile(startsOfDay, TRIM) / STEP) * STEP;
    const endMinute = Math.ceil(quantile(ends[weekday] ?? [], 1 - TRIM) / STEP) * STEP;
    return endMinute > startMinute ? [{ startMinute, endMinute: Math.min(1440, endMinute) }] : [];
  });
  return days.some((blocks) => blocks.length > 0) ? { timeZone, days } : defaultWorkingHours(timeZone);
}

/** Of fewer meetings an empty Monday is no proof of a day off. */
const ENOUGH_FOR_A_DAY_OFF = 100;
const WORKDAY_MINUTES = 8 * 60;
/** A Saturday with nothing but a daily lunch on it is no working day, and has no room for a meeting either. */
const LEAST_MINUTES = 2 * 60;

/**
 * The inferred hours as a default to suggest times in: a guess may not shut somebody in. Who meets from 10 to 11 every
 * day has nothing free in those hours, so a day shorter than a working day reaches over 9–17 as well.
 */
export function inferDefaultHours(meetings: readonly Interval[], timeZone: string): WorkingHours {
  const inferred = inferWorkingHours(meetings, timeZone);
  const usual = defaultWorkingHours(timeZone).days;
  const days = inferred.days.map((blocks, weekday): readonly HoursBlock[] => {
    const [block] = blocks;
    const [ordinary] = usual[weekday] ?? [];
    if (!block) return ordinary && meetings.length < ENOUGH_FOR_A_DAY_OFF ? [ordinary] : [];
    const minutes = block.endMinute - block.startMinute;
    if (!ordinary) return minutes >= LEAST_MINUTES ? blocks : [];
    if (minutes >= WORKDAY_MINUTES) return blocks;
    return [
      {
        startMinute: Math.min(block.startMinute, ordinary.startMinute),
        endMinute: Math.max(block.endMinute, ordinary.endMinute),
      },
    ];
  });
  return { timeZone, days };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
