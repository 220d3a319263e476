import type { EpochMs, IsoDate } from '../time/instant';

/**
 * Our words for calendar data, whoever it came from (Google, an `.ics` file, the sample).
 *
 * A *series* is stored once with its rules and expanded locally; an *exception* is one changed instance of a
 * series, tied to it by `seriesId` and `original`. Times are plain data: see `time/instant.ts`.
 */

/** When something is. All-day events are dates, never midnight instants; `endOn` is exclusive. */
export type EventTime = TimedTime | AllDayTime;

export interface TimedTime {
  readonly kind: 'timed';
  readonly start: EpochMs;
  readonly end: EpochMs;
  /** The event's own IANA zone: the one its recurrence keeps wall time in. */
  readonly timeZone: string;
}

export interface AllDayTime {
  readonly kind: 'allDay';
  readonly startOn: IsoDate;
  readonly endOn: IsoDate;
}

/** Which instance of a series an exception stands for: its start before it was changed. */
export type OriginalStart =
  | { readonly kind: 'timed'; readonly at: EpochMs }
  | { readonly kind: 'allDay'; readonly on: IsoDate };

export type ResponseStatus = 'needsAction' | 'declined' | 'tentative' | 'accepted';

export type EventType =
  | 'default'
  | 'focusTime'
  | 'outOfOffice'
  | 'workingLocation'
  | 'birthday'
  | 'fromGmail'
  /** A type this version does not know: treated as `default`, and counted. */
  | 'unknown';

export interface Guest {
  readonly email: string;
  readonly name?: string;
  readonly response: ResponseStatus;
  readonly optional?: boolean;
  /** A room or other resource, not a person. */
  readonly resource?: boolean;
}

export interface CalendarEvent {
  /** Unique within its calendar. */
  readonly id: string;
  readonly iCalUid?: string;
  /** Changes whenever the event does. One series and all its exceptions share one at Google. */
  readonly etag: string;
  readonly status: 'confirmed' | 'tentative';
  /** For a series: its first instance. */
  readonly time: EventTime;
  /** `RRULE:…`, `RDATE…`, `EXDATE…` lines as in RFC 5545. Present exactly on a series. */
  readonly recurrence?: readonly string[];
  /** Present, with `original`, exactly on an exception. */
  readonly seriesId?: string;
  readonly original?: OriginalStart;
  /** An exception that moves every later instance along with it (`RANGE=THISANDFUTURE` in `.ics` files). */
  readonly thisAndFuture?: boolean;
  /** What a source that expands its series itself says about which ones belong together (`X-SERIES`). */
  readonly seriesHint?: string;
  readonly eventType: EventType;
  readonly transparency: 'opaque' | 'transparent';
  readonly visibility: 'default' | 'public' | 'private';
  /** Absent where the user did not consent to titles, or may not see them. */
  readonly title?: string;
  readonly location?: string;
  readonly description?: string;
  readonly organizer?: { readonly email: string; readonly self: boolean };
  /** The user's own answer; absent where the user is not in the guest list. */
  readonly selfResponse?: ResponseStatus;
  /** Everybody but the user. */
  readonly guests?: readonly Guest[];
  /** True where Google left guests out: absence from `guests` then means nothing. */
  readonly guestsOmitted?: boolean;
  readonly hasConference?: boolean;
  /** For `workingLocation` events. */
  readonly workingLocation?: { readonly kind: 'home' | 'office' | 'custom'; readonly label?: string };
  readonly createdAt?: EpochMs;
  readonly updatedAt?: EpochMs;
}

/** An instance taken out of its series. Kept as long as the series is. */
export interface CancelledInstance {
  readonly id: string;
  readonly etag: string;
  readonly status: 'cancelled';
  readonly seriesId: string;
  readonly original: OriginalStart;
  /** Takes out every later instance too. */
  readonly thisAndFuture?: boolean;
}

/** What a calendar holds: everything needed to expand it. */
export type CalendarEntry = CalendarEvent | CancelledInstance;

export function isCancelled(entry: CalendarEntry): entry is CancelledInstance {
  return entry.status === 'cancelled';
}

/** One time at which an event really happens. */
export interface Occurrence {
  readonly event: CalendarEvent;
  readonly time: EventTime;
}

/** An event whose times cannot be worked out. It is shown as such; never free or busy by accident. */
export interface UnreadableEvent {
  readonly id: string;
  readonly iCalUid?: string;
  /** Why, in words for the report: no event text. */
  readonly why: string;
}
