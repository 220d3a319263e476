import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../errors';
import { parseAuthResponse, toAuthError } from './auth-response';

const redirectUri = 'https://oncchabcgkobgcdnikpdadjppchoikij.chromiumapp.org/';
const expected = { redirectUri, state: 'ours', now: 1_000_000 };

describe('parseAuthResponse', () => {
  it('reads token, scopes and lifetime from the fragment', () => {
    const redirect = `${redirectUri}#state=ours&access_token=abc&token_type=Bearer&expires_in=3599&scope=a%20b`;
    expect(parseAuthResponse(redirect, expected)).toEqual({
      kind: 'token',
      token: { value: 'abc', scopes: ['a', 'b'], from: 'web', expiresAt: 1_000_000 + 3_599_000 },
    });
  });

  it('reads a code from the query', () => {
    const redirect = `${redirectUri}?state=ours&code=4%2F0A&scope=a`;
    expect(parseAuthResponse(redirect, expected)).toEqual({ kind: 'code', code: '4/0A', scopes: ['a'] });
  });

  const refusals: [sentence: string, redirect: string, code: ErrorCode][] = [
    ['a state that is not ours', `${redirectUri}#state=theirs&access_token=abc`, 'bad-response'],
    ['no state at all', `${redirectUri}#access_token=abc`, 'bad-response'],
    ['another address', 'https://evil.example/#state=ours&access_token=abc', 'bad-response'],
    ['an answer without token', `${redirectUri}#state=ours`, 'bad-response'],
    ['a declined consent', `${redirectUri}#state=ours&error=access_denied`, 'auth-cancelled'],
    ['an administrator’s block', `${redirectUri}#state=ours&error=admin_policy_enforced`, 'auth-blocked'],
    [
      'a block said in the subtype',
      `${redirectUri}?error=access_denied&error_subtype=admin_policy_enforced`,
      'auth-blocked',
    ],
    [
      'a silent renewal that needs a person',
      `${redirectUri}#error=interaction_required&state=ours`,
      'auth-required',
    ],
    ['an error nobody has seen yet', `${redirectUri}#error=new_in_2027&state=ours`, 'auth-required'],
  ];

  it.each(refusals)('refuses %s', (_sentence, redirect, code) => {
    expect(() => parseAuthResponse(redirect, expected)).toThrow(expect.objectContaining({ code }));
  });
});

describe('toAuthError', () => {
  const rows: [words: string, code: ErrorCode][] = [
    ['The user did not approve access.', 'auth-cancelled'],
    ['User interaction required. Try setting `abortOnLoadForNonInteractive`', 'auth-required'],
    ['OAuth2 not granted or revoked.', 'auth-required'],
    ['The user is not signed in.', 'auth-required'],
    ['Authorization page could not be loaded.', 'offline'],
    ['OAuth2 request failed: Connection failed (-106).', 'offline'],
    ["OAuth2 request failed: Service responded with error: 'bad client id: x'", 'client-id-missing'],
  ];

  it.each(rows)('reads «%s» as %s', (words, code) => {
    expect(toAuthError(new Error(words)).code).toBe(code);
  });
});
