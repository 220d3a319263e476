import { describe, expect, it } from 'vitest';
import { AppError } from '../errors';
import { HOUR_MS } from '../time/instant';
import { maskAddress, parseFeedAddress } from './feed-address';
import { type FeedState, feedDueAt, feedFailed } from './feed-state';
import { createFeedReader } from './subscribe';

const secret = 'https://calendar.example.org/ical/me%40example.org/private-0123456789abcdef/basic.ics';
const now = Date.UTC(2026, 5, 1, 12);
const body =
  'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:u\r\nDTSTART:20260601T090000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';
const fresh: FeedState = { failures: 0 };

interface Answer {
  readonly status?: number;
  readonly url?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | ReadableStream<Uint8Array> | null;
}

/** A host that gives one answer and remembers what it was asked. */
function host(answer: Answer | Error) {
  const asked: { url: string; init: RequestInit }[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    asked.push({ url, init });
    if (answer instanceof Error) throw answer;
    const status = answer.status ?? 200;
    const response = new Response(status === 304 ? null : (answer.body ?? body), {
      status,
      headers: answer.headers ?? {},
    });
    return Object.defineProperty(response, 'url', { value: answer.url ?? url });
  };
  return { asked, reader: createFeedReader({ fetch: fetch as typeof globalThis.fetch, now: () => now }) };
}
const refresh = (answer: Answer | Error, state = fresh, limits = {}) =>
  host(answer).reader.refresh(secret, state, { timeZone: 'UTC', limits });

describe('looking at an address', () => {
  it('reads the calendar and remembers its version', async () => {
    const answer = await refresh({
      headers: {
        etag: '"1"',
        'last-modified': 'Mon, 01 Jun 2026 00:00:00 GMT',
        'content-type': 'text/calendar',
      },
    });
    expect(answer).toMatchObject({
      kind: 'changed',
      report: { read: 1 },
      state: { etag: '"1"', lastModified: 'Mon, 01 Jun 2026 00:00:00 GMT', checkedAt: now, failures: 0 },
    });
  });

  it('asks only for what changed, and says nothing about who asks', async () => {
    const { asked, reader } = host({ status: 304 });
    const state = { etag: '"1"', lastModified: 'x', failures: 2 };
    expect(await reader.refresh(secret, state, { timeZone: 'UTC' })).toEqual({
      kind: 'unchanged',
      state: { ...state, checkedAt: now, failures: 0 },
    });
    expect(asked[0]?.init).toMatchObject({
      headers: { 'If-None-Match': '"1"', 'If-Modified-Since': 'x' },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
  });

  it('takes webcal:// as https://', async () => {
    const { asked, reader } = host({});
    await reader.refresh(secret.replace('https', 'webcal'), fresh, { timeZone: 'UTC' });
    expect(asked[0]?.url).toBe(secret);
  });
});

describe('everything that goes wrong is one sentence, without the address', () => {
  const endless = () =>
    new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(65_536).fill(65)),
    });
  const broken = () =>
    new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new TypeError(`network ${secret}`)),
    });

  it.each<[string, Answer | Error, string, string]>([
    [
      'a login page',
      { headers: { 'content-type': 'text/html; charset=utf-8' }, body: '<html>' },
      'bad-file',
      'a web page, perhaps a login',
    ],
    [
      'a login page that says it is text',
      { headers: { 'content-type': 'text/plain' }, body: '<!DOCTYPE html><html>' },
      'bad-file',
      'a web page, not a calendar',
    ],
    [
      'a redirect to http',
      { url: 'http://calendar.example.org/basic.ics' },
      'forbidden',
      'without encryption',
    ],
    ['200 MB, as announced', { headers: { 'content-length': '209715200' } }, 'bad-file', 'larger than 64 MB'],
    ['a login', { status: 401 }, 'forbidden', 'asks for a login'],
    ['an address that is gone', { status: 404 }, 'not-found', 'no calendar at this address'],
    ['an address taken back', { status: 410 }, 'not-found', 'no calendar at this address'],
    ['too many questions', { status: 429 }, 'rate-limited', '429'],
    ['a broken host', { status: 503 }, 'server-error', '503'],
    ['something odd', { status: 418 }, 'bad-response', '418'],
    ['no network', new TypeError(`Failed to fetch ${secret}`), 'offline', 'could not be reached'],
    ['an answer that breaks off', { body: broken() }, 'offline', 'in the middle'],
    ['half a calendar', { body: body.slice(0, 50) }, 'bad-file', 'ends in the middle'],
    ['nothing', { body: '' }, 'bad-file', 'empty'],
  ])('%s', async (_, answer, code, words) => {
    const thrown = await refresh(answer).catch((reason: unknown) => reason);
    expect(thrown).toBeInstanceOf(AppError);
    expect(thrown).toMatchObject({ code });
    const { message, cause } = thrown as AppError;
    expect(message).toContain(words);
    expect(message.match(/\. ?/g)?.length).toBeLessThanOrEqual(2);
    expect(`${message} ${String(cause)}`).not.toContain('private-');
  });

  it('a calendar that does not end is stopped at the limit', async () => {
    await expect(refresh({ body: endless() }, fresh, { maxBytes: 1_000_000 })).rejects.toMatchObject({
      code: 'bad-file',
    });
  });
});

describe('addresses', () => {
  it.each([
    'http://example.org/a.ics',
    'ftp://example.org/a.ics',
    'example.org/a.ics',
    '',
    'https://me:pw@example.org/a.ics',
    'javascript:alert(1)',
    'file:///etc/passwd',
  ])('%s is refused in a sentence', (text) => {
    expect(() => parseFeedAddress(text)).toThrow(AppError);
  });

  it('are never shown whole', () => {
    expect(maskAddress(secret)).toBe('https://calendar.example.org/…');
    expect(maskAddress('nonsense')).toBe('…');
  });
});

describe('when an address is due', () => {
  it('at once, then hourly, and after failures ever later, up to a day', () => {
    expect(feedDueAt(fresh)).toBe(0);
    expect(feedDueAt({ checkedAt: now, failures: 0 })).toBe(now + HOUR_MS);
    let state: FeedState = fresh;
    const waits: number[] = [];
    for (let i = 0; i < 12; i++) {
      state = feedFailed(state, now);
      waits.push((feedDueAt(state) - now) / HOUR_MS);
    }
    expect(waits).toEqual([0.25, 0.5, 1, 2, 4, 8, 16, 24, 24, 24, 24, 24]);
  });
});
