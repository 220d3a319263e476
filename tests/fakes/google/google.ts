/** All of Google's hosts that the product talks to, in process. `server.ts` puts TLS in front. */
import { createAuth } from './auth';
import { createCalendarPage } from './calendar-page/calendar-page';
import type { Paging, Violation } from './call';
import { createFaults, withFault } from './faults';
import { createGoogleApi } from './google-api';
import { createConsent } from './oauth';
import { htmlReply, refuse, scriptedError } from './replies';
import { createTokenEndpoint } from './token-endpoint';
import type { HttpReply, HttpRequest } from './wire';
import { createWorld, type World } from './world';

export interface LoggedRequest {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly status: number;
  /** False for what browsers ask on their own account (`ListAccounts`, favicons). */
  readonly known: boolean;
}

export const googleHosts = [
  'www.googleapis.com',
  'oauth2.googleapis.com',
  'accounts.google.com',
  'calendar.google.com',
] as const;

export type Google = ReturnType<typeof createGoogle>;

export function createGoogle(
  options: {
    readonly world?: World;
    readonly paging?: Paging;
    readonly validateReplies?: boolean;
    readonly perMinute?: number;
  } = {},
) {
  const world = options.world ?? createWorld();
  const auth = createAuth(world);
  const faults = createFaults();
  const paging: Paging = { ...options.paging };
  let log: LoggedRequest[] = [];
  let violations: Violation[] = [];
  const api = createGoogleApi({
    world,
    auth,
    paging,
    validateReplies: options.validateReplies ?? true,
    perMinute: options.perMinute ?? 600,
    onViolation: (violation) => void violations.push(violation),
  });
  const consent = createConsent({ auth, world });
  const tokens = createTokenEndpoint({ auth, world });
  const calendarPage = createCalendarPage(world);

  function answerAccounts(request: HttpRequest, url: URL): HttpReply {
    if (url.pathname === consent.authPath && request.method === 'GET') return consent.open(url.searchParams);
    if (url.pathname === `${consent.authPath}/decide` && request.method === 'POST') {
      return consent.decide(new URLSearchParams(request.body ?? ''));
    }
    return htmlReply(404, 'Not found');
  }

  function isKnown({ hostname, pathname }: URL): boolean {
    switch (hostname) {
      case 'www.googleapis.com':
        return pathname.startsWith('/calendar/v3/');
      case 'oauth2.googleapis.com':
        return ['/token', '/revoke', '/tokeninfo'].includes(pathname);
      case 'accounts.google.com':
        return pathname.startsWith(consent.authPath);
      case 'calendar.google.com':
        return pathname === '/' || pathname.startsWith('/calendar');
      default:
        return false;
    }
  }

  async function route(request: HttpRequest, url: URL): Promise<HttpReply> {
    if (!isKnown(url))
      return url.hostname === 'www.googleapis.com' ? refuse.notFound() : htmlReply(404, 'Not found');
    switch (url.hostname) {
      case 'www.googleapis.com':
        return request.method === 'OPTIONS' ? preflight : withCors(request, api(request));
      case 'oauth2.googleapis.com':
        return withCors(request, tokens(request));
      case 'accounts.google.com':
        return answerAccounts(request, url);
      default:
        return calendarPage(request, url);
    }
  }

  /** A mistake of the stand-in's own must be seen, and must not stop a browser. */
  async function safely(request: HttpRequest, url: URL): Promise<HttpReply> {
    try {
      return await route(request, url);
    } catch (thrown) {
      const detail = `the stand-in failed: ${thrown instanceof Error ? thrown.stack : String(thrown)}`;
      violations.push({ kind: 'bad-reply', request: `${request.method} ${url.pathname}`, detail });
      return scriptedError(500);
    }
  }

  return {
    world,
    auth,
    faults,
    /** May be changed between requests. */
    paging,
    requests: (): readonly LoggedRequest[] => log,
    forgetRequests: (): void => {
      log = [];
    },
    violations: (): readonly Violation[] => violations,
    forgetViolations: (): void => {
      violations = [];
    },
    async answer(request: HttpRequest): Promise<HttpReply> {
      const url = new URL(request.url);
      const fault = faults.take(request);
      const answered = await withFault(fault, () => safely(request, url));
      // The API says so on its refusals too, or a browser would hide them; a page of Google's front (`html`) does not.
      const isOfApi = fault !== undefined && ('status' in fault || 'body' in fault) && isApi(url);
      const reply = isOfApi ? withCors(request, answered) : answered;
      log.push({
        method: request.method,
        host: url.hostname,
        path: url.pathname,
        query: Object.fromEntries(url.searchParams),
        status: reply.status,
        known: isKnown(url),
      });
      return reply;
    },
  };
}

function isApi({ hostname }: URL): boolean {
  return hostname === 'www.googleapis.com' || hostname === 'oauth2.googleapis.com';
}

const preflight: HttpReply = {
  status: 200,
  headers: {
    'access-control-allow-origin': '*',
    'access-control-allow-headers': 'authorization, content-type, if-match, if-none-match',
    'access-control-allow-methods': 'GET, POST, PATCH, PUT, DELETE',
  },
  body: '',
};

function withCors(request: HttpRequest, reply: HttpReply): HttpReply {
  const { origin } = request.headers;
  if (origin === undefined) return reply;
  return { ...reply, headers: { ...reply.headers, 'access-control-allow-origin': origin, vary: 'Origin' } };
}
