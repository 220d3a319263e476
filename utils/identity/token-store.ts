import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { createStoredMap, type StoredArea } from './stored-map';
import type { Token } from './token-source';

/**
 * Tokens by account, in `storage.session`: memory of the browser, gone when it closes, closed to content scripts.
 * The refresh token of a client the user brought lives here too: closing the browser asks for one more sign-in.
 */
export interface TokenStore {
  load(accountHint: string): Promise<StoredToken | undefined>;
  save(accountHint: string, token: StoredToken): Promise<void>;
  remove(accountHint: string): Promise<void>;
  /** Forgets this token for whichever account holds it. */
  removeToken(value: string): Promise<void>;
}

export interface StoredToken extends Token {
  readonly refreshToken?: string;
}

const stored = z.record(
  z.string(),
  z.object({
    value: z.string(),
    scopes: z.array(z.string()),
    from: z.enum(['browser', 'web']),
    expiresAt: z.exactOptional(z.number()),
    refreshToken: z.exactOptional(z.string()),
  }),
);

export function createTokenStore(area: StoredArea = browser.storage.session): TokenStore {
  const tokens = createStoredMap<StoredToken>(area, 'tokens', stored);
  return {
    load: tokens.load,
    save: (accountHint, token) => tokens.change((all) => ({ ...all, [accountHint]: token })),
    remove: (accountHint) => tokens.change(({ [accountHint]: _gone, ...others }) => others),
    removeToken: (value) =>
      tokens.change((all) =>
        Object.fromEntries(
          Object.entries(all).flatMap(([account, token]): [string, StoredToken][] => {
            if (token.value !== value) return [[account, token]];
            // Without the access token a refresh token is still worth keeping: the next call renews with it.
            return token.refreshToken ? [[account, { ...token, value: '', expiresAt: 0 }]] : [];
          }),
        ),
      ),
  };
}
