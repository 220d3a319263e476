import type { HttpReply } from './wire';

const jsonHeaders = { 'content-type': 'application/json; charset=UTF-8', 'cache-control': 'private' };

export function jsonReply(status: number, value: unknown, headers: Record<string, string> = {}): HttpReply {
  return { status, headers: { ...jsonHeaders, ...headers }, body: JSON.stringify(value) };
}

export function htmlReply(status: number, html: string): HttpReply {
  return { status, headers: { 'content-type': 'text/html; charset=UTF-8' }, body: html };
}

/** Like Google's: no browser keeps the token that may be in the address. */
export function redirectReply(location: string): HttpReply {
  return {
    status: 302,
    headers: {
      location,
      'content-type': 'text/html; charset=UTF-8',
      'cache-control': 'no-cache, no-store, max-age=0, must-revalidate',
    },
    body: '',
  };
}

interface ErrorDetail {
  readonly location?: string;
  readonly locationType?: string;
  readonly domain?: string;
  /** The newer part of Google's bodies. */
  readonly status?: string;
  readonly details?: unknown;
  readonly headers?: Record<string, string>;
  /** The text inside `errors[0]` where it differs from the outer one. */
  readonly innerMessage?: string;
}

/** Google's error body, as its guide to errors shows it. */
export function errorReply(
  code: number,
  reason: string,
  message: string,
  detail: ErrorDetail = {},
): HttpReply {
  const inner = {
    domain: detail.domain ?? 'global',
    reason,
    message: detail.innerMessage ?? message,
    ...(detail.locationType === undefined ? {} : { locationType: detail.locationType }),
    ...(detail.location === undefined ? {} : { location: detail.location }),
  };
  const error = {
    code,
    message,
    errors: [inner],
    ...(detail.status === undefined ? {} : { status: detail.status }),
    ...(detail.details === undefined ? {} : { details: detail.details }),
  };
  return jsonReply(code, { error }, detail.headers);
}

const parameter = (location: string) => ({ location, locationType: 'parameter' });

export const refuse = {
  badParameter: (name: string, message: string) =>
    errorReply(400, 'invalidParameter', message, parameter(name)),
  invalid: (message: string, name?: string) =>
    errorReply(400, 'invalid', message, name === undefined ? {} : parameter(name)),
  badRequest: (message = 'Bad Request') => errorReply(400, 'badRequest', message),
  required: (name: string) => errorReply(400, 'required', `Required parameter: ${name}`, parameter(name)),
  invalidSyncToken: () => errorReply(400, 'invalid', 'Invalid sync token value.', parameter('syncToken')),
  syncTokenWithRestrictions: () =>
    errorReply(
      400,
      'syncTokenWithRequestRestrictions',
      'Sync token cannot be used with other request restrictions.',
      parameter('syncToken'),
    ),
  timeRangeEmpty: () =>
    errorReply(400, 'timeRangeEmpty', 'The specified time range is empty.', {
      domain: 'calendar',
      ...parameter('timeMax'),
    }),
  timeRangeTooLong: () =>
    errorReply(400, 'timeRangeTooLong', 'The requested time range is too long.', { domain: 'calendar' }),
  credentials: () =>
    errorReply(
      401,
      'authError',
      'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
      {
        location: 'Authorization',
        locationType: 'header',
        status: 'UNAUTHENTICATED',
        innerMessage: 'Invalid Credentials',
        headers: { 'www-authenticate': 'Bearer realm="https://accounts.google.com/", error="invalid_token"' },
      },
    ),
  scope: (method: string) =>
    errorReply(403, 'insufficientPermissions', 'Request had insufficient authentication scopes.', {
      status: 'PERMISSION_DENIED',
      innerMessage: 'Insufficient Permission',
      details: [
        {
          '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
          reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
          domain: 'googleapis.com',
          metadata: { service: 'calendar-json.googleapis.com', method: `calendar.${method}` },
        },
      ],
    }),
  accessLevel: () =>
    errorReply(403, 'requiredAccessLevel', 'You need to have writer access to this calendar.', {
      domain: 'calendar',
    }),
  notFound: () => errorReply(404, 'notFound', 'Not Found'),
  duplicate: () => errorReply(409, 'duplicate', 'The requested identifier already exists.'),
  fullSyncRequired: () =>
    errorReply(410, 'fullSyncRequired', 'Sync token is no longer valid, a full sync is required.', {
      domain: 'calendar',
      ...parameter('syncToken'),
    }),
  updatedMinTooLongAgo: () =>
    errorReply(
      410,
      'updatedMinTooLongAgo',
      'The requested minimum modification time lies too far in the past.',
      {
        domain: 'calendar',
        ...parameter('updatedMin'),
      },
    ),
  deleted: () => errorReply(410, 'deleted', 'Resource has been deleted'),
  precondition: () =>
    errorReply(412, 'conditionNotMet', 'Precondition Failed', {
      location: 'If-Match',
      locationType: 'header',
    }),
  rateLimit: (code: 403 | 429 = 403) =>
    errorReply(code, code === 403 ? 'userRateLimitExceeded' : 'rateLimitExceeded', 'Rate Limit Exceeded', {
      domain: 'usageLimits',
    }),
};

const messages: Readonly<Record<string, readonly [message: string, domain: string]>> = {
  rateLimitExceeded: ['Rate Limit Exceeded', 'usageLimits'],
  userRateLimitExceeded: ['User Rate Limit Exceeded', 'usageLimits'],
  quotaExceeded: ['Calendar usage limits exceeded.', 'usageLimits'],
  dailyLimitExceeded: ['Daily Limit Exceeded', 'usageLimits'],
  backendError: ['Backend Error', 'global'],
  forbidden: ['Forbidden', 'global'],
  notFound: ['Not Found', 'global'],
  fullSyncRequired: ['Sync token is no longer valid, a full sync is required.', 'calendar'],
};

const usualReason: Readonly<Record<number, string>> = {
  400: 'badRequest',
  403: 'rateLimitExceeded',
  404: 'notFound',
  409: 'duplicate',
  410: 'fullSyncRequired',
  412: 'conditionNotMet',
  429: 'rateLimitExceeded',
};

/** A scripted error with the body Google sends for it; without a reason, the usual one of that status. */
export function scriptedError(status: number, reason?: string, retryAfterSeconds?: number): HttpReply {
  const headers = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
  if (status === 401) return refuse.credentials();
  if (reason === 'insufficientPermissions') return refuse.scope('v3.Events.List');
  if (status === 400 && reason === 'invalidSyncToken') return refuse.invalidSyncToken();
  const why = reason ?? usualReason[status] ?? 'backendError';
  const [message, domain] = messages[why] ?? [why, 'global'];
  return errorReply(status, why, message, { domain, headers });
}
