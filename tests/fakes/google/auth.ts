/** Who granted what to which client, and the tokens in circulation. */
import { createHash, randomBytes } from 'node:crypto';
import { scopePrefix } from './contract';

export interface OAuthClient {
  readonly id: string;
  /** Web clients have one; Google refuses their code exchange without it, PKCE or not. */
  readonly secret: string;
}

interface Token {
  readonly email: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
  expiresAt: number;
}

interface Code extends Token {
  readonly challenge: string | undefined;
  readonly redirectUri: string;
  readonly offline: boolean;
}

export interface Grant {
  readonly email: string;
  readonly clientId: string;
  readonly scopes: ReadonlySet<string>;
}

/** `signed-out`: no Google session in this browser, so nothing is silent. */
export type AuthMode = 'normal' | 'admin-blocked' | 'unverified' | 'signed-out';

export const tokenSeconds = 3599;
const codeSeconds = 600;

const identityScopes = new Set(['openid', 'email', 'profile']);

export function fullScope(scope: string): string {
  return identityScopes.has(scope) || scope.startsWith('https://') ? scope : `${scopePrefix}${scope}`;
}

export const webClient: OAuthClient = {
  id: 'standin-web.apps.googleusercontent.com',
  secret: 'standin-web-secret',
};
export const ownClient: OAuthClient = {
  id: 'standin-own.apps.googleusercontent.com',
  secret: 'standin-secret',
};

export type Auth = ReturnType<typeof createAuth>;

export function createAuth({ now }: { readonly now: () => number }) {
  const clients = new Map([webClient, ownClient].map((client) => [client.id, client]));
  const tokens = new Map<string, Token>();
  const refreshTokens = new Map<string, Token>();
  const codes = new Map<string, Code>();
  const granted = new Map<string, Grant>();

  const key = (email: string, clientId: string) => `${clientId} ${email}`;

  function grant(email: string, clientId: string, scopes: readonly string[]): void {
    const before = granted.get(key(email, clientId))?.scopes ?? [];
    granted.set(key(email, clientId), { email, clientId, scopes: new Set([...before, ...scopes]) });
  }

  function issue(email: string, clientId: string, scopes: readonly string[], seconds = tokenSeconds): string {
    const token = `ya29.standin-${randomBytes(24).toString('base64url')}`;
    tokens.set(token, { email, clientId, scopes, expiresAt: now() + seconds * 1000 });
    return token;
  }

  return {
    clients,
    mode: 'normal' as AuthMode,
    /** Whether the consent page's boxes start ticked. */
    preticked: true,
    grant,
    issue,
    /** A grant and a token in one, for tests that do not look at consent. */
    issueToken(options: {
      readonly email: string;
      readonly scopes: readonly string[];
      readonly clientId?: string;
      readonly expiresInSeconds?: number;
    }): string {
      const clientId = options.clientId ?? webClient.id;
      const scopes = options.scopes.map(fullScope);
      grant(options.email, clientId, scopes);
      return issue(options.email, clientId, scopes, options.expiresInSeconds);
    },
    expireToken(token: string): void {
      const found = tokens.get(token);
      if (found) found.expiresAt = now() - 1;
    },
    expireAllTokens(): void {
      for (const token of tokens.values()) token.expiresAt = now() - 1;
    },
    /** The live token, or undefined where Google would say 401. */
    check(token: string): Token | undefined {
      const found = tokens.get(token);
      return found && found.expiresAt > now() ? found : undefined;
    },
    grants: (): readonly Grant[] => [...granted.values()],
    grantOf: (email: string, clientId: string): Grant | undefined => granted.get(key(email, clientId)),
    /** As the account's security page does: the whole grant of that person, every token dead. */
    revoke(email: string, clientId?: string): void {
      for (const [name, g] of granted) {
        if (g.email === email && (clientId === undefined || g.clientId === clientId)) granted.delete(name);
      }
      for (const store of [tokens, refreshTokens]) {
        for (const [text, token] of store) {
          if (token.email === email && (clientId === undefined || token.clientId === clientId))
            store.delete(text);
        }
      }
    },
    /** What a POST to /revoke does with a token of either kind. */
    revokeToken(text: string): boolean {
      const token = tokens.get(text) ?? refreshTokens.get(text);
      if (!token) return false;
      this.revoke(token.email, token.clientId);
      return true;
    },
    issueCode(code: Omit<Code, 'expiresAt'>): string {
      const text = `4/0standin-${randomBytes(16).toString('base64url')}`;
      codes.set(text, { ...code, expiresAt: now() + codeSeconds * 1000 });
      return text;
    },
    /** A code works once. */
    takeCode(text: string): Code | undefined {
      const code = codes.get(text);
      codes.delete(text);
      return code && code.expiresAt > now() ? code : undefined;
    },
    issueRefreshToken(email: string, clientId: string, scopes: readonly string[]): string {
      const text = `1//standin-${randomBytes(24).toString('base64url')}`;
      refreshTokens.set(text, { email, clientId, scopes, expiresAt: Number.POSITIVE_INFINITY });
      return text;
    },
    findRefreshToken: (text: string): Token | undefined => refreshTokens.get(text),
  };
}

export function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}
