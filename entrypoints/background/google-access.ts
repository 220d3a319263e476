import browser from 'webextension-polyfill';
import { createAskScopes } from '../../utils/accounts/ask-scopes';
import { createGiveBack } from '../../utils/accounts/give-back';
import { addRequest } from '../../utils/db/requests';
import type { AllsetDb } from '../../utils/db/schema';
import { AppError } from '../../utils/errors';
import { createGoogleClient, type GoogleClient } from '../../utils/google/client';
import { type ChromeIdentity, createChromeIdentitySource } from '../../utils/identity/chrome-identity-source';
import { createFallbackSource } from '../../utils/identity/fallback-source';
import { createSourceChoice } from '../../utils/identity/source-choice';
import type { Token, TokenSource } from '../../utils/identity/token-source';
import { createTokenStore } from '../../utils/identity/token-store';
import { createWebAuthSource } from '../../utils/identity/web-auth-source';
import { loadSettings } from '../../utils/settings/store';
import type { Clock } from '../../utils/time/clock';
import { refuseUnadmitted } from './organisation';

/** Everything that may talk to Google, and the ledger it all goes through. */
export function createGoogleAccess(
  db: AllsetDb,
  clock: Clock,
  watched: (tokens: TokenSource) => TokenSource = (tokens) => tokens,
) {
  // A bare `fetch` loses its `this`.
  const send: typeof fetch = (input, init) => fetch(input, init);
  const noted = (purpose: string, pathTemplate?: string) =>
    noteRequests(send, db, clock, { purpose, pathTemplate });
  const sendFeed = noted('read-feed', '/calendar/ical/{secret}');
  // To give access back has to work while everything rests.
  const tokens = watched(createTokens(noted('sign-in'), clock));

  const clientEvenPaused = (getToken: () => Promise<Token>): GoogleClient =>
    createGoogleClient({
      fetch: send,
      getToken,
      invalidateToken: ({ value }) => tokens.invalidate(value),
      onRequest: (entry) => addRequest(db, entry),
      clock,
    });
  const clientWith = (getToken: () => Promise<Token>): GoogleClient =>
    clientEvenPaused(async () => {
      await refuseWhilePaused();
      return getToken();
    });

  return {
    tokens,
    clientWith,
    /** Only in a click: Google's window may open. */
    askScopes: createAskScopes({ db, tokens, clientWith: (token) => clientWith(async () => token) }),
    giveBackOf: (scopes: readonly string[]) =>
      createGiveBack({ db, tokens, scopes, clientWith: (token) => clientEvenPaused(async () => token) }),
    /** For calendars by their secret address, which the ledger must not hold. */
    fetchFeed: (async (input, init) => {
      await refuseWhilePaused();
      return sendFeed(input, init);
    }) satisfies typeof fetch,
    clientFor: (account: { email: string; grantedScopes: readonly string[] }) =>
      clientWith(async () => {
        await refuseUnadmitted(account.email);
        return tokens.getToken({
          scopes: account.grantedScopes,
          interactive: false,
          accountHint: account.email,
        });
      }),
  };
}

/** Everything that would ask Google for calendars comes through here first. */
export async function refuseWhilePaused(): Promise<void> {
  if ((await loadSettings()).paused) throw new AppError('paused', 'the user paused reading');
}

/** A `fetch` that leaves a line in the ledger for every call: where to and what for, never what was said. */
function noteRequests(
  send: typeof fetch,
  db: AllsetDb,
  clock: Clock,
  { purpose, pathTemplate }: { readonly purpose: string; readonly pathTemplate: string | undefined },
): typeof fetch {
  return async (input, init) => {
    const url = new URL(String(input));
    const line = {
      at: clock.now(),
      host: url.host,
      method: init?.method ?? 'GET',
      pathTemplate: pathTemplate ?? url.pathname,
      purpose,
    };
    try {
      const response = await send(input, init);
      const bytesReceived = Number(response.headers.get('content-length') ?? 0);
      await addRequest(db, { ...line, status: response.status, bytesReceived });
      return response;
    } catch (thrown) {
      await addRequest(db, { ...line, status: 0, bytesReceived: 0 });
      throw thrown;
    }
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
