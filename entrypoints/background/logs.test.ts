import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AppError } from '../../utils/errors';
import { connectScopes, scopes } from '../../utils/identity/scopes';
import type { TokenRequest, TokenSource } from '../../utils/identity/token-source';
import { createLogs } from './logs';

const ANA = 'ana@northwind.example';
const CONTACTS = 'https://www.googleapis.com/auth/contacts.readonly';
const clock = { now: () => 1000, timeZone: () => 'Europe/Berlin' };

describe('what Google grants, held against what it should be', () => {
  beforeEach(() => fakeBrowser.reset());

  /** @param grants what Google gives at each request, one after the other @param before what the account is known to have */
  function source(grants: readonly (readonly string[])[], before?: readonly string[]) {
    const logs = createLogs(clock);
    const left = [...grants];
    const tokens: TokenSource = {
      getToken: async () => {
        const granted = left.shift();
        if (!granted) throw new AppError('auth-required', 'no sign-in');
        return { value: 'secret-token', scopes: granted, from: 'web' };
      },
      keep: async () => {},
      invalidate: async () => {},
      revoke: async () => true,
      revokeToken: async () => {},
    };
    const compared = logs.comparing(tokens, async () => before);
    const get = (request: Partial<TokenRequest> = {}) =>
      compared.getToken({ scopes: connectScopes, interactive: false, ...request });
    return { get, noted: async () => (await fakeBrowser.storage.local.get('incidents'))['incidents'] };
  }
  const without = (scope: string) => connectScopes.filter((one) => one !== scope);

  it.each([
    { name: 'exactly what was asked for', gives: connectScopes, what: undefined },
    { name: 'the same in another order', gives: [...connectScopes].reverse(), what: undefined },
    {
      name: 'one box unticked',
      gives: without(scopes.readSettings),
      what: ['calendar.settings.readonly'],
    },
    {
      name: 'something Allset never asks for',
      gives: [...connectScopes, CONTACTS],
      what: ['contacts.readonly'],
    },
    { name: 'a step it knows beside', gives: [...connectScopes, scopes.readFreeBusy], what: undefined },
  ])('at the first connection: $name', async ({ gives, what }) => {
    const { get, noted } = source([gives]);
    await get();
    expect(await noted()).toEqual(what && [{ at: 1000, kind: 'scopes-differ', what, times: 1 }]);
  });

  it.each([
    { name: 'the same as before', gives: connectScopes, what: undefined },
    {
      name: 'less than before',
      gives: without(scopes.readCalendarList),
      what: ['calendar.calendarlist.readonly'],
    },
    { name: 'more than anybody asked for', gives: [...connectScopes, CONTACTS], what: ['contacts.readonly'] },
  ])('of an account that is connected: $name', async ({ gives, what }) => {
    const { get, noted } = source([gives], connectScopes);
    await get({ accountHint: ANA });
    expect(await noted()).toEqual(what && [{ at: 1000, kind: 'scopes-changed', what, times: 1 }]);
  });

  it('notes the same once in a life of the worker, and a further change again', async () => {
    const less = without(scopes.readCalendarList);
    const { get, noted } = source([less, less, [...less].reverse(), []], connectScopes);
    for (let asked = 0; asked < 4; asked++) await get({ accountHint: ANA });
    expect(await noted()).toEqual([
      expect.objectContaining({ what: without('').map((scope) => scope.split('/auth/')[1]), times: 1 }),
      expect.objectContaining({ what: ['calendar.calendarlist.readonly'], times: 1 }),
    ]);
  });

  it('keeps neither token nor account, and leaves token and refusal as they are', async () => {
    const { get, noted } = source([[CONTACTS]], connectScopes);
    expect(await get({ accountHint: ANA })).toEqual({
      value: 'secret-token',
      scopes: [CONTACTS],
      from: 'web',
    });
    expect(JSON.stringify(await noted())).not.toMatch(/secret-token|northwind/);
    await expect(get({ accountHint: ANA })).rejects.toThrow('no sign-in');
  });
});
