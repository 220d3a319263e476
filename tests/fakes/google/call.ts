import type { Account, Subscription } from './account';
import type { CalendarStore } from './calendar-store';
import type { Route } from './contract';
import type { HttpReply, HttpRequest } from './wire';
import type { World } from './world';

export type ViolationKind =
  | 'unknown-path'
  | 'unknown-parameter'
  | 'bad-value'
  | 'repeated'
  | 'missing-scope'
  | 'forbidden-with-sync-token'
  | 'changed-parameters'
  | 'bad-fields'
  | 'bad-body'
  | 'unsupported'
  | 'bad-reply';

export interface Violation {
  readonly kind: ViolationKind;
  /** `GET calendars/{calendarId}/events`. */
  readonly request: string;
  readonly detail: string;
}

/** How lists are cut. Everything here is allowed to Google; the last ones are what broken servers do. */
export interface Paging {
  /** Fewer than asked for. */
  pageSize?: number;
  /** Pages of changing length. */
  short?: boolean;
  /** Every nth page is empty and yet not the last. */
  emptyEvery?: number;
  /** Exceptions before their series. */
  order?: 'changed' | 'exceptionsFirst' | 'newestFirst';
  /**
   * Google does not say whether increments keep the full sync's window. Default: everything that changed;
   * else what has left the window comes as a tombstone.
   */
  increments?: 'everything' | 'tombstonesOutside';
  /** Each page repeats the last row of the one before. */
  overlap?: boolean;
  /** The same page token again and again. */
  cycle?: boolean;
  /** The last page brings no `nextSyncToken`. */
  omitSyncToken?: boolean;
}

/** One API call that passed the guard. */
export interface Call {
  readonly world: World;
  readonly account: Account;
  readonly route: Route;
  readonly query: URLSearchParams;
  readonly request: HttpRequest;
  /** Short names of the scopes that this call may lean on. */
  readonly scopes: ReadonlySet<string>;
  readonly paging: Paging;
  readonly violate: (kind: ViolationKind, detail: string) => void;
}

/** A call about one calendar the caller can see. */
export interface CalendarCall extends Call {
  readonly store: CalendarStore;
  readonly subscription: Subscription;
}

/** An answer before masks and serialising, or a finished refusal. */
export type Answer =
  | { readonly value: unknown; readonly etag?: string; readonly status?: number }
  | HttpReply;

export function isReply(answer: Answer): answer is HttpReply {
  return 'body' in answer;
}

/** A value for every page: sizes vary only where asked to. */
export function pageLength(paging: Paging, asked: number, page: number): number {
  const most = Math.max(1, Math.min(asked, paging.pageSize ?? asked));
  return paging.short ? 1 + ((page * 7 + 3) % most) : most;
}
