import { Dexie, type EntityTable, type Table } from 'dexie';
import type { CalendarEntry } from '../calendar/event';
import type { ErrorCode } from '../errors';
import type { EpochMs } from '../time/instant';

/**
 * What is stored. Everything here can be had again from Google; what the user stated or consented to lives in
 * `settings`, so that a broken database costs a sync and nothing else.
 *
 * `stores()` below lists indexes, not columns. Each index costs a write 20–40 %: an entry has two, because every
 * question is either «what matters from this instant on» or «what belongs to this series».
 */

/** `<account id> <calendar id>`: one calendar as seen by one account. */
export type CalendarKey = string;

export interface AccountRow {
  /** The account's e-mail at Google; `sample` for the sample person; `files` for imported calendars. */
  readonly id: string;
  readonly kind: 'google' | 'sample' | 'files';
  readonly email: string;
  readonly grantedScopes: readonly string[];
  readonly connectedAt: EpochMs;
  /** `ok`, or the code of what keeps this account from syncing. */
  readonly state: 'ok' | ErrorCode;
  /** Nothing is asked of Google for this account before this instant. */
  readonly pausedUntil?: EpochMs;
  /** When the list of calendars was last read whole. */
  readonly listedAt?: EpochMs;
}

export interface CalendarRow {
  readonly key: CalendarKey;
  readonly accountId: string;
  readonly calendarId: string;
  readonly summary: string;
  readonly timeZone: string;
  readonly accessRole: string;
  readonly primary: boolean;
  /** The user's choice: only chosen calendars are read. */
  readonly chosen: boolean;
}

export type EntryRow = CalendarEntry & {
  readonly calendarKey: CalendarKey;
  /** Last instant at which this entry can matter to any window: see `calendar/retention.ts`. */
  readonly relevantUntil: EpochMs;
  /** The run of full syncs that last saw this entry. */
  readonly generation: number;
};

export interface CursorRow {
  readonly calendarKey: CalendarKey;
  readonly phase: 'new' | 'full' | 'idle' | 'incremental' | 'unavailable';
  readonly syncToken?: string;
  /** Set while a run is under way: where to go on after a crash. */
  readonly pageToken?: string;
  readonly generation: number;
  readonly pages: number;
  readonly items: number;
  readonly runStartedAt?: EpochMs;
  readonly syncedAt?: EpochMs;
  readonly fullSyncedAt?: EpochMs;
  readonly failures: number;
  readonly nextAttemptAt?: EpochMs;
  readonly lastError?: { readonly code: ErrorCode; readonly at: EpochMs };
  /** Hash of everything that shapes a request; a change forces a full sync. */
  readonly paramsHash: string;
  /** Entries of this calendar, kept in the rows' own transaction: a mismatch means the store was damaged. */
  readonly count: number;
}

export interface QuarantineRow {
  readonly calendarKey: CalendarKey;
  readonly id: string;
  readonly why: string;
  readonly at: EpochMs;
}

/** One call to Google: what was asked, never what was said. */
export interface RequestRow {
  readonly id?: number;
  readonly at: EpochMs;
  readonly host: string;
  readonly method: string;
  /** Path with ids taken out, e.g. `/calendar/v3/calendars/{calendarId}/events`. */
  readonly pathTemplate: string;
  readonly purpose: string;
  /** HTTP status; 0 where no answer came. */
  readonly status: number;
  readonly bytesReceived: number;
}

/** The learned model, as plain data without any text. See `preferences/model.ts`. */
export interface ModelRow {
  readonly id: 'current';
  readonly learnedAt: EpochMs;
  readonly meetings: number;
  readonly model: unknown;
}

export class AllsetDb extends Dexie {
  declare accounts: EntityTable<AccountRow, 'id'>;
  declare calendars: EntityTable<CalendarRow, 'key'>;
  declare entries: Table<EntryRow, [CalendarKey, string]>;
  declare cursors: EntityTable<CursorRow, 'calendarKey'>;
  declare quarantine: Table<QuarantineRow, [CalendarKey, string]>;
  declare requests: EntityTable<RequestRow, 'id'>;
  declare models: EntityTable<ModelRow, 'id'>;

  constructor(name = 'allset') {
    super(name);
    this.version(1).stores({
      accounts: 'id',
      calendars: 'key, accountId',
      entries: '[calendarKey+id], [calendarKey+relevantUntil], [calendarKey+seriesId]',
      cursors: 'calendarKey',
      quarantine: '[calendarKey+id], calendarKey',
      requests: '++id, at',
      models: 'id',
    });
  }
}

export function calendarKeyOf(accountId: string, calendarId: string): CalendarKey {
  return `${accountId} ${calendarId}`;
}
