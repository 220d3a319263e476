import { AppError, type ErrorCode } from '../errors';
import type { EpochMs } from '../time/instant';
import { parseFeedAddress } from './feed-address';
import type { FeedState } from './feed-state';
import { defaultIcsLimits, tooLarge } from './line-reader';
import { type IcsOptions, type IcsReport, readIcs } from './read-ics';

export type FeedAnswer =
  | { readonly kind: 'unchanged'; readonly state: FeedState }
  | { readonly kind: 'changed'; readonly state: FeedState; readonly report: IcsReport };

export interface FeedReader {
  /**
   * Looks once. On any failure nothing has changed: the caller keeps what it has, and counts with `feedFailed`.
   *
   * @throws AppError with one sentence that never holds the address
   */
  refresh(address: string, state: FeedState, options: IcsOptions): Promise<FeedAnswer>;
}

export interface FeedReaderDeps {
  readonly fetch: typeof fetch;
  readonly now: () => EpochMs;
}

const PATIENCE_MS = 60_000;

export function createFeedReader({ fetch, now }: FeedReaderDeps): FeedReader {
  return {
    async refresh(address, state, options) {
      const { url } = parseFeedAddress(address);
      const maxBytes = options.limits?.maxBytes ?? defaultIcsLimits.maxBytes;
      const stop = new AbortController();
      const timer = setTimeout(() => stop.abort(), PATIENCE_MS);
      try {
        const response = await fetch(url, request(state, stop.signal)).catch((cause: unknown) => {
          throw new AppError('offline', 'The calendar’s address could not be reached.', {
            cause: nameOf(cause),
          });
        });
        const verdict = judgeAnswer(summaryOf(response), maxBytes);
        if (verdict === 'unchanged')
          return { kind: 'unchanged', state: { ...state, checkedAt: now(), failures: 0 } };
        if (verdict !== 'read') {
          await response.body?.cancel();
          throw verdict;
        }
        const report = await readIcs(response.body ?? '', options);
        return { kind: 'changed', report, state: stateAfter(response, now()) };
      } catch (thrown) {
        if (thrown instanceof AppError) throw thrown;
        throw new AppError('offline', 'The calendar’s address stopped answering in the middle.', {
          cause: nameOf(thrown),
        });
      } finally {
        clearTimeout(timer);
        stop.abort();
      }
    },
  };
}

/** Nothing goes along that could tell the host who is asking. */
function request(state: FeedState, signal: AbortSignal): RequestInit {
  return {
    headers: {
      Accept: 'text/calendar',
      ...(state.etag ? { 'If-None-Match': state.etag } : {}),
      ...(state.lastModified ? { 'If-Modified-Since': state.lastModified } : {}),
    },
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'follow',
    signal,
  };
}

export interface AnswerSummary {
  readonly status: number;
  /** Where the answer came from in the end, after redirects. */
  readonly finalUrl: string;
  readonly contentType: string;
  readonly contentLength: number | undefined;
}

function summaryOf(response: Response): AnswerSummary {
  const length = response.headers.get('content-length');
  return {
    status: response.status,
    finalUrl: response.url,
    contentType: response.headers.get('content-type') ?? '',
    contentLength: length === null ? undefined : Number(length),
  };
}

/** Decides by the head of an answer alone whether its body is worth reading. */
export function judgeAnswer(answer: AnswerSummary, maxBytes: number): 'unchanged' | 'read' | AppError {
  const { status, finalUrl, contentType, contentLength } = answer;
  if (finalUrl !== '' && !finalUrl.startsWith('https://')) {
    return new AppError('forbidden', 'The address leads on to one without encryption, so it was not read.');
  }
  if (status === 304) return 'unchanged';
  if (status === 401 || status === 403) {
    return new AppError(
      'forbidden',
      'The address asks for a login: use the calendar’s secret iCal address instead.',
    );
  }
  if (status === 404 || status === 410) {
    return new AppError('not-found', 'There is no calendar at this address any more.');
  }
  if (status < 200 || status > 299) {
    return new AppError(codeOf(status), `The calendar’s host answers with an error (${status}).`);
  }
  if (/^(text\/html|application\/xhtml)/i.test(contentType)) {
    return new AppError('bad-file', 'The address shows a web page, perhaps a login, and not a calendar.');
  }
  if (contentLength !== undefined && contentLength > maxBytes) return tooLarge(maxBytes);
  return 'read';
}

function codeOf(status: number): ErrorCode {
  if (status === 429) return 'rate-limited';
  return status >= 500 ? 'server-error' : 'bad-response';
}

function stateAfter(response: Response, checkedAt: EpochMs): FeedState {
  const etag = response.headers.get('etag');
  const lastModified = response.headers.get('last-modified');
  return { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}), checkedAt, failures: 0 };
}

/** The text of a network error may hold the address. Its kind does not. */
function nameOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.name : typeof thrown;
}
