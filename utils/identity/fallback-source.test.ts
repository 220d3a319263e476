import { describe, expect, it } from 'vitest';
import { AppError } from '../errors';
import { createFallbackSource, type SourceChoice } from './fallback-source';
import type { Token, TokenRequest, TokenSource } from './token-source';

function scripted(from: Token['from'], answer: (request: TokenRequest) => Token | AppError) {
  const asked: TokenRequest[] = [];
  const source: TokenSource = {
    getToken: async (request) => {
      asked.push(request);
      const given = answer(request);
      if (given instanceof AppError) throw given;
      return given;
    },
    keep: async () => {},
    invalidate: async () => {},
    revoke: async () => asked.length > 0,
    revokeToken: async () => {},
  };
  return { source, asked, token: { value: `${from}-token`, scopes: ['a'], from } satisfies Token };
}

function createMemoryChoice(): SourceChoice {
  const names = new Map<string, Token['from']>();
  return {
    load: async (account) => names.get(account),
    save: async (account, name) => void names.set(account, name),
  };
}

const connect: TokenRequest = { scopes: ['a'], interactive: true };

describe('createFallbackSource', () => {
  it('asks the browser silently even inside a click: its window may never answer', async () => {
    const browser = scripted('browser', () => new AppError('auth-required', 'The user is not signed in.'));
    const web = scripted('web', () => web.token);
    const source = createFallbackSource({
      browser: browser.source,
      web: web.source,
      choice: createMemoryChoice(),
    });
    expect(await source.getToken(connect)).toEqual(web.token);
    expect(browser.asked).toEqual([{ scopes: ['a'], interactive: false }]);
    expect(web.asked).toEqual([connect]);
  });

  it('stays with the browser’s token where it has one', async () => {
    const browser = scripted('browser', () => browser.token);
    const web = scripted('web', () => web.token);
    const source = createFallbackSource({
      browser: browser.source,
      web: web.source,
      choice: createMemoryChoice(),
    });
    expect(await source.getToken(connect)).toEqual(browser.token);
    expect(web.asked).toEqual([]);
  });

  it('renews an account only where its first token came from', async () => {
    const browser = scripted('browser', () => browser.token);
    const web = scripted('web', () => web.token);
    const source = createFallbackSource({
      browser: browser.source,
      web: web.source,
      choice: createMemoryChoice(),
    });
    await source.keep('ana', web.token);
    await source.getToken({ scopes: ['a'], interactive: false, accountHint: 'ana' });
    expect(browser.asked).toEqual([]);
  });

  it('finds again, and gives back, what was granted to an account that came with an export', async () => {
    const browser = scripted('browser', () => new AppError('auth-required', 'The user is not signed in.'));
    const web = scripted('web', () => web.token);
    const source = createFallbackSource({
      browser: browser.source,
      web: web.source,
      choice: createMemoryChoice(),
    });
    expect(await source.revoke('ana@northwind.example')).toBe(false);
    await source.getToken({ ...connect, accountHint: 'ana@northwind.example' });
    expect(await source.revoke('ana@northwind.example')).toBe(true);
  });

  it('gives back a token of ours also where nothing says any more that it is ours', async () => {
    const web = scripted('web', () => web.token);
    const source = createFallbackSource({
      browser: scripted('browser', () => web.token).source,
      web: web.source,
      choice: { load: async () => undefined, save: async () => {} },
    });
    await source.getToken({ ...connect, anyAccount: true });
    expect(await source.revoke('ana@northwind.example')).toBe(true);
  });

  it('works in a browser that has no tokens of its own', async () => {
    const web = scripted('web', () => web.token);
    const source = createFallbackSource({
      browser: undefined,
      web: web.source,
      choice: createMemoryChoice(),
    });
    expect(await source.getToken(connect)).toEqual(web.token);
  });
});
