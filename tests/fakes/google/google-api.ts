/** Calendar API v3: the guard, then the method. */
import type { Auth } from './auth';
import {
  type Answer,
  type CalendarCall,
  type Call,
  isReply,
  type Paging,
  type Violation,
  type ViolationKind,
} from './call';
import { contract, findRoute, queryProblems, scopePrefix, scopeSuffices } from './contract';
import { applyMask, BadMask, type Mask, parseMask, unknownSelection } from './fields';
import { queryFreeBusy } from './free-busy';
import { getListEntry, getSetting, listCalendars, listSettings } from './list-calendars';
import { listEvents } from './list-events';
import { makeCalendar } from './make-calendar';
import { errorReply, refuse } from './replies';
import { schemaProblems } from './schema-check';
import type { HttpReply, HttpRequest } from './wire';
import type { World } from './world';
import { deleteByApi, getEvent, insertEvent, listInstances, patchByApi, updateByApi } from './write-events';

export interface ApiOptions {
  readonly world: World;
  readonly auth: Auth;
  readonly paging: Paging;
  readonly validateReplies: boolean;
  /** Calls a minute and person; more are answered 403 `userRateLimitExceeded`. */
  readonly perMinute: number;
  readonly onViolation: (violation: Violation) => void;
}

const accountMethods: Readonly<Record<string, (call: Call) => Answer>> = {
  'calendarList.list': listCalendars,
  'settings.list': listSettings,
  'settings.get': getSetting,
  'freebusy.query': queryFreeBusy,
  'calendars.insert': makeCalendar,
  'colors.get': () => ({
    value: { kind: 'calendar#colors', updated: '2026-01-01T00:00:00.000Z', calendar: {}, event: {} },
  }),
};

const calendarMethods: Readonly<Record<string, (call: CalendarCall) => Answer>> = {
  'calendarList.get': (call) => getListEntry(call, call.subscription),
  'calendars.get': ({ store }) => ({
    value: {
      kind: 'calendar#calendar',
      etag: `"c${store.version}"`,
      id: store.id,
      summary: store.summary,
      timeZone: store.timeZone,
    },
  }),
  'events.list': listEvents,
  'events.get': getEvent,
  'events.instances': listInstances,
  'events.insert': insertEvent,
  'events.patch': patchByApi,
  'events.update': updateByApi,
  'events.delete': deleteByApi,
};

const prefix = '/calendar/v3/';

export function createGoogleApi(options: ApiOptions) {
  const { world, auth } = options;
  const recent = new Map<string, number[]>();

  function overQuota(email: string): boolean {
    const since = world.now() - 60_000;
    const times = (recent.get(email) ?? []).filter((at) => at > since);
    times.push(world.now());
    recent.set(email, times);
    return times.length > options.perMinute;
  }

  return function answer(request: HttpRequest): HttpReply {
    const url = new URL(request.url);
    const violate = (kind: ViolationKind, detail: string, what = `${request.method} ${url.pathname}`) =>
      options.onViolation({ kind, request: what, detail });
    if (!url.pathname.startsWith(prefix)) return refuse.notFound();
    const route = findRoute(request.method, url.pathname.slice(prefix.length));
    if (!route) {
      violate('unknown-path', 'not a method of the stand-in');
      return refuse.notFound();
    }
    const what = `${route.method.http} ${route.method.path}`;
    const note = (kind: ViolationKind, detail: string) => violate(kind, detail, what);
    const query = url.searchParams;
    const wrong = queryProblems(route.method, query);
    for (const problem of wrong) note(problem.kind, problem.detail);
    const [worst] = wrong;
    if (worst) return refuse.badParameter(worst.name, `Invalid value for: ${worst.detail}`);

    const bearer = /^Bearer (\S+)$/.exec(request.headers['authorization'] ?? '')?.[1];
    const token = bearer === undefined ? undefined : auth.check(bearer);
    if (!token) return refuse.credentials();
    if (overQuota(token.email)) return refuse.rateLimit(403);
    if (!scopeSuffices(route.method, token.scopes)) {
      note('missing-scope', `granted: ${token.scopes.join(' ') || 'nothing'}`);
      return refuse.scope(`v3.${route.name}`);
    }
    const mask = readMask(query, route.method.res);
    if (typeof mask === 'string') {
      note('bad-fields', mask);
      return refuse.badParameter('fields', mask);
    }
    const badBody = bodyProblem(request, route.method.req);
    if (badBody !== undefined) {
      note('bad-body', badBody);
      return refuse.badRequest(badBody);
    }
    const scopes = new Set(
      token.scopes
        .map((scope) => scope.slice(scopePrefix.length))
        .filter((scope) => route.method.scopes.includes(scope)),
    );
    const account = world.account(token.email);
    const call: Call = {
      world,
      account,
      route,
      query,
      request,
      scopes,
      paging: options.paging,
      violate: note,
    };
    const result = runMethod(call);
    if (isReply(result)) return result;
    if (options.validateReplies && route.method.res !== undefined) {
      for (const problem of schemaProblems(route.method.res, result.value)) note('bad-reply', problem);
    }
    return finish(request, query, result, mask);
  };
}

