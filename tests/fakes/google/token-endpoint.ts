/** oauth2.googleapis.com: /token, /revoke, /tokeninfo. */
import { type Auth, challengeOf, tokenSeconds } from './auth';
import { jsonReply } from './replies';
import type { HttpReply, HttpRequest } from './wire';
import type { World } from './world';

const refuse = (status: number, error: string, description: string): HttpReply =>
  jsonReply(status, { error, error_description: description });

export function createTokenEndpoint({ auth, world }: { readonly auth: Auth; readonly world: World }) {
  function badClient(form: URLSearchParams): HttpReply | undefined {
    const client = auth.clients.get(form.get('client_id') ?? '');
    if (!client) return refuse(401, 'invalid_client', 'The OAuth client was not found.');
    const secret = form.get('client_secret');
    if (secret === null) return refuse(400, 'invalid_request', 'client_secret is missing.');
    return secret === client.secret ? undefined : refuse(401, 'invalid_client', 'Unauthorized');
  }

  function exchange(form: URLSearchParams): HttpReply {
    const refused = badClient(form);
    if (refused) return refused;
    const code = auth.takeCode(form.get('code') ?? '');
    if (!code) return refuse(400, 'invalid_grant', 'Malformed auth code.');
    if (code.clientId !== form.get('client_id')) return refuse(400, 'invalid_grant', 'Bad Request');
    if (code.redirectUri !== form.get('redirect_uri'))
      return refuse(400, 'redirect_uri_mismatch', 'Bad Request');
    if (code.challenge !== undefined) {
      const verifier = form.get('code_verifier');
      if (verifier === null) return refuse(400, 'invalid_grant', 'Missing code verifier.');
      if (challengeOf(verifier) !== code.challenge)
        return refuse(400, 'invalid_grant', 'Invalid code verifier.');
    }
    return jsonReply(200, {
      access_token: auth.issue(code.email, code.clientId, code.scopes),
      expires_in: tokenSeconds,
      ...(code.offline
        ? { refresh_token: auth.issueRefreshToken(code.email, code.clientId, code.scopes) }
        : {}),
      scope: code.scopes.join(' '),
      token_type: 'Bearer',
    });
  }

  function refresh(form: URLSearchParams): HttpReply {
    const refused = badClient(form);
    if (refused) return refused;
    const token = auth.findRefreshToken(form.get('refresh_token') ?? '');
    if (!token || token.clientId !== form.get('client_id')) {
      return refuse(400, 'invalid_grant', 'Token has been expired or revoked.');
    }
    return jsonReply(200, {
      access_token: auth.issue(token.email, token.clientId, token.scopes),
      expires_in: tokenSeconds,
      scope: token.scopes.join(' '),
      token_type: 'Bearer',
    });
  }

  function token(form: URLSearchParams): HttpReply {
    switch (form.get('grant_type')) {
      case 'authorization_code':
        return exchange(form);
      case 'refresh_token':
        return refresh(form);
      default:
        return refuse(400, 'unsupported_grant_type', `Invalid grant_type: ${form.get('grant_type') ?? ''}`);
    }
  }

  function describeToken(text: string): HttpReply {
    const found = auth.check(text);
    if (!found) return refuse(400, 'invalid_token', 'Invalid Value');
    return jsonReply(200, {
      azp: found.clientId,
      aud: found.clientId,
      scope: found.scopes.join(' '),
      exp: String(Math.floor(found.expiresAt / 1000)),
      expires_in: String(Math.max(0, Math.floor((found.expiresAt - world.now()) / 1000))),
      access_type: 'online',
    });
  }

  return function answer(request: HttpRequest): HttpReply {
    const url = new URL(request.url);
    const form = new URLSearchParams(request.body ?? '');
    if (url.pathname === '/token' && request.method === 'POST') {
      const type = request.headers['content-type'] ?? '';
      if (!type.startsWith('application/x-www-form-urlencoded')) {
        return refuse(400, 'invalid_request', 'The request body must be form-encoded.');
      }
      return token(form);
    }
    if (url.pathname === '/revoke' && request.method === 'POST') {
      const text = form.get('token') ?? url.searchParams.get('token') ?? '';
      return auth.revokeToken(text)
        ? jsonReply(200, {})
        : refuse(400, 'invalid_token', 'Token expired or revoked');
    }
    if (url.pathname === '/tokeninfo')
      return describeToken(url.searchParams.get('access_token') ?? form.get('access_token') ?? '');
    return jsonReply(404, { error: { code: 404, message: 'Not Found', status: 'NOT_FOUND' } });
  };
}
