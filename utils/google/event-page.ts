import type { CalendarEntry } from '../calendar/event';

/** One page of `events.list` in our words. */
export interface EventPage {
  /** In Google's order: a later change to the same id wins. */
  readonly changes: readonly EventChange[];
  readonly nextPageToken?: string;
  /** On the last page only. */
  readonly nextSyncToken?: string;
  /** What the account may do with this calendar, as of this page. */
  readonly accessRole?: string;
  readonly timeZone?: string;
}

export type EventChange =
  | { readonly kind: 'entry'; readonly entry: CalendarEntry }
  /** Deleted, or an instance taken out of a series that Google no longer names: only the id is known. */
  | { readonly kind: 'tombstone'; readonly id: string }
  /** Present at Google, but not readable to us. */
  | { readonly kind: 'unreadable'; readonly id: string; readonly why: string };

export interface ListedCalendar {
  readonly calendarId: string;
  readonly summary: string;
  readonly timeZone: string;
  readonly accessRole: string;
  readonly primary: boolean;
}

/** Which parts of an event the user agreed to have kept. Times and free/busy marks always are. */
export interface Details {
  readonly titles: boolean;
  readonly guests: boolean;
  readonly places: boolean;
  readonly descriptions: boolean;
  /** Of the policy that was agreed to; stamped on everything that is read under it. */
  readonly policyVersion?: string | undefined;
}
