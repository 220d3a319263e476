import * as z from 'zod/mini';
import { AppError, type ErrorCode } from '../errors';
import type { Clock } from '../time/clock';
import type { StoredToken } from './token-store';

/** Code + PKCE (RFC 7636, S256), for a client id and secret that the user brought. */

interface ExchangeDeps {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
}
interface Client {
  readonly id: string;
  readonly secret: string;
}

const tokenAnswer = z.object({
  access_token: z.string(),
  expires_in: z.number(),
  scope: z._default(z.string(), ''),
  refresh_token: z.optional(z.string()),
});

export async function createPkce(randomId: () => string): Promise<{ verifier: string; challenge: string }> {
  // 43 to 128 characters are allowed; two ids of 32 hex digits make 64.
  const verifier = randomId() + randomId();
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return { verifier, challenge: toBase64Url(new Uint8Array(digest)) };
}

export async function exchangeCode(
  deps: ExchangeDeps,
  client: Client,
  grant: { code: string; verifier: string; redirectUri: string },
): Promise<StoredToken> {
  const answer = await askTokenEndpoint(deps, client, {
    grant_type: 'authorization_code',
    code: grant.code,
    code_verifier: grant.verifier,
    redirect_uri: grant.redirectUri,
  });
  if ('refused' in answer) throw new AppError(answer.code, answer.refused);
  return answer;
}

/** Undefined where Google takes the refresh token no more: revoked, unused for half a year, or of another client. */
export async function refreshAccess(
  deps: ExchangeDeps,
  client: Client,
  refreshToken: string,
): Promise<StoredToken | undefined> {
  const fields = { grant_type: 'refresh_token', refresh_token: refreshToken };
  const answer = await askTokenEndpoint(deps, client, fields);
  if (!('refused' in answer)) return answer;
  if (answer.refused === 'invalid_grant' || answer.refused === 'unauthorized_client') return undefined;
  throw new AppError(answer.code, answer.refused);
}

async function askTokenEndpoint(
  { fetch: send, clock }: ExchangeDeps,
  client: Client,
  fields: Record<string, string>,
): Promise<StoredToken | { readonly refused: string; readonly code: ErrorCode }> {
  let response: Response;
  try {
    response = await send('https://oauth2.googleapis.com/token', {
      method: 'POST',
      body: new URLSearchParams({ client_id: client.id, client_secret: client.secret, ...fields }),
    });
  } catch (cause) {
    throw new AppError('offline', 'Google could not be reached to sign in', { cause });
  }
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) {
    const refused = z.object({ error: z.string() }).safeParse(body).data?.error ?? `HTTP ${response.status}`;
    return { refused, code: codeOf(response.status, refused) };
  }
  const answer = tokenAnswer.safeParse(body);
  if (!answer.success) throw new AppError('bad-response', 'the token answer could not be read');
  const { access_token, expires_in, scope, refresh_token } = answer.data;
  return {
    value: access_token,
    scopes: scope.split(' ').filter(Boolean),
    from: 'web',
    expiresAt: clock.now() + expires_in * 1000,
    ...(refresh_token ? { refreshToken: refresh_token } : {}),
  };
}

function codeOf(status: number, refused: string): ErrorCode {
  if (status === 429) return 'rate-limited';
  if (status >= 500) return 'server-error';
  return refused === 'invalid_client' ? 'client-id-missing' : 'auth-required';
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
