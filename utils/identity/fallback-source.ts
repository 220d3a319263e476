import type { Token, TokenRequest, TokenSource } from './token-source';

type SourceName = Token['from'];

/** Remembers, per account, which source its tokens come from. */
export interface SourceChoice {
  load(accountHint: string): Promise<SourceName | undefined>;
  save(accountHint: string, name: SourceName): Promise<void>;
}

/**
 * The browser's own tokens where it has them, the web flow everywhere else. The browser is asked silently first:
 * its interactive window may never answer (nobody signed in, Brave, Edge), and then the user would wait for nothing.
 */
export function createFallbackSource(deps: {
  readonly browser: TokenSource | undefined;
  readonly web: TokenSource;
  readonly choice: SourceChoice;
}): TokenSource {
  const { web, choice } = deps;

  async function sourceOf(accountHint: string | undefined): Promise<TokenSource | undefined> {
    const name = accountHint ? await choice.load(accountHint) : undefined;
    if (name === 'web') return web;
    return name === 'browser' ? deps.browser : undefined;
  }

  async function getToken(request: TokenRequest): Promise<Token> {
    const known = await sourceOf(request.accountHint);
    if (known) return known.getToken(request);
    if (request.anyAccount) return web.getToken(request);
    const silent = await deps.browser?.getToken({ ...request, interactive: false }).catch(() => undefined);
    const token = silent ?? (await web.getToken(request));
    // An account that came with an export has no source yet; without one its grant could never be given back.
    if (request.accountHint) await choice.save(request.accountHint, token.from);
    return token;
  }

  return {
    getToken,
    async keep(accountHint, token) {
      await choice.save(accountHint, token.from);
      await (token.from === 'web' ? web : deps.browser)?.keep(accountHint, token);
    },
    async invalidate(token) {
      await web.invalidate(token);
      await deps.browser?.invalidate(token);
    },
    async revokeToken(token) {
      await (token.from === 'web' ? web : deps.browser)?.revokeToken(token);
    },
    async revoke(accountHint, granted) {
      // What is not known to be the browser's can only be ours.
      return ((await sourceOf(accountHint)) ?? web).revoke(accountHint, granted);
    },
  };
}
