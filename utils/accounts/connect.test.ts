import { afterEach, beforeEach, expect, it } from 'vitest';
import { ANA, createRig, type Rig } from '../../tests/sync/rig';
import type { Token } from '../identity/token-source';
import { askInWindow } from './ask-in-window';
import { createConnect } from './connect';

let rig: Rig;
let consent: boolean;
/** What happens while Google's window is open. */
let meanwhile: () => Promise<void>;
let revoked: Token[];
let underWay: Promise<unknown>[];

beforeEach(() => {
  rig = createRig();
  consent = true;
  meanwhile = async () => {};
  revoked = [];
  underWay = [];
});
afterEach(() => rig.end());

const tokens = {
  getToken: async ({ scopes }: { readonly scopes: readonly string[] }): Promise<Token> => {
    await meanwhile();
    return { value: rig.issue(ANA), scopes, from: 'web' };
  },
  keep: async () => {},
  invalidate: async () => {},
  revoke: async () => false,
  revokeToken: async (token: Token) => void revoked.push(token),
};

const connect = () =>
  createConnect({
    db: rig.db,
    tokens,
    syncWith: () => rig.sync,
    hasConsent: async () => consent,
    admit: async () => {},
    disconnect: async () => {},
    tracked: (work) => {
      underWay.push(work);
      return work;
    },
  })();

it('stores the account that was signed in, and gives nothing back', async () => {
  expect(await connect()).toMatchObject({ id: ANA });
  expect(await rig.db.accounts.count()).toBe(1);
  expect(revoked).toEqual([]);
});

it('opens no window without a yes to calendars', async () => {
  consent = false;
  meanwhile = async () => expect.unreachable();
  await expect(connect()).rejects.toMatchObject({ code: 'forbidden' });
});

it('stores nothing, and gives the access back, where the yes was taken back in front of Google’s window', async () => {
  meanwhile = async () => {
    consent = false;
  };
  await expect(connect()).rejects.toMatchObject({ code: 'forbidden' });
  expect(revoked).toHaveLength(1);
  expect(await rig.db.accounts.count()).toBe(0);
  expect(rig.google.requests()).toEqual([]);
});

it('lets a deletion wait for what is being stored, and not for Google’s window', async () => {
  meanwhile = async () => expect(underWay).toEqual([]);
  const connecting = connect();
  await expect.poll(() => underWay.length).toBe(1);
  await underWay[0];
  expect(await rig.db.accounts.count()).toBe(1);
  await connecting;
});

it('gives back what was granted to an account that was deleted in front of Google’s window', async () => {
  const account = await connect();
  const deps = { db: rig.db, tokens, clientWith: () => rig.createClient() };
  expect(await askInWindow(deps, account, ['write'])).toMatchObject({ scopes: ['write'] });
  meanwhile = async () => void (await rig.db.accounts.clear());
  await expect(askInWindow(deps, account, ['write'])).rejects.toMatchObject({
    code: 'auth-required',
  });
  expect(revoked).toMatchObject([{ scopes: ['write'] }]);
});
