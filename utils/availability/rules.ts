import type { HoursBlock, WorkingHours } from './working-hours';

/** A weekly stretch in which the user wants no meetings. */
export interface NoMeetingBlock extends HoursBlock {
  /** 0 is Monday. */
  readonly weekday: number;
}

/** A stretch of the day in which one break must stay possible. */
export interface LunchRule extends HoursBlock {
  /** Length of the break that must fit in one piece, minutes. */
  readonly minimumMinutes: number;
}

/** What the user stated. Each rule is optional, each one that is there always holds: nothing inferred loosens it. */
export interface AvailabilityRules {
  /** Absent: any hour of any day. */
  readonly workingHours?: WorkingHours;
  readonly minimumNoticeMs?: number;
  /** Free time kept before and after every suggested meeting. */
  readonly bufferBeforeMs?: number;
  readonly bufferAfterMs?: number;
  readonly lunch?: LunchRule;
  readonly noMeetingBlocks?: readonly NoMeetingBlock[];
  /** Days that already hold this many meetings get no more. */
  readonly maxMeetingsPerDay?: number;
  /** So many meetings with no break of `BREAK_MS` between them are enough. */
  readonly maxMeetingsInRow?: number;
  /** A day that has a free stretch of this length inside working hours keeps one. */
  readonly focusMs?: number;
}
