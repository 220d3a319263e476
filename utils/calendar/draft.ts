import type { EpochMs } from '../time/instant';

/** An event as somebody wants it, before it is anywhere. */
export interface EventDraft {
  readonly title: string;
  readonly start: EpochMs;
  readonly end: EpochMs;
  /** The zone it is written in, and keeps its wall time in where it repeats. */
  readonly timeZone: string;
  readonly guests?: readonly InvitedGuest[] | undefined;
  readonly location?: string | undefined;
  readonly description?: string | undefined;
  /** A Meet link is to be made. */
  readonly meet?: boolean | undefined;
  /** Minutes before the start; the calendar's own reminders where absent. */
  readonly reminderMinutes?: number | undefined;
  /** `RRULE:…` lines. */
  readonly recurrence?: readonly string[] | undefined;
}

export interface InvitedGuest {
  readonly email: string;
  readonly optional?: boolean | undefined;
}
