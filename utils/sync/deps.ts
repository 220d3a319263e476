import type { LocalStore } from '../db/local-store';
import type { AccountRow, CalendarKey, CursorRow } from '../db/rows';
import type { SyncStore } from '../db/sync-store';
import type { ErrorCode } from '../errors';
import type { GoogleClient } from '../google/client';
import type { Details } from '../google/event-page';
import type { Clock } from '../time/clock';
import type { EpochMs } from '../time/instant';

/** `navigator.locks`, as far as sync needs it. */
export interface Locks {
  request<R>(
    name: string,
    options: { readonly ifAvailable?: boolean },
    work: (lock: unknown) => Promise<R>,
  ): Promise<R>;
}

export interface SyncDeps {
  readonly store: SyncStore;
  /** Outlives the database: which accounts and calendars the user connected, and how fresh each copy is. */
  readonly local: LocalStore;
  /** Forgotten when the browser ends: whether the database was checked since. */
  readonly session: LocalStore;
  readonly googleFor: (
    account: Pick<AccountRow, 'id' | 'email' | 'grantedScopes'>,
  ) => Pick<GoogleClient, 'listCalendars' | 'listEvents' | 'listSeries'>;
  readonly clock: Clock;
  readonly locks: Locks;
  /** In [0, 1). */
  readonly random: () => number;
  /** What may be kept of an event; `undefined` where the user has not agreed to calendars being read. */
  readonly details: () => Promise<Details | undefined>;
  readonly historyMonths: () => Promise<number>;
  /** Called once per page: a call to the browser keeps the worker alive. */
  readonly heartbeat: () => Promise<unknown>;
  /** Rows were stored: by a page, or by a series that was read once more. */
  readonly onProgress?: (progress: SyncProgress) => void;
}

export interface SyncProgress {
  readonly calendarKey: CalendarKey;
  readonly phase: CursorRow['phase'];
  readonly pages: number;
  readonly items: number;
}

export type SyncReason =
  /** The alarm: waits out every pause. */
  | 'alarm'
  /** A page of ours was opened: asks for the list of calendars too. */
  | 'open'
  /** The user pressed a button. */
  | 'user'
  | 'connect'
  /** The user found a difference to Google’s own answer: everything is read anew. */
  | 'rebuild';

export type SyncOutcome =
  | {
      readonly kind: 'done';
      readonly calendars: number;
      /** Calendars that wait, are unavailable or failed: their cursors say why. */
      readonly behind: number;
      readonly changed: boolean;
    }
  | { readonly kind: 'skipped'; readonly why: SkipReason; readonly until?: EpochMs }
  | { readonly kind: 'failed'; readonly code: ErrorCode };

export type SkipReason = 'not-connected' | 'no-consent' | 'needs-user' | 'paused' | 'running';
