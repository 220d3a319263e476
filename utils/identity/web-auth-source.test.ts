import { describe, expect, it, vi } from 'vitest';
import { createMemoryArea } from '../../tests/fakes/memory-area';
import type { Token } from './token-source';
import { createTokenStore, type StoredToken } from './token-store';
import { createWebAuthSource, type WebAuthBrowser } from './web-auth-source';

const redirectUri = 'https://oncchabcgkobgcdnikpdadjppchoikij.chromiumapp.org/';
const HOUR_MS = 3_600_000;

const refreshable: StoredToken = {
  value: 'first',
  scopes: ['a'],
  from: 'web',
  expiresAt: HOUR_MS,
  refreshToken: 'long-lived',
};

function setUp({ secret = '', now = 0, refuses = '' } = {}) {
  const clock = { at: now, now: () => clock.at, timeZone: () => 'UTC' };
  const asked: URL[] = [];
  const launchWebAuthFlow: WebAuthBrowser['launchWebAuthFlow'] = async ({ url }) => {
    const question = new URL(url);
    asked.push(question);
    const state = question.searchParams.get('state');
    const scope = question.searchParams.get('scope') ?? '';
    if (refuses) {
      if (question.searchParams.get('prompt') !== 'none')
        throw new Error('Authorization page could not be loaded.');
      return `${redirectUri}#error=${refuses}&state=${state}`;
    }
    if (question.searchParams.get('response_type') === 'code')
      return `${redirectUri}?code=the-code&state=${state}`;
    return `${redirectUri}#${new URLSearchParams({ access_token: `token-${asked.length}`, expires_in: '3600', state: state ?? '', scope })}`;
  };
  const send = vi.fn<typeof fetch>();
  const store = createTokenStore(createMemoryArea());
  let ids = 0;
  const source = createWebAuthSource({
    identity: { getRedirectURL: () => redirectUri, launchWebAuthFlow },
    loadClient: async () => ({ id: 'web.apps.example', secret }),
    store,
    clock,
    fetch: send,
    randomId: () => `id${ids++}`.padEnd(32, '0'),
  });
  return { source, asked, clock, send, store };
}

