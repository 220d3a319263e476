import { describe, expect, it, vi } from 'vitest';
import { type ChromeIdentity, createChromeIdentitySource } from './chrome-identity-source';

const GRANTED = ['read', 'write'];

/** Chromium with one grant: it answers silently where all that is asked for was granted. */
function setUp({ offline = false } = {}) {
  const state = { offline, asked: [] as string[][], cleared: 0 };
  const identity: ChromeIdentity = {
    getAuthToken: async ({ scopes }) => {
      state.asked.push(scopes);
      if (scopes.length === 0) throw new Error('Invalid OAuth2 scopes.');
      if (state.offline) throw new Error('OAuth2 request failed: Connection failed (-106).');
      if (scopes.some((scope) => !GRANTED.includes(scope))) throw new Error('OAuth2 not granted or revoked.');
      return { token: `for ${scopes.join(' ')}`, grantedScopes: scopes };
    },
    removeCachedAuthToken: async () => {},
    clearAllCachedAuthTokens: async () => void state.cleared++,
  };
  const send = vi.fn<typeof fetch>(async () => new Response(null, { status: 200 }));
  return { source: createChromeIdentitySource(identity, send), state, send };
}

describe('createChromeIdentitySource', () => {
  it('gives the whole grant back: Chromium makes no token for no scopes', async () => {
    const { source, state, send } = setUp();
    expect(await source.revoke('ana@northwind.example', GRANTED)).toBe(true);
    expect(state.asked).toEqual([GRANTED]);
    expect(String(send.mock.calls[0]?.[1]?.body)).toBe('token=for+read+write');
    expect(state.cleared).toBe(1);
  });

  it('says that there was nothing to give back', async () => {
    const { source, send } = setUp();
    expect(await source.revoke('ana@northwind.example', ['never granted'])).toBe(false);
    expect(send).not.toHaveBeenCalled();
  });

  it('fails without a network, so that it can be tried again', async () => {
    const { source } = setUp({ offline: true });
    await expect(source.revoke('ana@northwind.example', GRANTED)).rejects.toMatchObject({ code: 'offline' });
  });

  it('keeps its tokens until Google has answered: the next try needs them', async () => {
    const { source, state, send } = setUp();
    send.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await expect(source.revoke('ana@northwind.example', GRANTED)).rejects.toMatchObject({ code: 'offline' });
    expect(state.cleared).toBe(0);
  });
});
