import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemoryArea } from '../../tests/fakes/memory-area';
import type { AccountRow } from '../db/rows';
import { AllsetDb } from '../db/schema';
import type { TokenSource } from '../identity/token-source';
import { createTokenStore } from '../identity/token-store';
import { createWebAuthSource } from '../identity/web-auth-source';
import { createAskScopes } from './ask-scopes';

const ANA = 'ana@northwind.example';
const account: AccountRow = {
  id: ANA,
  kind: 'google',
  email: ANA,
  grantedScopes: ['read'],
  connectedAt: 1,
  state: 'ok',
};

describe('createAskScopes', () => {
  let db: AllsetDb;
  beforeEach(async () => {
    db = new AllsetDb('ask-scopes');
    await db.accounts.put(account);
  });
  afterEach(() => db.delete());

  /** @param allow what happens while Google's window is open; answers what is granted there */
  function setUp(allow: () => Promise<readonly string[]>, chosen = ANA) {
    const did: string[] = [];
    const tokens: TokenSource = {
      getToken: async ({ interactive, scopes }) => {
        did.push(interactive ? 'window' : 'silent');
        return { value: 'new', scopes: interactive ? await allow() : scopes, from: 'web' };
      },
      keep: async (email) => void did.push(`keep ${email}`),
      invalidate: async (token) => void did.push(`forget ${token}`),
      revokeToken: async ({ value }) => void did.push(`give back ${value}`),
      revoke: async () => false,
    };
    const listCalendars = async () => [
      { calendarId: chosen, summary: '', timeZone: 'UTC', accessRole: 'owner', primary: true },
    ];
    return { did, askScopes: createAskScopes({ db, tokens, clientWith: () => ({ listCalendars }) }) };
  }
  const granted = async () => (await db.accounts.get(ANA))?.grantedScopes;

  it('opens no window for what was granted already', async () => {
    const { did, askScopes } = setUp(async () => []);
    expect(await askScopes(account, ['read'])).toEqual(account);
    expect(did).toEqual(['silent']);
  });

  it('keeps what was granted, also where it is not what was asked for', async () => {
    const { did, askScopes } = setUp(async () => ['read', 'other']);
    await expect(askScopes(account, ['write'])).rejects.toMatchObject({ code: 'scope-missing' });
    expect(await granted()).toEqual(['read', 'other']);
    expect(did).toEqual(['window', `keep ${ANA}`]);
  });

  it('keeps nothing of another account that was chosen there', async () => {
    const { did, askScopes } = setUp(async () => ['read', 'write'], 'ben@northwind.example');
    await expect(askScopes(account, ['write'])).rejects.toMatchObject({ code: 'auth-required' });
    expect(did).toEqual(['window', 'forget new']);
    expect(await granted()).toEqual(['read']);
  });

  it('leaves nothing of another account that was chosen there under this one, no refresh token either', async () => {
    const store = createTokenStore(createMemoryArea());
    const ours = { value: 'ana', scopes: ['read'], from: 'web', refreshToken: 'of ana' } as const;
    await store.save(ANA, ours);
    const redirectUri = 'https://allset.example/';
    const tokens = createWebAuthSource({
      identity: {
        getRedirectURL: () => redirectUri,
        launchWebAuthFlow: async ({ url }) =>
          `${redirectUri}?code=c&state=${new URL(url).searchParams.get('state')}`,
      },
      loadClient: async () => ({ id: 'own', secret: 'brought' }),
      store,
      clock: { now: () => 0, timeZone: () => 'UTC' },
      fetch: async () =>
        Response.json({
          access_token: 'ben',
          expires_in: 3600,
          scope: 'read write',
          refresh_token: 'of ben',
        }),
      randomId: () => 'r'.repeat(32),
    });
    const listCalendars = async () => [
      {
        calendarId: 'ben@northwind.example',
        summary: '',
        timeZone: 'UTC',
        accessRole: 'owner',
        primary: true,
      },
    ];
    const askScopes = createAskScopes({ db, tokens, clientWith: () => ({ listCalendars }) });
    await expect(askScopes(account, ['write'])).rejects.toMatchObject({ code: 'auth-required' });
    expect(await store.load(ANA)).toEqual(ours);
  });

  it('gives back at once what was granted after the account was forgotten here', async () => {
    const { did, askScopes } = setUp(async () => {
      await db.accounts.delete(ANA);
      return ['read', 'write'];
    });
    await expect(askScopes(account, ['write'])).rejects.toMatchObject({ code: 'auth-required' });
    expect(did).toEqual(['window', 'give back new']);
    expect(await db.accounts.count()).toBe(0);
  });
});
