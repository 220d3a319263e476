import type { CalendarEntry } from '../calendar/event';
import type { LearnedTravel } from '../commute/learn-travel';
import type { PlaceKey } from '../commute/place';
import type { ErrorCode } from '../errors';
import type { Feedback } from '../preferences/feedback';
import type { SuggestionRecord } from '../preferences/suggestion-record';
import type { QuestionGuest } from '../questions/question';
import type { EpochMs } from '../time/instant';
import type { Interval } from '../time/interval';

/**
 * What is stored, one interface per table. No Dexie here: pure code names these shapes too.
 */

/** `<account id> <calendar id>`: one calendar as seen by one account. */
export type CalendarKey = string;

export interface AccountRow {
  /** The account's e-mail at Google; `sample` for the sample person; `files` for imported calendars. */
  readonly id: string;
  readonly kind: 'google' | 'sample' | 'files';
  readonly email: string;
  readonly grantedScopes: readonly string[];
  /** Changes with every connection: work begun under an earlier one may not write any more. */
  readonly connectedAt: EpochMs;
  /** `ok`, or the code of what keeps this account from syncing. */
  readonly state: 'ok' | ErrorCode;
  /** Nothing is asked of Google for this account before this instant. */
  readonly pausedUntil?: EpochMs;
  /** Pauses in a row, for the back-off. */
  readonly pauses?: number;
  /** The policy somebody had agreed to when it was connected. */
  readonly policyVersion?: string;
  /** When the list of calendars was last read whole. */
  readonly listedAt?: EpochMs;
  /** What the user chose at Google: first day of the week (0 is Sunday), and hours as 0–23. */
  readonly google?: {
    readonly readAt: EpochMs;
    readonly weekStart: 0 | 1 | 6;
    readonly hour24: boolean;
  };
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
  /** Since when Google's list lacks it. Counts as unreadable from then on; gone with the next list that lacks it. */
  readonly missingSince?: EpochMs;
}

export type EntryRow = CalendarEntry & {
  readonly calendarKey: CalendarKey;
  /** Last instant at which this entry can matter to any window: see `calendar/retention.ts`. */
  readonly relevantUntil: EpochMs;
  /** On what may begin long before it stops to matter (series, exceptions, all-day, several days): see `loadEntries`. */
  readonly lasting?: 1;
  /** The run of full syncs that last saw this entry. */
  readonly generation: number;
};

/** See the terms in `sync/plan-sync.ts`. */
export interface CursorRow {
  readonly calendarKey: CalendarKey;
  readonly phase: 'new' | 'full' | 'idle' | 'incremental' | 'unavailable';
  /** +1 with every write. A run that finds another number than it left has been overtaken, and stops. */
  readonly revision: number;
  readonly syncToken?: string;
  readonly tokenAt?: EpochMs;
  /** Set while a run is under way: where to go on after a crash. */
  readonly pageToken?: string;
  /** When the page before `pageToken` was committed. */
  readonly pageAt?: EpochMs;
  readonly generation: number;
  /** Entries of the present generation. */
  readonly seen: number;
  /** Of the run under way, else of the last one. */
  readonly pages: number;
  readonly items: number;
  /** Times the run under way had to begin again. */
  readonly restarts: number;
  readonly runStartedAt?: EpochMs;
  /** When this copy was last found to equal Google's and the row was written. For polls since: `AccountNotes.checkedAt`. */
  readonly syncedAt?: EpochMs;
  readonly fullSyncedAt?: EpochMs;
  /** Entries that matter from here on are complete; older ones are not kept. */
  readonly coveredFrom: EpochMs;
  readonly failures: number;
  readonly nextAttemptAt?: EpochMs;
  readonly lastError?: { readonly code: ErrorCode; readonly at: EpochMs };
  /** Ids of series whose exceptions look older than the series itself: to be read again whole. */
  readonly suspects: readonly string[];
  /** The policy somebody had agreed to when this copy was read; another version reads all of it anew. */
  readonly policyVersion?: string;
  /** Hash of everything that shapes a request and a row; a change forces a full sync. */
  readonly paramsHash: string;
  /** Entries of this calendar, kept in the rows' own transaction: a mismatch means the store was damaged. */
  readonly count: number;
  /** Sum of `rowChecksum` over them, modulo 2³². */
  readonly checksum: number;
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
  /** The policy somebody had agreed to when it was learned. */
  readonly policyVersion?: string;
  readonly meetings: number;
  /** When fitting it to this person was last tried; what came of it is in the model. */
  readonly fitTriedAt?: EpochMs;
  readonly model: unknown;
}

/** What the user did with a suggested time, where they let Allset learn from it. No text, no codes of titles or people. */
export interface FeedbackRow extends Feedback {
  readonly id?: number;
  /** A code of the question: a dismissed time stays away from the same one. */
  readonly question: number;
  readonly start: EpochMs;
  readonly end: EpochMs;
  readonly modelVersion: number;
  readonly weightsVersion: number;
}

/** An answer as it was shown. */
export interface SuggestionRow {
  readonly id?: number;
  readonly at: EpochMs;
  /** A code of all that went into the answer: the same input has the same answer. */
  readonly input: number;
  readonly slots: readonly SuggestionRecord[];
}

/** Times the user copied for somebody, to read the answer against. */
export interface ProposalRow {
  readonly id?: number;
  readonly at: EpochMs;
  readonly slots: readonly Interval[];
  /** IANA and BCP 47, of whoever reads them. */
  readonly timeZone: string;
  readonly locale: string;
  /** Absent without the consent to titles. */
  readonly title?: string;
  /** Absent without the consent to guests. */
  readonly guests?: readonly Pick<QuestionGuest, 'email' | 'optional'>[];
}

/** The ways between places, as the calendar shows them. */
export interface TravelRow {
  readonly id: 'current';
  readonly learnedAt: EpochMs;
  readonly learned: LearnedTravel;
  /** What places are called, as their events have it. */
  readonly labels: Readonly<Record<PlaceKey, string>>;
}
