/**
 * Everything that can go wrong across an edge of the program (network, storage, browser), as one closed list.
 * Pure code does not throw for expected outcomes: it returns a union. Adapters throw `AppError`.
 *
 * Crossing a message boundary an Error loses class and fields, so `rpc` sends `{ code, message }` and rebuilds.
 */
export const errorCodes = [
  'auth-required', // no usable token; the user has to press Connect
  'auth-cancelled', // the user closed or declined the consent window
  'auth-blocked', // the organisation's administrator does not allow this app
  'auth-unverified', // Google refuses because the app is unverified or its test users are full
  'client-id-missing', // this copy of Allset has no Google client id yet
  'scope-missing', // the token is valid, but the permission this needs was not granted
  'offline', // no answer from the network, or none in time
  'quota', // Google's usage limit: pause for an hour or more
  'rate-limited', // too fast: back off with jitter
  'sync-token-expired', // 410, or 400 «Invalid sync token value.»: a full sync is due
  'conflict', // 409 or 412
  'not-found',
  'forbidden',
  'bad-request', // we sent something Google does not accept: a bug, never retried
  'bad-response', // Google's answer could not be read
  'server-error', // 5xx
  'storage-full',
  'storage-broken',
  'bad-file', // a file the user gave us cannot be read
  'paused', // the user paused reading and learning
  'managed', // the user's organisation does not allow it
  'cancelled', // the user, or Delete everything, stopped the work
  'bug',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** What the rest of the program may do with an error of this code. */
export interface ErrorPolicy {
  /** `soon` backs off exponentially, `later` waits an hour or more, `never` needs a person. */
  readonly retry: 'soon' | 'later' | 'never';
  /** True where the user has to act before it can work again: shows in popup and badge. */
  readonly needsUser: boolean;
}

export const errorPolicies: Readonly<Record<ErrorCode, ErrorPolicy>> = {
  'auth-required': { retry: 'never', needsUser: true },
  'auth-cancelled': { retry: 'never', needsUser: true },
  'auth-blocked': { retry: 'never', needsUser: true },
  'auth-unverified': { retry: 'never', needsUser: true },
  'client-id-missing': { retry: 'never', needsUser: true },
  'scope-missing': { retry: 'never', needsUser: true },
  offline: { retry: 'soon', needsUser: false },
  quota: { retry: 'later', needsUser: false },
  'rate-limited': { retry: 'soon', needsUser: false },
  'sync-token-expired': { retry: 'soon', needsUser: false },
  conflict: { retry: 'soon', needsUser: false },
  'not-found': { retry: 'later', needsUser: false },
  forbidden: { retry: 'later', needsUser: false },
  'bad-request': { retry: 'never', needsUser: false },
  'bad-response': { retry: 'soon', needsUser: false },
  'server-error': { retry: 'soon', needsUser: false },
  'storage-full': { retry: 'later', needsUser: true },
  'storage-broken': { retry: 'later', needsUser: false },
  'bad-file': { retry: 'never', needsUser: true },
  paused: { retry: 'never', needsUser: false },
  managed: { retry: 'later', needsUser: false },
  cancelled: { retry: 'never', needsUser: false },
  bug: { retry: 'never', needsUser: false },
};

/** The one class that crosses an edge. `message` is for logs and tests: never event text, ids or tokens. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Any thrown value as an AppError; what we did not foresee is a `bug`. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  return new AppError('bug', thrown instanceof Error ? thrown.message : String(thrown), { cause: thrown });
}
