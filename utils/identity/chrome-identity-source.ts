import { AppError, toAppError } from '../errors';
import { toAuthError } from './auth-response';
import { connectScopes } from './scopes';
import type { Token, TokenRequest, TokenSource } from './token-source';
import { revokeAtGoogle } from './web-auth-source';

/** `getAuthToken` can stay silent for ever where nobody is signed in to the browser. */
const SILENT_TIMEOUT_MS = 3_000;
const INTERACTIVE_TIMEOUT_MS = 120_000;

/** The parts of `chrome.identity` we need. Missing in Firefox; present but useless in Edge and Brave. */
export interface ChromeIdentity {
  getAuthToken(details: {
    interactive: boolean;
    scopes: string[];
    enableGranularPermissions: boolean;
  }): Promise<{ token?: string; grantedScopes?: string[] }>;
  removeCachedAuthToken(details: { token: string }): Promise<void>;
  clearAllCachedAuthTokens(): Promise<void>;
}

/** Tokens the browser itself keeps and renews, for the account it is signed in with. */
export function createChromeIdentitySource(identity: ChromeIdentity, send: typeof fetch): TokenSource {
  async function getToken(request: TokenRequest): Promise<Token> {
    const timeoutMs = request.interactive ? INTERACTIVE_TIMEOUT_MS : SILENT_TIMEOUT_MS;
    const ask = identity.getAuthToken({
      interactive: request.interactive,
      scopes: [...request.scopes],
      enableGranularPermissions: true,
    });
    const answer = await withDeadline(ask, timeoutMs).catch((thrown) => {
      throw toAuthError(thrown);
    });
    if (!answer.token) throw new AppError('auth-required', 'the browser gave no token');
    return { value: answer.token, scopes: answer.grantedScopes ?? request.scopes, from: 'browser' };
  }

  return {
    getToken,
    // The browser knows its account; nothing to remember.
    keep: async () => {},
    invalidate: (token) => identity.removeCachedAuthToken({ token }),
    async revoke(_accountHint, granted = connectScopes) {
      const token = await getToken({ scopes: granted, interactive: false }).catch(offlineIsNoAnswer);
      // Forgotten only after Google answered: without it nothing could be given back later.
      if (token) await revokeAtGoogle(send, token.value);
      await identity.clearAllCachedAuthTokens();
      return token !== undefined;
    },
    async revokeToken({ value }) {
      await revokeAtGoogle(send, value);
      await identity.removeCachedAuthToken({ token: value });
    },
  };
}

/** Without a network nobody knows whether there is a grant: it is tried again. */
function offlineIsNoAnswer(thrown: unknown): undefined {
  if (toAppError(thrown).code === 'offline') throw thrown;
}

function withDeadline<Value>(promise: Promise<Value>, ms: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new AppError('auth-required', 'the browser did not answer in time')),
      ms,
    );
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
