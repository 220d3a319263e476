import type { EpochMs } from '../time/instant';

/** What Google granted. Lives in memory and `storage.session` only: never in the database, logs or exports. */
export interface Token {
  readonly value: string;
  readonly scopes: readonly string[];
  /** `browser`: kept and renewed by the browser; `web`: got through the web flow, kept by us. */
  readonly from: 'browser' | 'web';
  /** Absent where the browser renews by itself. */
  readonly expiresAt?: EpochMs;
}

export interface TokenRequest {
  readonly scopes: readonly string[];
  /** True only inside a click of the user's that named it. */
  readonly interactive: boolean;
  /** The account's e-mail, to renew silently for the same account; absent at the first connection. */
  readonly accountHint?: string;
}

/**
 * Where tokens come from. Fails with an AppError of one of the `auth-…` codes, `client-id-missing`,
 * `scope-missing` or `offline`.
 */
export interface TokenSource {
  getToken(request: TokenRequest): Promise<Token>;
  /** Ties a token got without a hint to the account it turned out to be for, so that it is found again. */
  keep(accountHint: string, token: Token): Promise<void>;
  /** After a 401: forget this token, so that the next `getToken` asks anew. */
  invalidate(token: string): Promise<void>;
  /**
   * Gives the grant back to Google and forgets all tokens of this account.
   * Resolves to false where there was no token to give back.
   */
  revoke(accountHint: string): Promise<boolean>;
}

const base = 'https://www.googleapis.com/auth/';

/** The scope ladder: each step is asked for at the moment of its use and can be refused. */
export const scopes = {
  readOwnEvents: `${base}calendar.events.owned.readonly`,
  readEvents: `${base}calendar.events.readonly`,
  readCalendarList: `${base}calendar.calendarlist.readonly`,
  readSettings: `${base}calendar.settings.readonly`,
  readFreeBusy: `${base}calendar.events.freebusy`,
  writeOwnEvents: `${base}calendar.events.owned`,
} as const;

/** What Connect asks for: own calendars, read-only. */
export const connectScopes: readonly string[] = [
  scopes.readOwnEvents,
  scopes.readCalendarList,
  scopes.readSettings,
];
