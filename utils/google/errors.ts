import * as z from 'zod/mini';
import { AppError, type ErrorCode } from '../errors';

/**
 * HTTP → `AppError`, in one place. Google is judged by the `reason` in its body: one status means many things,
 * and one thing has many statuses. The body may be HTML, cut short or empty; then the status decides.
 */

const googleErrorSchema = z.object({
  error: z.object({
    code: z.optional(z.number()),
    message: z.optional(z.string()),
    status: z.optional(z.string()),
    errors: z.optional(z.array(z.object({ reason: z.optional(z.string()) }))),
    details: z.optional(z.array(z.object({ reason: z.optional(z.string()) }))),
  }),
});

/** Rides as `cause` of the AppError: facts for the back-off, no event text. */
export interface GoogleFailure {
  readonly status: number;
  readonly reason: string;
  /** What Google asked to wait, where the header could be read. */
  readonly retryAfterMs?: number;
}

/** `status` is 200 for an answer that carries an `error` all the same. */
export function toGoogleError(status: number, body: string, retryAfterMs?: number): AppError {
  const error = parseError(body);
  const effective = status === 200 ? (error?.code ?? 500) : status;
  const reason = error?.errors?.[0]?.reason ?? error?.details?.[0]?.reason ?? error?.status ?? '';
  const code = codeOf(effective, reason, error?.message ?? '');
  const failure: GoogleFailure =
    retryAfterMs === undefined ? { status: effective, reason } : { status: effective, reason, retryAfterMs };
  return new AppError(code, `Google answered ${effective} ${reason}`.trim(), { cause: failure });
}

function codeOf(status: number, reason: string, message: string): ErrorCode {
  switch (reason) {
    case 'rateLimitExceeded':
    case 'userRateLimitExceeded':
    case 'RATE_LIMIT_EXCEEDED':
      return 'rate-limited';
    case 'quotaExceeded':
    case 'dailyLimitExceeded':
    case 'variableTermLimitExceeded':
      return 'quota';
    case 'insufficientPermissions':
    case 'ACCESS_TOKEN_SCOPE_INSUFFICIENT':
      return 'scope-missing';
    case 'domainPolicy':
    case 'admin_policy_enforced':
      return 'auth-blocked';
    case 'fullSyncRequired':
    case 'updatedMinTooLongAgo':
      return 'sync-token-expired';
    case 'deleted':
      return 'not-found';
    default:
      return codeOfStatus(status, message);
  }
}

function codeOfStatus(status: number, message: string): ErrorCode {
  switch (status) {
    case 400:
      return /invalid sync token/i.test(message) ? 'sync-token-expired' : 'bad-request';
    case 401:
      return 'auth-required';
    case 403:
      return 'forbidden';
    case 404:
      return 'not-found';
    case 408:
      return 'server-error';
    case 409:
    case 412:
      return 'conflict';
    case 410:
      return 'sync-token-expired';
    case 429:
      return 'rate-limited';
    default:
      return status >= 500 ? 'server-error' : status >= 400 ? 'bad-request' : 'bad-response';
  }
}

function parseError(body: string): z.infer<typeof googleErrorSchema>['error'] | undefined {
  if (!body.trimStart().startsWith('{')) return undefined;
  try {
    const parsed = googleErrorSchema.safeParse(JSON.parse(body));
    return parsed.success ? parsed.data.error : undefined;
  } catch {
    return undefined;
  }
}

/** `Retry-After` in milliseconds: seconds or an HTTP date. `undefined` where absent, hidden by CORS, or odd. */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  if (!header) return undefined;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now;
  return Number.isFinite(ms) && ms >= 0 ? ms : undefined;
}
