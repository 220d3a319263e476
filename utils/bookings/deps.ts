import type { GuestLook } from '../availability/guest';
import type { BusyPolicy } from '../calendar/busy';
import type { EventDraft } from '../calendar/draft';
import type { AccountRow } from '../db/rows';
import type { AllsetDb } from '../db/schema';
import type { ErrorCode } from '../errors';
import type { GoogleClient } from '../google/client';
import type { ListedCalendar } from '../google/event-page';
import type { Clock } from '../time/clock';
import type { Interval } from '../time/interval';

/** What is written and removed with, as one account. */
export type WritingClient = Pick<
  GoogleClient,
  'insertEvent' | 'changeEvent' | 'readEvent' | 'deleteEvent' | 'listCalendars' | 'makeCalendar'
>;

export interface BookingsDeps {
  readonly db: AllsetDb;
  readonly clientFor: (account: AccountRow) => WritingClient;
  /**
   * In a click alone: answers the account once it has these scopes, after asking Google for what is missing. Fails
   * with an AppError where that is refused.
   */
  readonly askScopes: (account: AccountRow, wanted: readonly string[]) => Promise<AccountRow>;
  readonly hasConsent: () => Promise<boolean>;
  /** Brings the copy of all calendars up to date; the code of what kept this account from that. */
  readonly sync: (accountId: string) => Promise<ErrorCode | undefined>;
  readonly busyPolicy: () => Promise<BusyPolicy>;
  /**
   * Whether the guests who have to come are busy then, as Google says now. `own`: the event of ours that is to become
   * it, with which they are not busy.
   */
  readonly lookAtGuests: (
    draft: Pick<EventDraft, 'start' | 'end' | 'guests'>,
    own?: EventDraft,
  ) => Promise<GuestLook>;
  /** The next best time for the same meeting. */
  readonly findNext: (draft: EventDraft) => Promise<Interval | undefined>;
  /** A calendar we made is to be read like one the user chose. */
  readonly addCalendar: (account: AccountRow, calendar: ListedCalendar) => Promise<void>;
  /** When the next hold runs out; undefined: none does. */
  readonly scheduleExpiry: (at: number | undefined) => Promise<void>;
  /** Work that writes: a deletion waits for its end. */
  readonly tracked: <Result>(work: Promise<Result>) => Promise<Result>;
  readonly clock: Clock;
  readonly sleep: (ms: number) => Promise<void>;
}
