import type { ErrorCode } from '../errors';
import { isWeekend } from '../time/civil';
import { MINUTE_MS } from '../time/instant';
import type { Interval } from '../time/interval';
import { wallTimeAt } from '../time/zone';
import type { HoursBlock } from './working-hours';

/**
 * How well a guest's busy time is known. `partly`: a group, some of whose members' calendars can be seen. Only `seen`
 * means that what is not busy is free.
 */
export const guestSights = ['seen', 'partly', 'unseen', 'unanswered', 'not-asked'] as const;
export type GuestSight = (typeof guestSights)[number];

/** When somebody else is busy, as far as it can be seen; no details. */
export interface GuestBusy {
  readonly sight: GuestSight;
  /** Merged. */
  readonly busy: readonly Interval[];
  /** Of a group: how many there are, and of how many calendars were seen. */
  readonly members?: { readonly all: number; readonly seen: number };
  /** Why Google gave no answer. */
  readonly error?: ErrorCode;
}

/** A last look at the guests who have to come, before something is written for them. */
export interface GuestLook {
  /** E-mail addresses of those who are seen to be busy. */
  readonly busy: readonly string[];
  /** Of those Google gave no answer about; who can't be seen, or may not be asked about, is not among them. */
  readonly unasked: readonly string[];
  /** Why not. */
  readonly error?: ErrorCode;
}

/** Hours nobody calls early or late, for whom nothing else was stated. */
export const DECENT_HOURS: HoursBlock = { startMinute: 8 * 60, endMinute: 18 * 60 };

export interface GuestEdge {
  readonly kind: 'early' | 'late' | 'weekend';
  /** Minutes outside the guest's hours. */
  readonly minutes: number;
}

/** Whether a slot is early or late by the clock on the guest's wall. */
export function guestEdge(
  slot: Interval,
  timeZone: string,
  hours: HoursBlock = DECENT_HOURS,
): GuestEdge | undefined {
  const { minuteOfDay, weekday } = wallTimeAt(slot.start, timeZone);
  if (isWeekend(weekday)) return { kind: 'weekend', minutes: 8 * 60 };
  const endMinute = minuteOfDay + (slot.end - slot.start) / MINUTE_MS;
  const early = hours.startMinute - minuteOfDay;
  const late = endMinute - hours.endMinute;
  if (early <= 0 && late <= 0) return undefined;
  return early >= late ? { kind: 'early', minutes: early } : { kind: 'late', minutes: late };
}
