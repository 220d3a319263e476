import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
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
    expiresAt: z.optional(z.number()),
    refreshToken: z.optional(z.string()),
  }),
);
const KEY = 'tokens';

export function createTokenStore(area = browser.storage.session): TokenStore {
  const loadAll = async () => {
    const all = stored.safeParse((await area.get(KEY))[KEY] ?? {});
    return (all.success ? all.data : {}) as Record<string, StoredToken>;
  };
  const saveAll = (all: Record<string, StoredToken>) => area.set({ [KEY]: all });
  return {
    load: async (accountHint) => (await loadAll())[accountHint],
    save: async (accountHint, token) => saveAll({ ...(await loadAll()), [accountHint]: token }),
    remove: async (accountHint) => {
      const { [accountHint]: _gone, ...others } = await loadAll();
      await saveAll(others);
    },
    removeToken: async (value) => {
      const left = Object.entries(await loadAll()).map(
        ([account, token]): [string, StoredToken | undefined] => {
          if (token.value !== value) return [account, token];
          // Without the access token a refresh token is still worth keeping: the next call renews with it.
          return [account, token.refreshToken ? { ...token, value: '', expiresAt: 0 } : undefined];
        },
      );
      await saveAll(Object.fromEntries(left.filter((entry): entry is [string, StoredToken] => !!entry[1])));
    },
  };
}
