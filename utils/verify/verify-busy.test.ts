import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ANA, createRig, type Rig, START, ZONE } from '../../tests/sync/rig';
import { createAskScopes } from '../accounts/ask-scopes';
import { scopes } from '../identity/scopes';
import type { TokenSource } from '../identity/token-source';
import { createVerify } from './verify-busy';

const BEN = 'ben@northwind.example';
const HOUR = 3_600_000;

describe('createVerify', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = createRig();
    rig.world.addAccount({ email: BEN, timeZone: ZONE });
    await rig.connect();
    await rig.run('connect');
    await rig.db.accounts.update(ANA, { grantedScopes: [scopes.readEvents] });
  });
  afterEach(() => rig.end());

  /** Somebody who presses Allow in Google's window, as this account. */
  function setUp(chosen: string) {
    const forgotten: string[] = [];
    const tokens: TokenSource = {
      getToken: async (request) => ({ value: chosen, scopes: request.scopes, from: 'web' }),
      keep: async () => {},
      invalidate: async (token) => void forgotten.push(token),
      revokeToken: async () => {},
      revoke: async () => true,
    };
    const clientWith = () => {
      rig.tokens.set(ANA, rig.issue(chosen));
      return rig.createClient();
    };
    const askScopes = createAskScopes({ db: rig.db, tokens, clientWith });
    const verify = createVerify({ db: rig.db, askScopes, clientFor: clientWith, clock: rig.clock });
    return { verify, forgotten };
  }
  const granted = async () => (await rig.db.accounts.get(ANA))?.grantedScopes;

  it('asks for the free/busy scope, and finds what changed at Google meanwhile', async () => {
    const iso = (at: number) => ({ dateTime: new Date(at).toISOString() });
    rig.world.putEvent(ANA, { id: 'meanwhile', start: iso(START + HOUR), end: iso(START + 2 * HOUR) });
    expect(await setUp(ANA).verify()).toMatchObject({
      refused: 0,
      differences: [{ start: START + HOUR, end: START + 2 * HOUR, busyIn: 'google' }],
    });
    expect(await granted()).toEqual([scopes.readEvents, scopes.readFreeBusy]);
  });

  it('keeps nothing of another account that was chosen in Google’s window', async () => {
    const { verify, forgotten } = setUp(BEN);
    await expect(verify()).rejects.toMatchObject({ code: 'auth-required' });
    expect(forgotten).toEqual([BEN]);
    expect(await granted()).toEqual([scopes.readEvents]);
  });
});