describe('createWebAuthSource', () => {
  it('asks in a window with select_account, and silently with the account it wants', async () => {
    const { source, asked } = setUp();
    await source.getToken({ scopes: ['a'], interactive: true });
    await source.getToken({ scopes: ['a'], interactive: false, accountHint: 'ana@northwind.example' });
    expect(asked.map((url) => [url.searchParams.get('prompt'), url.searchParams.get('login_hint')])).toEqual([
      ['select_account', null],
      ['none', 'ana@northwind.example'],
    ]);
  });

  it.each([
    ['admin_policy_enforced', 'auth-blocked', 'an administrator’s block is told from no connection'],
    ['interaction_required', 'offline', 'anything else stays what the browser said'],
  ])(
    'where the window’s page is refused and Google silently says %s, it is %s: %s',
    async (refuses, code) => {
      const { source, asked } = setUp({ refuses });
      await expect(source.getToken({ scopes: ['a'], interactive: true })).rejects.toMatchObject({ code });
      expect(asked).toHaveLength(2);
    },
  );

  it('uses another state every time', async () => {
    const { source, asked } = setUp();
    await source.getToken({ scopes: ['a'], interactive: true });
    await source.getToken({ scopes: ['a'], interactive: true });
    expect(new Set(asked.map((url) => url.searchParams.get('state'))).size).toBe(2);
  });

  it('gives a kept token until a minute before its end, then renews it silently', async () => {
    const { source, asked, clock } = setUp();
    const first: Token = await source.getToken({ scopes: ['a'], interactive: true });
    await source.keep('ana', first);
    clock.at = HOUR_MS - 61_000;
    expect((await source.getToken({ scopes: ['a'], interactive: false, accountHint: 'ana' })).value).toBe(
      'token-1',
    );
    clock.at = HOUR_MS - 59_000;
    expect((await source.getToken({ scopes: ['a'], interactive: false, accountHint: 'ana' })).value).toBe(
      'token-2',
    );
    expect(asked).toHaveLength(2);
  });

  it('asks once for all who want the same at the same time, and anew after that', async () => {
    const { source, asked } = setUp();
    const request = { scopes: ['a'], interactive: false, accountHint: 'ana' };
    const tokens = await Promise.all([1, 2, 3].map(() => source.getToken(request)));
    expect(tokens.map(({ value }) => value)).toEqual(['token-1', 'token-1', 'token-1']);
    await source.getToken({ ...request, accountHint: 'ben' });
    await source.invalidate('token-1');
    expect((await source.getToken(request)).value).toBe('token-3');
    expect(asked).toHaveLength(3);
  });

  it('tells all who wait for the same what went wrong, and tries again at the next request', async () => {
    const { source, asked } = setUp({ refuses: 'interaction_required' });
    const request = { scopes: ['a'], interactive: false, accountHint: 'ana' };
    const both = await Promise.allSettled([source.getToken(request), source.getToken(request)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(source.getToken(request)).rejects.toMatchObject({ code: 'auth-required' });
    expect(asked).toHaveLength(2);
  });

  it('asks Google again where the kept token lacks a scope', async () => {
    const { source, asked } = setUp();
    await source.keep('ana', await source.getToken({ scopes: ['a'], interactive: true }));
    await source.getToken({ scopes: ['a', 'b'], interactive: false, accountHint: 'ana' });
    expect(asked).toHaveLength(2);
  });

  it('exchanges a code with PKCE where the user brought a secret', async () => {
    const { source, asked, send } = setUp({ secret: 'brought' });
    send.mockResolvedValue(
      Response.json({ access_token: 'from-code', expires_in: 3600, scope: 'a', refresh_token: 'long-lived' }),
    );
    const token = await source.getToken({ scopes: ['a'], interactive: true });
    expect(token).toMatchObject({ value: 'from-code', scopes: ['a'] });
    const form = send.mock.calls[0]?.[1]?.body as URLSearchParams;
    const digest = await crypto.subtle.digest(
      'SHA-256',
      new TextEncoder().encode(form.get('code_verifier') ?? ''),
    );
    expect(asked[0]?.searchParams.get('code_challenge')).toBe(Buffer.from(digest).toString('base64url'));
    expect(form.get('client_secret')).toBe('brought');
  });

  it('renews with the refresh token, without a window', async () => {
    const { source, asked, clock, send } = setUp({ secret: 'brought' });
    await source.keep('ana', refreshable);
    clock.at = HOUR_MS;
    send.mockResolvedValue(Response.json({ access_token: 'renewed', expires_in: 3600, scope: 'a' }));
    expect((await source.getToken({ scopes: ['a'], interactive: false, accountHint: 'ana' })).value).toBe(
      'renewed',
    );
    const form = send.mock.calls[0]?.[1]?.body as URLSearchParams;
    expect(form.get('refresh_token')).toBe('long-lived');
    expect(asked).toEqual([]);
  });

  it('asks Google anew where it takes the refresh token no more', async () => {
    const { source, asked, clock, send, store } = setUp({ secret: 'brought' });
    await source.keep('ana', refreshable);
    clock.at = HOUR_MS;
    send.mockResolvedValueOnce(Response.json({ error: 'invalid_grant' }, { status: 400 }));
    send.mockResolvedValueOnce(Response.json({ access_token: 'new', expires_in: 3600, scope: 'a' }));
    expect((await source.getToken({ scopes: ['a'], interactive: false, accountHint: 'ana' })).value).toBe(
      'new',
    );
    expect(asked).toHaveLength(1);
    expect((await store.load('ana'))?.refreshToken).toBeUndefined();
  });

  it.each([
    [500, 'server-error'],
    [503, 'server-error'],
    [429, 'rate-limited'],
  ])('keeps the refresh token where Google answers %i, and asks nothing anew', async (status, code) => {
    const { source, asked, clock, send, store } = setUp({ secret: 'brought' });
    await source.keep('ana', refreshable);
    clock.at = HOUR_MS;
    send.mockResolvedValue(Response.json({ error: 'internal_failure' }, { status }));
    const request = { scopes: ['a'], interactive: false, accountHint: 'ana' };
    await expect(source.getToken(request)).rejects.toMatchObject({ code });
    expect(asked).toEqual([]);
    expect(await store.load('ana')).toEqual(refreshable);
  });

  it.each([
    ['one more scope was asked for in a window', true, ['a', 'b']],
    ['one more scope was asked for silently', false, ['a', 'b']],
    ['renewed with it', false, ['a']],
  ])('keeps the refresh token where Google gives no other: %s', async (_, interactive, scopes) => {
    const { source, clock, send, store } = setUp({ secret: 'brought' });
    await source.keep('ana', refreshable);
    clock.at = HOUR_MS;
    send.mockResolvedValue(Response.json({ access_token: 'new', expires_in: 3600, scope: scopes.join(' ') }));
    const token = await source.getToken({ scopes, interactive, accountHint: 'ana' });
    await source.keep('ana', token);
    expect(await store.load('ana')).toMatchObject({ value: 'new', scopes, refreshToken: 'long-lived' });
  });

  it('asks Google for what the refresh token was not made for, and keeps it', async () => {
    const { source, asked, clock, send, store } = setUp({ secret: 'brought' });
    await source.keep('ana', { ...refreshable, scopes: ['a', 'b'] });
    clock.at = HOUR_MS;
    send.mockResolvedValueOnce(Response.json({ access_token: 'less', expires_in: 3600, scope: 'a' }));
    send.mockResolvedValueOnce(Response.json({ access_token: 'all', expires_in: 3600, scope: 'a b' }));
    await source.getToken({ scopes: ['a', 'b'], interactive: false, accountHint: 'ana' });
    expect(asked).toHaveLength(1);
    expect(await store.load('ana')).toMatchObject({ value: 'all', refreshToken: 'long-lived' });
  });

  it.each([
    ['a client with a secret', 'brought', undefined, 'select_account consent'],
    ['a client with a secret, of a known account', 'brought', 'ana', 'consent'],
    ['a client without, of a known account', '', 'ana', null],
  ])('asks in a window of %s with the right prompt', async (_, secret, accountHint, prompt) => {
    const { source, asked, send } = setUp({ secret });
    send.mockResolvedValue(Response.json({ access_token: 'new', expires_in: 3600, scope: 'a' }));
    await source.getToken({ scopes: ['a'], interactive: true, ...(accountHint && { accountHint }) });
    expect(asked[0]?.searchParams.get('prompt')).toBe(prompt);
  });

  it('keeps the refresh token while Google can’t be reached', async () => {
    const { source, asked, clock, send, store } = setUp({ secret: 'brought' });
    await source.keep('ana', refreshable);
    clock.at = HOUR_MS;
    send.mockRejectedValue(new TypeError('Failed to fetch'));
    await expect(
      source.getToken({ scopes: ['a'], interactive: false, accountHint: 'ana' }),
    ).rejects.toMatchObject({ code: 'offline' });
    expect(asked).toEqual([]);
    expect(await store.load('ana')).toEqual(refreshable);
  });

  it('names the refusal Google gives to PKCE without a secret', async () => {
    const { source, send } = setUp({ secret: 'wrong' });
    send.mockResolvedValue(
      Response.json(
        { error: 'invalid_request', error_description: 'client_secret is missing.' },
        { status: 400 },
      ),
    );
    await expect(source.getToken({ scopes: ['a'], interactive: true })).rejects.toMatchObject({
      code: 'auth-required',
    });
  });

  it('revokes at Google and forgets; without a token there is nothing to give back', async () => {
    const { source, send } = setUp();
    send.mockResolvedValue(new Response(null, { status: 200 }));
    await source.keep('ana', await source.getToken({ scopes: ['a'], interactive: true }));
    expect(await source.revoke('ana')).toBe(true);
    expect(await source.revoke('ana')).toBe(false);
    expect(send).toHaveBeenCalledTimes(1);
    expect(send.mock.calls[0]?.[0]).toBe('https://oauth2.googleapis.com/revoke');
  });
});
