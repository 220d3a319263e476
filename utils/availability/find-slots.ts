import { DAY_MS, MINUTE_MS } from '../time/instant';
import type { Interval } from '../time/interval';
import { epochAt, wallTimeAt } from '../time/zone';
import { type LocalDay, localDaysOf } from './local-days';
import { createObstacleCheck, type ObstacleQuestion } from './obstacles';

export interface SlotQuestion extends ObstacleQuestion {
  readonly durationMs: number;
  /** Starts lie on this grid of the local day; a divisor of 24 hours, at least one minute. */
  readonly gridMs: number;
}

/**
 * Every slot of `durationMs` on the grid that lies in `window`, overlaps nothing busy and breaks no stated rule;
 * in order. On the day clocks go forward the missing hour has no slots; on the day they go back the hour that
 * happens twice is offered once, the first time.
 */
export function findSlots(question: SlotQuestion): Interval[] {
  const { window, durationMs, gridMs, timeZone } = question;
  if (durationMs <= 0 || gridMs < MINUTE_MS) return [];
  const obstacleTo = createObstacleCheck(question);
  const slots: Interval[] = [];
  for (const day of localDaysOf(window, timeZone)) {
    for (const start of gridStarts(day, gridMs, timeZone)) {
      if (start < window.start) continue;
      if (start + durationMs > window.end) break;
      const slot = { start, end: start + durationMs };
      if (!obstacleTo(slot)) slots.push(slot);
    }
  }
  return slots;
}

function gridStarts(day: LocalDay, gridMs: number, timeZone: string): number[] {
  const starts: number[] = [];
  if (day.end - day.start === DAY_MS && startsAtMidnight(day, timeZone)) {
    for (let at = day.start; at < day.end; at += gridMs) starts.push(at);
    return starts;
  }
  const gridMinutes = gridMs / MINUTE_MS;
  for (let minute = 0; minute < 1440; minute += gridMinutes) {
    const at = epochAt(day.date, minute, timeZone);
    const wall = wallTimeAt(at, timeZone);
    if (wall.date === day.date && wall.minuteOfDay === minute) starts.push(at);
  }
  return starts;
}

/** In zones that change clocks at midnight the day starts later. A 24-hour day that changes twice is no zone's. */
function startsAtMidnight(day: LocalDay, timeZone: string): boolean {
  return wallTimeAt(day.start, timeZone).minuteOfDay === 0;
}
