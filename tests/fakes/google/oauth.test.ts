import { beforeEach, describe, expect, it } from 'vitest';
import { challengeOf, ownClient, webClient } from './auth';
import { createGoogle, type Google } from './google';
import { createWorld } from './world';

const ana = 'ana@northwind.example';
const work = 'ana.work@northwind.example';
const scopeUrl = (name: string) => `https://www.googleapis.com/auth/${name}`;
const events = scopeUrl('calendar.events.readonly');
const list = scopeUrl('calendar.calendarlist.readonly');
const redirect = `https://${'abcdefghijklmnop'.repeat(2)}.chromiumapp.org/`;

let google: Google;
let clock: number;
beforeEach(() => {
  clock = Date.UTC(2026, 10, 23, 8);
  const world = createWorld({ now: () => clock });
  world.addAccount({ email: ana });
  world.addAccount({ email: work });
  google = createGoogle({ world });
});

const request = {
  client_id: webClient.id,
  redirect_uri: redirect,
  response_type: 'token',
  scope: `${events} ${list}`,
  state: 'abc',
};

const open = (change: Record<string, string> = {}) =>
  google.answer({
    method: 'GET',
    url: `https://accounts.google.com/o/oauth2/v2/auth?${new URLSearchParams({ ...request, ...change })}`,
    headers: {},
  });

async function decide(
  options: { account?: string; scopes?: string[]; decision?: string; change?: Record<string, string> } = {},
) {
  const page = await open(options.change);
  const form = new URLSearchParams({
    request: /name="request" value="([^"]+)"/.exec(page.body)?.[1] ?? '',
    account: options.account ?? ana,
    decision: options.decision ?? 'allow',
  });
  for (const scope of options.scopes ?? [events, list]) form.append('scope', scope);
  return google.answer({
    method: 'POST',
    url: 'https://accounts.google.com/o/oauth2/v2/auth/decide',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
  });
}

const fragment = (reply: { headers: Readonly<Record<string, string>> }) =>
  new URLSearchParams(new URL(reply.headers['location'] ?? 'https://none.invalid').hash.slice(1));
const queryOf = (reply: { headers: Readonly<Record<string, string>> }) =>
  new URL(reply.headers['location'] ?? 'https://none.invalid').searchParams;

const post = async (path: string, form: Record<string, string>) => {
  const reply = await google.answer({
    method: 'POST',
    url: `https://oauth2.googleapis.com${path}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  });
  return { status: reply.status, body: JSON.parse(reply.body) };
};

const listStatus = async (token: string) =>
  (
    await google.answer({
      method: 'GET',
      url: 'https://www.googleapis.com/calendar/v3/calendars/primary/events',
      headers: { authorization: `Bearer ${token}` },
    })
  ).status;

describe('the consent page', () => {
  it('gives back state, account’s token and the ticked scopes only', async () => {
    const answer = fragment(await decide({ scopes: [list] }));
    expect(answer.get('state')).toBe('abc');
    expect(answer.get('scope')).toBe(list);
    expect(await listStatus(answer.get('access_token') ?? '')).toBe(403);
  });

  it('gives a token without any scope where nothing was ticked, as Google does', async () => {
    const answer = fragment(await decide({ scopes: [] }));
    expect(answer.get('access_token')).toBeTruthy();
    expect(answer.get('scope')).toBe('');
  });

  it('never grants more than was asked', async () => {
    const answer = fragment(await decide({ scopes: [list, scopeUrl('calendar')] }));
    expect(answer.get('scope')).toBe(list);
  });

  it('answers Cancel with access_denied and grants nothing', async () => {
    expect(fragment(await decide({ decision: 'deny' })).get('error')).toBe('access_denied');
    expect(google.auth.grants()).toEqual([]);
  });

  it.each([
    ['an unknown client', { client_id: 'nobody.apps.googleusercontent.com' }, 'invalid_client'],
    ['a foreign redirect', { redirect_uri: 'https://evil.example/' }, 'redirect_uri_mismatch'],
    [
      'an id of the wrong alphabet',
      { redirect_uri: `https://${'z'.repeat(32)}.chromiumapp.org/` },
      'redirect_uri_mismatch',
    ],
    ['no scope', { scope: '' }, 'invalid_request'],
    ['a scope nobody has', { scope: 'calendar' }, 'invalid_scope'],
    ['plain PKCE', { code_challenge: 'x', code_challenge_method: 'plain' }, 'invalid_request'],
  ])('shows an error page for %s and redirects nowhere', async (_, change, error) => {
    const reply = await open(change as Record<string, string>);
    expect(reply.status).toBe(400);
    expect(reply.headers['location']).toBeUndefined();
    expect(reply.body).toContain(error);
  });

  it('is silent only for what was granted before to a known account', async () => {
    const silent = (change: Record<string, string>) => open({ prompt: 'none', ...change });
    expect(fragment(await silent({ login_hint: ana })).get('error')).toBe('interaction_required');
    await decide();
    expect(fragment(await silent({ login_hint: ana })).get('access_token')).toBeTruthy();
    expect(fragment(await silent({ login_hint: work })).get('error')).toBe('interaction_required');
    expect(fragment(await silent({})).get('error')).toBe('interaction_required');
    const more = scopeUrl('calendar.freebusy');
    expect(fragment(await silent({ login_hint: ana, scope: more })).get('error')).toBe(
      'interaction_required',
    );
    google.auth.mode = 'signed-out';
    expect(fragment(await silent({ login_hint: ana })).get('error')).toBe('interaction_required');
  });

  it('can be blocked by an administrator, or warn about an unverified app first', async () => {
    google.auth.mode = 'admin-blocked';
    expect((await open()).body).toContain('admin_policy_enforced');
    const silently = await open({ prompt: 'none', login_hint: ana });
    expect(fragment(silently).get('error')).toBe('admin_policy_enforced');
    const back = fragment(await decide({ decision: 'allow' }));
    expect([back.get('error'), back.get('error_subtype')]).toEqual([
      'access_denied',
      'admin_policy_enforced',
    ]);
    google.auth.mode = 'unverified';
    const warning = await open();
    expect(warning.body).toContain('id="proceed"');
    expect(warning.body).not.toContain('id="allow"');
  });
});

