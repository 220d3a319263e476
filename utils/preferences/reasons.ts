import type { EpochMs } from '../time/instant';
import type { Interval } from '../time/interval';

/** A stretch of the local day, minutes; `endMinute` may pass midnight. */
export interface ClockSpan {
  readonly startMinute: number;
  readonly endMinute: number;
}

/** What lies behind a habit: counted on the user's own meetings, and where to find them. */
export interface HabitEvidence {
  /** Meetings of this kind at this time … */
  readonly count: number;
  /** … out of so many of this kind. */
  readonly of: number;
  /** How many times more often than this person's other meetings; at least 1.5. */
  readonly lift: number;
  /** Newest first, at most twelve. */
  readonly eventIds: readonly string[];
  readonly starts: readonly EpochMs[];
}

/** 0 is Monday; absent where the habit holds on most days. */
interface HabitTime extends ClockSpan {
  readonly weekday?: number;
}

/**
 * Why a slot ranks where it does, as data: pages put it into words. A habit is named only when the score really
 * rests on it, with four meetings behind it and a lift of 1.5; everything else is a plain fact about the slot.
 */
export type Reason =
  /** «Your last five ‹1:1› were Thursdays at 14:00.» */
  | ({ readonly kind: 'titleHabit' } & HabitTime & HabitEvidence)
  /** «9 of 12 with Ana on Tuesday mornings»; `guest` is the hash the page looks the name up by. */
  | ({ readonly kind: 'guestHabit'; readonly guest: number } & HabitTime & HabitEvidence)
  | ({ readonly kind: 'lengthHabit'; readonly minutes: number } & HabitTime & HabitEvidence)
  | ({ readonly kind: 'timeHabit' } & HabitTime & HabitEvidence)
  /** Like the one before, counted on the last six weeks. */
  | ({ readonly kind: 'recentHabit' } & HabitTime & HabitEvidence)
  /** A meeting of the same kind stands at this time on another day of this week. */
  | { readonly kind: 'alikeThisWeek'; readonly day: number; readonly startMinute: number }
  | { readonly kind: 'rightAfter'; readonly endedAt: EpochMs }
  | { readonly kind: 'rightBefore'; readonly startsAt: EpochMs }
  | { readonly kind: 'fillsGap'; readonly gap: Interval }
  | { readonly kind: 'lightestDay'; readonly meetings: number; readonly nextLightest: number }
  | { readonly kind: 'leavesFree'; readonly free: Interval }
  /** Moves: most stay in their week. */
  | { readonly kind: 'sameDayAsBefore' }
  | { readonly kind: 'sameWeekAsBefore' }
  /** The user said so: a rule of theirs, or a habit they confirmed. */
  | ({
      readonly kind: 'stated';
      readonly strength: 'rule' | 'confirmed';
      readonly pattern: string;
    } & HabitTime)
  /** «You prefer mornings»: what the user stated. */
  | { readonly kind: 'leaning'; readonly toward: LeaningSide }
  /** «35 min from Clinic: you left 30–40 on 6 of 7 trips.» */
  | ({ readonly kind: 'travel' } & TravelReason)
  /** The user is there on that day anyway. */
  | { readonly kind: 'samePlace' }
  /** No habit stands behind it: when people in general meet. `meetings` is what is known of this one. */
  | { readonly kind: 'usualHours'; readonly meetings: number }
  /** «No clear habit yet: earliest good time.» Said only of the earliest of all candidates. */
  | { readonly kind: 'earliest'; readonly meetings: number };

/** Which end of a slider. */
export type LeaningSide = 'mornings' | 'afternoons' | 'together' | 'spread' | 'early' | 'late';

/** The way before or after a slot, and where its minutes come from. */
export interface TravelReason {
  readonly way: 'from' | 'to';
  /** `home`, `work`, or the name of a place; absent where the user is somewhere unknown. */
  readonly place?: string;
  readonly minutes: number;
  readonly source: 'stated' | 'explicit' | 'learned' | 'coordinates' | 'default';
  /** Trips or travel blocks it rests on. */
  readonly sample?: number;
  readonly mostly?: { readonly low: number; readonly high: number; readonly trips: number };
}

export type ReasonKind = Reason['kind'];

/** Fewer meetings, or a weaker preference, are no habit. */
export const HABIT_MEETINGS = 4;
export const HABIT_LIFT = 1.5;
