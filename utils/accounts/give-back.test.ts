import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AllsetDb } from '../db/schema';
import type { TokenSource } from '../identity/token-source';
import { createGiveBack } from './give-back';

const ANA = 'ana@northwind.example';

describe('createGiveBack', () => {
  let db: AllsetDb;
  beforeEach(async () => {
    db = new AllsetDb('give-back');
    await db.accounts.put({
      id: ANA,
      kind: 'google',
      email: ANA,
      grantedScopes: ['read', 'write'],
      connectedAt: 0,
      state: 'ok',
    });
  });
  afterEach(() => db.delete());

  function setUp(isRevoked: boolean, chosen = ANA) {
    const asked: unknown[] = [];
    const kept: string[] = [];
    const listCalendars = async () => [
      { calendarId: chosen, summary: '', timeZone: 'UTC', accessRole: 'owner', primary: true },
    ];
    const tokens: TokenSource = {
      getToken: async ({ scopes }) => ({ value: 'new', scopes, from: 'web' }),
      keep: async (account) => void kept.push(account),
      invalidate: async () => {},
      revoke: async (...args) => {
        asked.push(args);
        return isRevoked;
      },
      revokeToken: async () => {},
    };
    const giveBack = createGiveBack({ db, tokens, clientWith: () => ({ listCalendars }), scopes: ['write'] });
    return { asked, kept, giveBack };
  }
  const granted = async () => (await db.accounts.get(ANA))?.grantedScopes;

  it('gives everything back, and asks again for the rest', async () => {
    const { asked, kept, giveBack } = setUp(true);
    await giveBack(ANA);
    expect(kept).toEqual([ANA]);
    expect(asked).toEqual([[ANA, ['read', 'write']]]);
    expect(await granted()).toEqual(['read']);
  });

  it('keeps nothing of another account that was chosen for the rest', async () => {
    const { kept, giveBack } = setUp(true, 'ben@northwind.example');
    await expect(giveBack(ANA)).rejects.toMatchObject({ code: 'auth-required' });
    expect(kept).toEqual([]);
  });

  it('claims nothing where Google took nothing back', async () => {
    await expect(setUp(false).giveBack(ANA)).rejects.toMatchObject({ code: 'auth-required' });
    expect(await granted()).toEqual(['read', 'write']);
  });
});
