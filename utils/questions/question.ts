import type { IsoDate } from '../time/instant';

export const searchWindows = ['this-week', 'next-week', 'two-weeks'] as const;
export type SearchWindow = (typeof searchWindows)[number];

/** Both days count. */
export interface DaySpan {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** A stretch of every day, minutes since local midnight, half-open. */
export interface DayHours {
  readonly startMinute: number;
  readonly endMinute: number;
}

export interface QuestionGuest {
  readonly email: string;
  /** Nice to have: a time without this person counts too. */
  readonly optional?: boolean;
  /** IANA, where it is known. */
  readonly timeZone?: string;
  /** When this person works, where the user stated it. */
  readonly hours?: DayHours;
}

/** As the commands take it. */
export function toAskedGuest({ email, optional, timeZone, hours }: QuestionGuest): QuestionGuest {
  return { email, ...(optional && { optional }), ...(timeZone && { timeZone }), ...(hours && { hours }) };
}

/** How people come together; it goes into the event, not into the ranking. */
export type MeetingKind = 'any' | 'online' | 'here' | 'place';

/** «When should this meeting be?», as the popup asks it. */
export interface Question {
  readonly durationMinutes: number;
  readonly within: SearchWindow;
  readonly title: string;
  /** Go before `within`. */
  readonly days?: DaySpan;
  readonly hours?: DayHours;
  readonly guests?: readonly QuestionGuest[];
  readonly kind?: MeetingKind;
  /** Of the kind `place`: what the user typed. */
  readonly place?: string;
}

export const MIN_MINUTES = 5;
export const MAX_MINUTES = 480;