function runMethod(call: Call): Answer {
  const { route, account, world } = call;
  const forAccount = accountMethods[route.name];
  if (forAccount) return forAccount(call);
  const method = calendarMethods[route.name];
  if (!method) return errorReply(501, 'notImplemented', `The stand-in does not speak ${route.name}.`);
  const asked = route.pathParams['calendarId'] ?? '';
  const id = asked === 'primary' ? account.email : asked;
  const subscription = account.subscriptions.get(id);
  const store = world.findCalendar(id);
  if (!store || !subscription || subscription.deleted || subscription.accessRole === 'none')
    return refuse.notFound();
  const narrow = [...call.scopes].every(
    (scope) => scope.includes('.owned') || scope === 'calendar.app.created',
  );
  if (narrow && subscription.accessRole !== 'owner') return refuse.notFound();
  const onlyOwnMade = [...call.scopes].every((scope) => scope === 'calendar.app.created');
  if (onlyOwnMade && !store.appCreated) return refuse.notFound();
  return method({ ...call, store, subscription });
}

function readMask(query: URLSearchParams, schema: string | undefined): Mask | string | undefined {
  const text = query.get('fields');
  if (text === null || schema === undefined) return undefined;
  try {
    const mask = parseMask(text);
    const unknown = unknownSelection(mask, schema);
    return unknown === undefined ? mask : `Invalid field selection ${unknown}`;
  } catch (thrown) {
    if (thrown instanceof BadMask) return thrown.message;
    throw thrown;
  }
}

function bodyProblem(request: HttpRequest, schema: string | undefined): string | undefined {
  if (schema === undefined) return undefined;
  if (!(request.headers['content-type'] ?? '').startsWith('application/json'))
    return 'The body must be application/json.';
  try {
    return schemaProblems(schema, withoutNulls(JSON.parse(request.body ?? '')), 1)[0];
  } catch {
    return 'Parse Error';
  }
}

/** `null` in a patch takes a field away: allowed for every type. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, entry]) => entry !== null);
  return Object.fromEntries(kept.map(([name, entry]) => [name, withoutNulls(entry)]));
}

function finish(
  request: HttpRequest,
  query: URLSearchParams,
  answer: { readonly value: unknown; readonly etag?: string; readonly status?: number },
  mask: Mask | undefined,
): HttpReply {
  const headers: Record<string, string> = {
    'content-type': 'application/json; charset=UTF-8',
    ...(answer.etag === undefined ? {} : { etag: answer.etag }),
  };
  if (
    request.method === 'GET' &&
    answer.etag !== undefined &&
    request.headers['if-none-match'] === answer.etag
  ) {
    return { status: 304, headers, body: '' };
  }
  if (answer.value === undefined) return { status: answer.status ?? 204, headers: {}, body: '' };
  const value = mask ? applyMask(answer.value, mask) : answer.value;
  const body = query.get('prettyPrint') === 'false' ? JSON.stringify(value) : JSON.stringify(value, null, 1);
  return { status: answer.status ?? 200, headers, body };
}

/** For tests that walk the table. */
export const spokenMethods: readonly string[] = Object.keys(contract.methods);
