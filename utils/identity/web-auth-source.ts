import { AppError } from '../errors';
import type { Clock } from '../time/clock';
import { parseAuthResponse, toAuthError } from './auth-response';
import { createPkce, exchangeCode, refreshAccess } from './code-exchange';
import type { Token, TokenRequest, TokenSource } from './token-source';
import type { StoredToken, TokenStore } from './token-store';

/** Renewed this long before it runs out, so that a request under way never meets an expired token. */
const EXPIRY_MARGIN_MS = 60_000;
/** A silent renewal that needs a person never ends by itself. */
const SILENT_TIMEOUT_MS = 10_000;

export interface OAuthClient {
  /** Empty where this copy of Allset has none. */
  readonly id: string;
  /** Only of a client the user brought: switches to code + PKCE. Google's web clients refuse PKCE without it. */
  readonly secret: string;
}

/** The parts of `browser.identity` we need. */
export interface WebAuthBrowser {
  getRedirectURL(): string;
  launchWebAuthFlow(details: {
    url: string;
    interactive: boolean;
    abortOnLoadForNonInteractive?: boolean;
    timeoutMsForNonInteractive?: number;
  }): Promise<string | undefined>;
}

export interface WebAuthDeps {
  readonly identity: WebAuthBrowser;
  readonly loadClient: () => Promise<OAuthClient>;
  readonly store: TokenStore;
  readonly clock: Clock;
  readonly fetch: typeof fetch;
  /** A fresh, unguessable string. */
  readonly randomId: () => string;
}

