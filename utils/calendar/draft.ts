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

/** Whether the same event is wanted: what is absent and what is empty are one. */
export function isSameDraft(one: EventDraft, other: EventDraft): boolean {
  return textOf(one) === textOf(other);
}

function textOf({ title, start, end, timeZone, ...more }: EventDraft): string {
  const { location, description, meet, reminderMinutes } = more;
  const guests = more.guests?.map(({ email, optional }) => [email, Boolean(optional)]);
  return JSON.stringify([
    [title, start, end, timeZone, location || '', description || '', Boolean(meet), reminderMinutes],
    guests ?? [],
    more.recurrence ?? [],
  ]);
}
