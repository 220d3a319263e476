import browser from 'webextension-polyfill';
import { addRequest } from '../../utils/db/requests';
import type { AllsetDb } from '../../utils/db/schema';
import { createGoogleClient, type GoogleClient } from '../../utils/google/client';
import { type ChromeIdentity, createChromeIdentitySource } from '../../utils/identity/chrome-identity-source';
import { createFallbackSource } from '../../utils/identity/fallback-source';
import { createSourceChoice } from '../../utils/identity/source-choice';
import type { Token, TokenSource } from '../../utils/identity/token-source';
import { createTokenStore } from '../../utils/identity/token-store';
import { createWebAuthSource } from '../../utils/identity/web-auth-source';
import { loadSettings } from '../../utils/settings/store';
import type { Clock } from '../../utils/time/clock';

/** Everything that may talk to Google, and the ledger it all goes through. */
export function createGoogleAccess(db: AllsetDb, clock: Clock) {
  // A bare `fetch` loses its `this`.
  const send: typeof fetch = (input, init) => fetch(input, init);
  const tokens = createTokens(send, clock);

  const clientWith = (getToken: () => Promise<Token>): GoogleClient =>
    createGoogleClient({
      fetch: send,
      getToken,
      invalidateToken: ({ value }) => tokens.invalidate(value),
      onRequest: (entry) => addRequest(db, entry),
      clock,
    });

  return {
    tokens,
    clientWith,
    /** For calendars by their secret address, which the ledger must not hold. */
    fetchFeed: async (...[input, init]: Parameters<typeof fetch>) => {
      const entry = {
        at: clock.now(),
        host: new URL(String(input)).host,
        method: 'GET',
        pathTemplate: '/calendar/ical/{secret}',
        purpose: 'read-feed',
      };
      const response = await send(input, init).catch(async (thrown: unknown) => {
        await addRequest(db, { ...entry, status: 0, bytesReceived: 0 });
        throw thrown;
      });
      const bytesReceived = Number(response.headers.get('content-length') ?? 0);
      await addRequest(db, { ...entry, status: response.status, bytesReceived });
      return response;
    },
    clientFor: (account: { email: string; grantedScopes: readonly string[] }) =>
      clientWith(() =>
        tokens.getToken({ scopes: account.grantedScopes, interactive: false, accountHint: account.email }),
      ),
  };
}

function createTokens(send: typeof fetch, clock: Clock): TokenSource {
  const chromeIdentity = chrome.identity as Partial<typeof chrome.identity>;
  return createFallbackSource({
    browser: chromeIdentity.getAuthToken
      ? createChromeIdentitySource(chrome.identity as unknown as ChromeIdentity, send)
      : undefined,
    web: createWebAuthSource({
      identity: browser.identity,
      loadClient: async () => {
        const { googleClientId, googleClientSecret } = await loadSettings();
        return { id: googleClientId, secret: googleClientSecret };
      },
      store: createTokenStore(),
      clock,
      fetch: send,
      randomId: () => crypto.randomUUID().replaceAll('-', ''),
    }),
    choice: createSourceChoice(),
  });
}
