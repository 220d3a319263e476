import { describe, expect, it } from 'vitest';
import { createRequest, type GoogleRequest, type RequestEntry } from './request';

const question: GoogleRequest = {
  method: 'GET',
  pathTemplate: '/calendar/v3/calendars/{calendarId}/events',
  path: { calendarId: 'en.usa#holiday@group.v.calendar.google.com' },
  query: { a: '1', b: undefined },
  purpose: 'read-events',
};

function client(answer: typeof fetch, limits: { deadlineMs?: number; maxBytes?: number } = {}) {
  const entries: RequestEntry[] = [];
  const asked: string[] = [];
  const request = createRequest({
    fetch: (input, init) => {
      asked.push(String(input));
      return answer(input, init);
    },
    getToken: async () => ({ value: 'secret' }),
    invalidateToken: async () => undefined,
    onRequest: (entry) => void entries.push(entry),
    clock: { now: () => 5 },
    ...limits,
  });
  return { request, entries, asked };
}

/** A body that comes in pieces, one every few milliseconds, for ever. */
const drip = async () =>
  new Response(
    new ReadableStream({
      async pull(stream) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        stream.enqueue(new TextEncoder().encode('{"items":"'));
      },
    }),
  );

describe('one request', () => {
  it('encodes what stands in the path and leaves out what is not asked', async () => {
    const { request, asked } = client(async () => Response.json({}));
    await request(question);
    expect(asked).toEqual([
      'https://www.googleapis.com/calendar/v3/calendars/en.usa%23holiday%40group.v.calendar.google.com/events?a=1',
    ]);
  });

  it('leaves one line in the ledger: no id, no token, no text', async () => {
    const { request, entries } = client(async () => Response.json({ summary: 'Dentist' }));
    await request(question);
    expect(entries).toEqual([
      {
        at: 5,
        host: 'www.googleapis.com',
        method: 'GET',
        pathTemplate: '/calendar/v3/calendars/{calendarId}/events',
        purpose: 'read-events',
        status: 200,
        bytesReceived: 21,
      },
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/holiday|secret|Dentist/);
  });

  it.each([
    { name: 'a fetch that never settles', answer: () => new Promise<Response>(() => undefined) },
    { name: 'a body that drips for ever', answer: drip },
  ])('gives up on $name when time is up, and says so in the ledger', async ({ answer }) => {
    const { request, entries } = client(answer, { deadlineMs: 40 });
    await expect(request(question)).rejects.toMatchObject({ code: 'offline' });
    expect(entries).toHaveLength(1);
  });

  it('stops reading a body that is larger than any page can be', async () => {
    const { request, entries } = client(drip, { maxBytes: 30 });
    await expect(request(question)).rejects.toMatchObject({ code: 'bad-response' });
    expect(entries[0]?.bytesReceived).toBeLessThan(60);
  });

  it('stops when its caller does', async () => {
    const stop = new AbortController();
    const { request } = client(() => new Promise<Response>(() => undefined));
    const asking = request({ ...question, signal: stop.signal });
    stop.abort();
    await expect(asking).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('renews the token once after a 401, and no more', async () => {
    const { request, entries } = client(async () => new Response('', { status: 401 }));
    await expect(request(question)).rejects.toMatchObject({ code: 'auth-required' });
    expect(entries.map((entry) => entry.status)).toEqual([401, 401]);
  });
});
