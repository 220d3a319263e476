import { weekdayOfEpochDay } from '../time/civil';
import { DAY_MS, type EpochMs } from '../time/instant';
import { findSharedGuests, findSimilarLengths, findSimilarTitles } from './evidence';
import { durationMinutes } from './meeting';
import type { PreparedModel } from './prepare';
import { HABIT_LIFT, HABIT_MEETINGS, type HabitEvidence } from './reasons';
import type { MeetingRequest } from './request';

/** How far from the slot's start a meeting still counts as «at this time», minutes. */
const NEAR = 45;
const RECENT_DAYS = 42;
const MOST_SHOWN = 12;
const ALIKE = 0.6;

/** Habit of one group of meetings at one time of the week. */
export interface Habit extends HabitEvidence {
  readonly weekday?: number;
  readonly startMinute: number;
  readonly endMinute: number;
}

export interface HabitQuestion {
  readonly prepared: PreparedModel;
  readonly request: MeetingRequest;
  readonly now: EpochMs;
}

/** The meetings a habit may be counted on; every one of them was held, and by the user's own choice or consent. */
export interface HabitGroups {
  readonly titles: readonly number[];
  readonly guests: readonly { readonly guest: number; readonly meetings: readonly number[] }[];
  readonly lengths: readonly number[];
  readonly recent: readonly number[];
  readonly all: readonly number[];
}

export function findHabitGroups({ prepared, request, now }: HabitQuestion): HabitGroups {
  const held = (at: number): boolean => (prepared.weight[at] ?? 0) > 0;
  const all = Array.from({ length: prepared.visible }, (_, at) => at).filter(held);
  const titles = findSimilarTitles(prepared, request);
  const lengths = findSimilarLengths(prepared, durationMinutes({ start: 0, end: request.durationMs }));
  const since = now / DAY_MS - RECENT_DAYS;
  const withAnyone = new Set(findSharedGuests(prepared, request).at);
  return {
    titles: titles.at.filter((at, k) => held(at) && (titles.weight[k] ?? 0) >= ALIKE),
    guests: (request.guests ?? []).map((guest) => ({
      guest,
      meetings: (prepared.byGuest.get(guest) ?? []).filter((at) => held(at) && withAnyone.has(at)),
    })),
    lengths: lengths.at.filter((at, k) => held(at) && (lengths.weight[k] ?? 0) > 0.5),
    recent: all.filter((at) => (prepared.day[at] ?? 0) >= since),
    all,
  };
}

/**
 * The group's habit at this weekday and minute, or across days where the weekday says nothing; `null` where there
 * are fewer than four meetings or they are hardly more frequent than `base` at that time.
 */
export function findHabit(
  prepared: PreparedModel,
  group: readonly number[],
  base: readonly number[] | 'evenly',
  slot: { readonly day: number; readonly minute: number },
): Habit | null {
  if (group.length < HABIT_MEETINGS) return null;
  const weekday = weekdayOfEpochDay(slot.day);
  const near = (at: number): boolean => Math.abs((prepared.meetings[at]?.minute ?? 0) - slot.minute) <= NEAR;
  const onWeekday = (at: number): boolean => near(at) && weekdayOfEpochDay(prepared.day[at] ?? 0) === weekday;
  // Evenly: over the sixteen waking hours of seven days.
  const evenly = (2 * NEAR) / (16 * 60);
  for (const [counts, share, named] of [
    [onWeekday, evenly / 7, true],
    [near, evenly, false],
  ] as const) {
    const found = group.filter(counts);
    if (found.length < HABIT_MEETINGS) continue;
    const usual = base === 'evenly' ? share : (base.filter(counts).length + share) / (base.length + 1);
    const lift = found.length / group.length / usual;
    if (lift >= HABIT_LIFT) return describe(prepared, found, group.length, lift, named ? weekday : undefined);
  }
  return null;
}

function describe(
  prepared: PreparedModel,
  found: readonly number[],
  of: number,
  lift: number,
  weekday: number | undefined,
): Habit {
  const minutes = found.map((at) => prepared.meetings[at]?.minute ?? 0);
  const newest = found.slice(-MOST_SHOWN).reverse();
  return {
    count: found.length,
    of,
    lift,
    ...(weekday === undefined ? {} : { weekday }),
    startMinute: Math.min(...minutes),
    endMinute: Math.max(...minutes),
    eventIds: newest.map((at) => prepared.meetings[at]?.eventId ?? ''),
    starts: newest.map((at) => prepared.meetings[at]?.start ?? 0),
  };
}