/** Tokens through `launchWebAuthFlow`: works in every browser, for several accounts. */
export function createWebAuthSource(deps: WebAuthDeps): TokenSource {
  const { identity, store, clock } = deps;
  const asking = new Map<string, Promise<Token>>();

  /** At each expiry all calendars of an account ask at once: one of them asks Google, with one window of its own. */
  function getToken(request: TokenRequest): Promise<Token> {
    const wish = JSON.stringify(request);
    const token = asking.get(wish) ?? findToken(request).finally(() => asking.delete(wish));
    asking.set(wish, token);
    return token;
  }

  async function findToken(request: TokenRequest): Promise<Token> {
    const held = request.accountHint ? await store.load(request.accountHint) : undefined;
    if (held && covers(held, request) && (held.expiresAt ?? Infinity) - EXPIRY_MARGIN_MS > clock.now())
      return held;
    const client = await deps.loadClient();
    if (!client.id) throw new AppError('client-id-missing', 'no Google client id is set');
    const carried = client.secret ? held?.refreshToken : undefined;
    if (!held || !carried || !covers(held, request))
      return keep(request, await askGoogle(client, request), carried);
    const renewed = await refreshAccess(deps, client, carried);
    if (!renewed) return keep(request, await askGoogle(client, request));
    // It gives what it was made for, which may be less than was granted since.
    const token = { ...renewed, scopes: renewed.scopes.length > 0 ? renewed.scopes : held.scopes };
    return keep(request, covers(token, request) ? token : await askGoogle(client, request), carried);
  }

  async function askGoogle(client: OAuthClient, request: TokenRequest): Promise<StoredToken> {
    const redirectUri = identity.getRedirectURL();
    const state = deps.randomId();
    const pkce = client.secret ? await createPkce(deps.randomId) : undefined;
    const url = new URL('https://accounts.google.com/o/oauth2/v2/auth');
    url.search = new URLSearchParams({
      client_id: client.id,
      redirect_uri: redirectUri,
      response_type: pkce ? 'code' : 'token',
      scope: request.scopes.join(' '),
      state,
      include_granted_scopes: 'true',
      ...promptFor(request, client),
      ...(pkce
        ? { code_challenge: pkce.challenge, code_challenge_method: 'S256', access_type: 'offline' }
        : {}),
    }).toString();
    let redirect: string | undefined;
    try {
      redirect = await identity.launchWebAuthFlow({
        url: url.href,
        interactive: request.interactive,
        // Google's silent page redirects by script, after it has loaded.
        ...(request.interactive
          ? {}
          : { abortOnLoadForNonInteractive: false, timeoutMsForNonInteractive: SILENT_TIMEOUT_MS }),
      });
    } catch (thrown) {
      throw await reasonOf(toAuthError(thrown), client, request);
    }
    if (!redirect) throw new AppError('auth-cancelled', 'the sign-in window was closed');
    const response = parseAuthResponse(redirect, { redirectUri, state, now: clock.now() });
    if (response.kind === 'token') return response.token;
    if (!pkce) throw new AppError('bad-response', 'Google answered with a code that was not asked for');
    const exchanged = await exchangeCode(deps, client, {
      code: response.code,
      verifier: pkce.verifier,
      redirectUri,
    });
    return { ...exchanged, scopes: exchanged.scopes.length > 0 ? exchanged.scopes : response.scopes };
  }

  /**
   * The browser calls Google's «access blocked» a page that could not be loaded: it is answered with 400. Asked
   * silently, Google says which of the two it is.
   */
  async function reasonOf(error: AppError, client: OAuthClient, request: TokenRequest): Promise<AppError> {
    if (!request.interactive || error.code !== 'offline') return error;
    const silently = { ...request, interactive: false };
    const why = await askGoogle(client, silently).then(() => undefined, toAuthError);
    return why?.code === 'auth-blocked' ? why : error;
  }

  /** @param carried Google gives a refresh token with a consent alone: the one we have stays good. */
  async function keep(request: TokenRequest, given: StoredToken, carried?: string): Promise<Token> {
    const token = carried ? { refreshToken: carried, ...given } : given;
    // In a window another account may have been chosen: whoever asked keeps the token once it is known whose it is.
    if (request.accountHint && !request.interactive) await store.save(request.accountHint, token);
    return token;
  }

  return {
    getToken,
    keep: (accountHint, token) => store.save(accountHint, token),
    invalidate: (token) => store.removeToken(token),
    async revoke(accountHint) {
      const held = await store.load(accountHint);
      const secret = held?.refreshToken ?? held?.value;
      // Forgotten only after Google answered: without it nothing could be given back later.
      if (secret) await revokeAtGoogle(deps.fetch, secret);
      await store.remove(accountHint);
      return Boolean(secret);
    },
    revokeToken: ({ value }) => revokeAtGoogle(deps.fetch, value),
  };
}

/**
 * Google chooses how much to ask where the account is known; silently it may ask nothing. A refresh token it gives
 * only with a consent, so a client that can use one asks for that every time.
 */
function promptFor({ interactive, accountHint }: TokenRequest, client: OAuthClient): Record<string, string> {
  const hint = accountHint ? { login_hint: accountHint } : {};
  if (!interactive) return { ...hint, prompt: 'none' };
  const prompts = [accountHint ? '' : 'select_account', client.secret ? 'consent' : ''].filter(Boolean);
  return { ...hint, ...(prompts.length > 0 && { prompt: prompts.join(' ') }) };
}

function covers(token: Token, request: TokenRequest): boolean {
  return request.scopes.every((scope) => token.scopes.includes(scope));
}

/** https://developers.google.com/identity/protocols/oauth2/javascript-implicit-flow#tokenrevoke */
export async function revokeAtGoogle(send: typeof fetch, token: string): Promise<void> {
  let response: Response;
  try {
    response = await send('https://oauth2.googleapis.com/revoke', {
      method: 'POST',
      body: new URLSearchParams({ token }),
    });
  } catch (cause) {
    throw new AppError('offline', 'Google could not be reached to revoke the grant', { cause });
  }
  // 400 invalid_token: it was no longer worth anything, which is what we wanted.
  if (!response.ok && response.status !== 400)
    throw new AppError('server-error', 'Google did not revoke the grant');
}