describe('code and PKCE', () => {
  const verifier = 'v'.repeat(50);
  const change = {
    response_type: 'code',
    access_type: 'offline',
    code_challenge: challengeOf(verifier),
    code_challenge_method: 'S256',
  };
  const exchange = async (client: { id: string; secret?: string }, more: Record<string, string> = {}) => {
    const reply = await decide({ change: { ...change, client_id: client.id } });
    return post('/token', {
      grant_type: 'authorization_code',
      code: queryOf(reply).get('code') ?? '',
      client_id: client.id,
      redirect_uri: redirect,
      code_verifier: verifier,
      ...(client.secret === undefined ? {} : { client_secret: client.secret }),
      ...more,
    });
  };

  it('refuses a web client without its secret in Google’s words', async () => {
    expect(await exchange({ id: webClient.id })).toEqual({
      status: 400,
      body: { error: 'invalid_request', error_description: 'client_secret is missing.' },
    });
  });

  it('gives an access and a refresh token to a client with its secret; the refresh token works until revoked', async () => {
    const { body } = await exchange(ownClient);
    expect(await listStatus(body.access_token)).toBe(200);
    const form = {
      grant_type: 'refresh_token',
      refresh_token: body.refresh_token,
      client_id: ownClient.id,
      client_secret: ownClient.secret,
    };
    const renewed = await post('/token', form);
    expect(await listStatus(renewed.body.access_token)).toBe(200);
    expect((await post('/revoke', { token: renewed.body.access_token })).status).toBe(200);
    expect(await listStatus(body.access_token)).toBe(401);
    expect((await post('/token', form)).body.error).toBe('invalid_grant');
  });

  it('gives a refresh token with a consent alone: the first time, or where it was asked for', async () => {
    const asked = async (prompt: Record<string, string>) => {
      const reply = await decide({ change: { ...change, ...prompt, client_id: ownClient.id } });
      const { body } = await post('/token', {
        grant_type: 'authorization_code',
        code: queryOf(reply).get('code') ?? '',
        client_id: ownClient.id,
        client_secret: ownClient.secret,
        redirect_uri: redirect,
        code_verifier: verifier,
      });
      return body.refresh_token !== undefined;
    };
    expect([await asked({}), await asked({}), await asked({ prompt: 'consent' })]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it.each([
    ['a wrong secret', { client_secret: 'guess' }, 401, 'invalid_client'],
    ['a wrong verifier', { code_verifier: 'w'.repeat(50) }, 400, 'invalid_grant'],
    ['another redirect', { redirect_uri: `${redirect}x` }, 400, 'redirect_uri_mismatch'],
    ['a code nobody issued', { code: '4/none' }, 400, 'invalid_grant'],
  ])('refuses %s', async (_, more, status, error) => {
    const answer = await exchange(ownClient, more as Record<string, string>);
    expect([answer.status, answer.body.error]).toEqual([status, error]);
  });
});

describe('tokens', () => {
  it('end after an hour and when revoked, and tokeninfo tells', async () => {
    const token = google.auth.issueToken({ email: ana, scopes: ['calendar.events.readonly'] });
    const info = await post('/tokeninfo', { access_token: token });
    expect(info.body).toMatchObject({ scope: events, expires_in: '3599' });
    clock += 3_600_000;
    expect(await listStatus(token)).toBe(401);
    const next = google.auth.issueToken({ email: ana, scopes: ['calendar.events.readonly'] });
    google.auth.revoke(ana);
    expect(await listStatus(next)).toBe(401);
    expect((await post('/revoke', { token: next })).body.error).toBe('invalid_token');
  });
});
