import { AppError, type ErrorCode } from '../errors';
import type { EpochMs } from '../time/instant';
import type { Token } from './token-source';

/** Google's answer in the redirect: RFC 6749 §4.2.2 for `token`, §4.1.2 for `code`; errors in either place. */
export type AuthResponse =
  | { readonly kind: 'token'; readonly token: Token }
  | { readonly kind: 'code'; readonly code: string; readonly scopes: readonly string[] };

/** Google's `error` values that mean something else than «the user said no». */
const codeByGoogleError: Readonly<Record<string, ErrorCode>> = {
  access_denied: 'auth-cancelled',
  admin_policy_enforced: 'auth-blocked',
  org_internal: 'auth-blocked',
  interaction_required: 'auth-required',
  login_required: 'auth-required',
  consent_required: 'auth-required',
  account_selection_required: 'auth-required',
  app_not_verified: 'auth-unverified',
  temporarily_unavailable: 'server-error',
  server_error: 'server-error',
};

/**
 * Reads the address Google sent the browser back to. Throws an AppError of an `auth-…` code. A `state` that is
 * not ours, or another redirect than ours, is an attack or a mix-up: the answer is not used.
 */
export function parseAuthResponse(
  redirect: string,
  expected: { readonly redirectUri: string; readonly state: string; readonly now: EpochMs },
): AuthResponse {
  if (!redirect.startsWith(expected.redirectUri)) {
    throw new AppError('bad-response', 'the sign-in window came back from another address');
  }
  const url = new URL(redirect);
  const answer = new URLSearchParams(url.hash.slice(1));
  for (const [name, value] of url.searchParams) answer.set(name, value);
  const error = answer.get('error');
  if (error) {
    const blocked = answer.get('error_subtype') === 'admin_policy_enforced';
    throw new AppError(blocked ? 'auth-blocked' : (codeByGoogleError[error] ?? 'auth-required'), error);
  }
  if (answer.get('state') !== expected.state) {
    throw new AppError('bad-response', 'the sign-in window came back with another state');
  }
  const scopes = (answer.get('scope') ?? '').split(' ').filter(Boolean);
  const code = answer.get('code');
  if (code) return { kind: 'code', code, scopes };
  const value = answer.get('access_token');
  if (!value) throw new AppError('bad-response', 'the sign-in window came back without a token');
  const lifetimeMs = Number(answer.get('expires_in') ?? 3600) * 1000;
  return { kind: 'token', token: { value, scopes, from: 'web', expiresAt: expected.now + lifetimeMs } };
}

/** What `launchWebAuthFlow` throws, as a code. The browser's words are the only sign it gives. */
export function toAuthError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const has = (words: string) => message.toLowerCase().includes(words);
  if (has('did not approve') || has('cancel')) return new AppError('auth-cancelled', message);
  if (has('interaction required') || has('not granted') || has('not signed in')) {
    return new AppError('auth-required', message);
  }
  if (has('could not be loaded') || has('connection failed')) return new AppError('offline', message);
  if (has('client')) return new AppError('client-id-missing', message);
  return new AppError('auth-required', message, { cause: thrown });
}
