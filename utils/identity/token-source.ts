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
  /** Lets the user choose among all accounts: the browser itself only ever offers its own. */
  readonly anyAccount?: boolean;
}

/**
 * Where tokens come from. Fails with an AppError of one of the `auth-…` codes, `client-id-missing`,
 * `scope-missing` or `offline`.
 */
export interface TokenSource {
  getToken(request: TokenRequest): Promise<Token>;
  /** Ties a token from a window to the account it turned out to be for, so that it is found again. */
  keep(accountHint: string, token: Token): Promise<void>;
  /** After a 401: forget this token, so that the next `getToken` asks anew. */
  invalidate(token: string): Promise<void>;
  /**
   * Gives the grant back to Google and forgets all tokens of this account.
   * Resolves to false where there was no token to give back.
   *
   * @param granted what the account has granted; after everything was deleted nobody knows more than what Connect asks
   */
  revoke(accountHint: string, granted?: readonly string[]): Promise<boolean>;
  /** The same for a token that was never kept, and of which nobody knows whose it is. */
  revokeToken(token: Token): Promise<void>;
}
