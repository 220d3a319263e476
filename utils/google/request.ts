import { AppError, toAppError } from '../errors';
import type { Clock } from '../time/clock';
import type { EpochMs } from '../time/instant';
import { parseRetryAfter, toGoogleError } from './errors';

/** A line of the request ledger: what was asked, never what was said. */
export interface RequestEntry {
  readonly at: EpochMs;
  readonly host: string;
  readonly method: string;
  readonly pathTemplate: string;
  readonly purpose: RequestPurpose;
  /** 0 where no answer came. */
  readonly status: number;
  readonly bytesReceived: number;
}

export type RequestPurpose =
  | 'list-calendars'
  | 'read-events'
  | 'read-settings'
  | 'read-free-busy'
  | 'read-event'
  | 'write-event'
  | 'delete-event'
  | 'make-calendar';

export interface GoogleRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** With `{name}` for each of `path`. */
  readonly pathTemplate: string;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
  readonly ifMatch?: string;
  readonly purpose: RequestPurpose;
  readonly signal?: AbortSignal | undefined;
}

export interface AccessToken {
  readonly value: string;
}

export interface RequestDeps<T extends AccessToken> {
  readonly fetch: typeof fetch;
  readonly getToken: () => Promise<T>;
  /** After a 401: this token is not to be handed out again. */
  readonly invalidateToken: (token: T) => Promise<void>;
  readonly onRequest: (entry: RequestEntry) => void | Promise<void>;
  readonly clock: Pick<Clock, 'now'>;
  /** For the whole answer, body included. A worker loses a fetch that takes 30 s. */
  readonly deadlineMs?: number;
  readonly maxBytes?: number;
}

export const API_ORIGIN = 'https://www.googleapis.com';
const DEADLINE_MS = 25_000;
/** A page of 1000 masked events is 1 MB; 2,500 guests in one event are 300 kB. */
const MAX_BYTES = 40_000_000;

/**
 * One request to Google with everything every request needs: token, one renewal after a 401, a deadline, a cap
 * on bytes, a line in the ledger per attempt. Answers with the parsed body (`undefined` for an empty one).
 */
export function createRequest<T extends AccessToken>(
  deps: RequestDeps<T>,
): (request: GoogleRequest) => Promise<unknown> {
  return async (request) => {
    const token = await deps.getToken();
    try {
      return await attempt(deps, request, token);
    } catch (thrown) {
      if (toAppError(thrown).code !== 'auth-required') throw thrown;
      await deps.invalidateToken(token);
      return attempt(deps, request, await deps.getToken());
    }
  };
}

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly retryAfter: string | null;
}

async function attempt<T extends AccessToken>(
  deps: RequestDeps<T>,
  request: GoogleRequest,
  token: T,
): Promise<unknown> {
  const at = deps.clock.now();
  let status = 0;
  let bytesReceived = 0;
  const note = () =>
    deps.onRequest({
      at,
      host: new URL(API_ORIGIN).host,
      method: request.method,
      pathTemplate: request.pathTemplate,
      purpose: request.purpose,
      status,
      bytesReceived,
    });
  let answer: Answer;
  try {
    answer = await withDeadline(deps.deadlineMs ?? DEADLINE_MS, request.signal, async (signal) => {
      const response = await deps.fetch(urlOf(request), initOf(request, token, signal));
      status = response.status;
      const body = await readBody(response, signal, deps.maxBytes ?? MAX_BYTES, (bytes) => {
        bytesReceived = bytes;
      });
      return { status, body, retryAfter: response.headers.get('retry-after') };
    });
  } finally {
    await note();
  }
  return readAnswer(answer, deps.clock.now());
}

function readAnswer({ status, body, retryAfter }: Answer, now: EpochMs): unknown {
  if (status < 200 || status > 299) throw toGoogleError(status, body, parseRetryAfter(retryAfter, now));
  if (body === '') return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    throw new AppError('bad-response', `the answer of ${body.length} characters is not JSON`);
  }
  if (typeof parsed === 'object' && parsed !== null && 'error' in parsed) throw toGoogleError(200, body);
  return parsed;
}

function urlOf(request: GoogleRequest): string {
  const path = request.pathTemplate.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(request.path?.[name] ?? ''),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(request.query ?? {})) {
    if (value !== undefined) query.set(name, value);
  }
  const search = query.toString();
  return `${API_ORIGIN}${path}${search ? `?${search}` : ''}`;
}

function initOf(request: GoogleRequest, token: AccessToken, signal: AbortSignal): RequestInit {
  const headers: Record<string, string> = { authorization: `Bearer ${token.value}` };
  if (request.ifMatch) headers['if-match'] = request.ifMatch;
  const init: RequestInit = {
    method: request.method,
    headers,
    signal,
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'error',
  };
  if (request.body === undefined) return init;
  headers['content-type'] = 'application/json';
  return { ...init, body: JSON.stringify(request.body) };
}

/** Settles when the work does, the caller aborts, or time is up: also where `fetch` itself ignores its signal. */
async function withDeadline<R>(
  ms: number,
  caller: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<R>,
): Promise<R> {
  if (caller?.aborted) throw new AppError('cancelled', 'stopped before asking Google');
  const stop = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const interrupted = new Promise<never>((_, reject) => {
    const give = (error: AppError) => {
      stop.abort(error);
      reject(error);
    };
    timer = setTimeout(() => give(new AppError('offline', `no whole answer within ${ms} ms`)), ms);
    caller?.addEventListener('abort', () => give(new AppError('cancelled', 'stopped while asking Google')), {
      signal: stop.signal,
    });
  });
  try {
    return await Promise.race([work(stop.signal), interrupted]);
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    throw new AppError('offline', 'the network gave no answer', { cause: thrown });
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}

async function readBody(
  response: Response,
  signal: AbortSignal,
  maxBytes: number,
  onBytes: (bytes: number) => void,
): Promise<string> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    onBytes(bytes);
    if (bytes > maxBytes || signal.aborted) {
      void reader.cancel().catch(() => undefined);
      throw new AppError('bad-response', `the answer exceeds ${maxBytes} bytes`);
    }
    text += decoder.decode(value, { stream: true });
  }
  return text + decoder.decode();
}
