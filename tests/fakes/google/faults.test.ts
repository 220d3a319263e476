import { describe, expect, it } from 'vitest';
import { createFetch } from './create-fetch';
import type { Fault } from './faults';
import { createGoogle } from './google';
import { apiBase, createTestClient, email, eventsUrl } from './test-client';

const client = () => createTestClient(['calendar.events.readonly', 'calendar.calendarlist.readonly']);

describe('scripted faults', () => {
  it.each<[Fault, number, string | undefined]>([
    [{ status: 401 }, 401, 'authError'],
    [{ status: 403, reason: 'quotaExceeded' }, 403, 'quotaExceeded'],
    [{ status: 403, reason: 'insufficientPermissions' }, 403, 'insufficientPermissions'],
    [{ status: 403 }, 403, 'rateLimitExceeded'],
    [{ status: 404 }, 404, 'notFound'],
    [{ status: 410 }, 410, 'fullSyncRequired'],
    [{ status: 429 }, 429, 'rateLimitExceeded'],
    [{ status: 503 }, 503, 'backendError'],
  ])('%j is answered %i %s, once', async (fault, status, reason) => {
    const { google, call } = client();
    google.faults.add({ fault });
    expect(await call(eventsUrl())).toMatchObject({ status, reason });
    expect((await call(eventsUrl())).status).toBe(200);
    expect(google.faults.dealt()).toBe(1);
    expect(google.violations()).toEqual([]);
  });

  it('waits for the nth match, lasts as long as told, and can be cleared', async () => {
    const { google, call } = client();
    google.faults.add({ match: { path: '/events' }, nth: 2, times: 2, fault: { status: 500 } });
    const statuses = [];
    for (const url of [
      eventsUrl(),
      `${apiBase}/users/me/calendarList`,
      eventsUrl(),
      eventsUrl(),
      eventsUrl(),
    ]) {
      statuses.push((await call(url)).status);
    }
    expect(statuses).toEqual([200, 200, 500, 500, 200]);
    google.faults.add({ times: 99, fault: { status: 500 } });
    google.faults.clear();
    expect((await call(eventsUrl())).status).toBe(200);
  });

  it('brings Retry-After, an HTML page and half a body where asked', async () => {
    const { google, fetch, token } = client();
    const get = () => fetch(eventsUrl(), { headers: { authorization: `Bearer ${token}` } });
    google.faults.add({ fault: { status: 429, retryAfterSeconds: 17 } });
    expect((await get()).headers.get('retry-after')).toBe('17');
    google.faults.add({ fault: { html: 502 } });
    const page = await get();
    expect([page.status, page.headers.get('content-type')]).toEqual([502, 'text/html; charset=UTF-8']);
    google.faults.add({ fault: { truncate: 40 } });
    const half = await get();
    expect(half.status).toBe(200);
    await expect(half.json()).rejects.toThrow(SyntaxError);
  });

  it('lets a caller give up on a slow answer', async () => {
    const { google, fetch } = client();
    google.faults.add({ fault: { delayMs: 10_000 } });
    await expect(fetch(eventsUrl(), { signal: AbortSignal.timeout(20) })).rejects.toThrow(/timeout/);
  });
});

describe('quota', () => {
  it('refuses the call too many within a minute', async () => {
    const { world } = client();
    const google = createGoogle({ world, perMinute: 3 });
    const token = google.auth.issueToken({ email, scopes: ['calendar.events.readonly'] });
    const fetch = createFetch(google);
    const statuses = [];
    for (let n = 0; n < 4; n++) {
      statuses.push((await fetch(eventsUrl(), { headers: { authorization: `Bearer ${token}` } })).status);
    }
    expect(statuses).toEqual([200, 200, 200, 403]);
  });
});
