import { request } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { webClient } from './auth';
import { googleHosts } from './google';
import { createSampleWorld } from './sample-world';
import { type GoogleServer, startGoogleServer } from './server';

let server: GoogleServer;
beforeAll(async () => {
  server = await startGoogleServer({ world: createSampleWorld({ now: () => Date.UTC(2026, 10, 23, 8) }) });
});
afterAll(() => server.close());

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
}

function call(
  host: string,
  path: string,
  options: {
    readonly method?: string;
    readonly headers?: Record<string, string>;
    readonly body?: string;
  } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: '127.0.0.1',
        port: server.port,
        path,
        method: options.method ?? 'GET',
        headers: { host, ...options.headers },
        ca: server.cert,
        servername: googleHosts.some((known) => known === host) ? host : 'localhost',
      },
      (incoming) => {
        let body = '';
        incoming.setEncoding('utf8');
        incoming.on('data', (chunk: string) => {
          body += chunk;
        });
        incoming.on('end', () =>
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body }),
        );
        incoming.on('error', reject);
      },
    );
    outgoing.on('error', reject);
    outgoing.end(options.body);
  });
}

describe('startGoogleServer', () => {
  it('shows a certificate for Google’s names that its own key verifies', async () => {
    expect((await call('calendar.google.com', '/')).status).toBe(302);
    expect(server.spki).toMatch(/^[A-Za-z0-9+/]{43}=$/);
    expect(server.hostResolverRules).toContain(`MAP www.googleapis.com 127.0.0.1:${server.port}`);
    expect(server.hostResolverRules).toContain('MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost');
  });

  it.each([
    ['accounts.google.com', '/ListAccounts?gpsia=1'],
    ['www.googleapis.com', '/favicon.ico'],
    ['update.example', '/'],
    ['www.googleapis.com', '//'],
  ])('answers 404 to what it does not know, without complaint: %s%s', async (host, path) => {
    expect((await call(host, path)).status).toBe(404);
    expect(server.violations()).toEqual([]);
    expect(server.requests().at(-1)?.known).toBe(false);
  });

  it('goes from consent to events: page, Allow, fragment with token, list', async () => {
    const redirect = `https://${'a'.repeat(32)}.chromiumapp.org/`;
    const query = new URLSearchParams({
      client_id: webClient.id,
      redirect_uri: redirect,
      response_type: 'token',
      scope: 'https://www.googleapis.com/auth/calendar.events.readonly',
      state: 's1',
    });
    const page = await call('accounts.google.com', `/o/oauth2/v2/auth?${query}`);
    expect(page.body).toContain('id="account-ana@northwind.example"');
    const form = new URLSearchParams({
      request: /name="request" value="([^"]+)"/.exec(page.body)?.[1] ?? '',
      account: 'ana@northwind.example',
      scope: 'https://www.googleapis.com/auth/calendar.events.readonly',
      decision: 'allow',
    });
    const decided = await call('accounts.google.com', '/o/oauth2/v2/auth/decide', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: form.toString(),
    });
    expect(decided.status).toBe(302);
    const target = new URL(String(decided.headers['location']));
    const fragment = new URLSearchParams(target.hash.slice(1));
    expect(target.origin).toBe(new URL(redirect).origin);
    expect(fragment.get('state')).toBe('s1');
    const events = await call('www.googleapis.com', '/calendar/v3/calendars/primary/events?maxResults=2500', {
      headers: { authorization: `Bearer ${fragment.get('access_token')}` },
    });
    expect(JSON.parse(events.body).items.length).toBeGreaterThan(800);
    expect(server.violations()).toEqual([]);
  });

  it('lets a lost connection look like one', async () => {
    server.faults.add({ match: { path: '/calendarList' }, fault: { drop: 'before' } });
    await expect(call('www.googleapis.com', '/calendar/v3/users/me/calendarList')).rejects.toThrow();
    expect((await call('www.googleapis.com', '/calendar/v3/users/me/calendarList')).status).toBe(401);
  });

  it('drips a body without losing a byte', async () => {
    server.faults.add({ match: { host: 'calendar.google.com' }, fault: { drip: { bytes: 20, everyMs: 1 } } });
    expect((await call('calendar.google.com', '/')).body).toBe((await call('calendar.google.com', '/')).body);
  });
});
