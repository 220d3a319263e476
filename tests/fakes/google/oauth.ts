/** accounts.google.com: the consent page and what its buttons answer. */
import { randomUUID } from 'node:crypto';
import { type Auth, fullScope, tokenSeconds } from './auth';
import { blockedPage, consentPage, errorPage, unverifiedPage } from './consent-page';
import { redirectReply } from './replies';
import type { HttpReply } from './wire';
import type { World } from './world';

export interface AuthRequest {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly responseType: 'token' | 'code';
  readonly scopes: readonly string[];
  readonly state: string | undefined;
  readonly prompt: readonly string[];
  readonly loginHint: string | undefined;
  readonly includeGranted: boolean;
  readonly challenge: string | undefined;
  readonly offline: boolean;
}

const redirectPattern =
  /^https:\/\/([a-p]{32}\.chromiumapp\.org|[0-9a-f]{40}\.extensions\.allizom\.org)(\/[^#]*)?$|^http:\/\/127\.0\.0\.1(:\d+)?\/mozoauth2\/[0-9a-f]{40}/;

const authPath = '/o/oauth2/v2/auth';

export function createConsent({ auth, world }: { readonly auth: Auth; readonly world: World }) {
  const pending = new Map<string, AuthRequest>();

  /** The part of a redirect only known after the decision. Implicit answers live in the fragment. */
  function redirect(request: AuthRequest, answer: Record<string, string>): HttpReply {
    const params = new URLSearchParams(answer);
    if (request.state !== undefined) params.set('state', request.state);
    const separator = request.responseType === 'token' ? '#' : request.redirectUri.includes('?') ? '&' : '?';
    return redirectReply(`${request.redirectUri}${separator}${params}`);
  }

  function allow(request: AuthRequest, email: string, ticked: readonly string[]): HttpReply {
    // A refresh token comes with a consent alone: the first one, or where it was asked for.
    const consents = !auth.grantOf(email, request.clientId) || request.prompt.includes('consent');
    auth.grant(email, request.clientId, ticked);
    const before = request.includeGranted ? (auth.grantOf(email, request.clientId)?.scopes ?? []) : [];
    const scopes = [...new Set([...ticked, ...before])];
    const scope = scopes.join(' ');
    if (request.responseType === 'code') {
      const code = auth.issueCode({
        email,
        clientId: request.clientId,
        scopes,
        challenge: request.challenge,
        redirectUri: request.redirectUri,
        offline: request.offline && consents,
      });
      return redirect(request, { code, scope, authuser: '0', prompt: 'consent' });
    }
    return redirect(request, {
      access_token: auth.issue(email, request.clientId, scopes),
      token_type: 'Bearer',
      expires_in: String(tokenSeconds),
      scope,
      authuser: '0',
      prompt: 'consent',
    });
  }

  function silent(request: AuthRequest): HttpReply {
    if (auth.mode === 'admin-blocked') return redirect(request, { error: 'admin_policy_enforced' });
    if (auth.mode === 'signed-out') return redirect(request, { error: 'interaction_required' });
    const known = world.accounts().map((account) => account.email);
    const email = request.loginHint ?? (known.length === 1 ? known[0] : undefined);
    const granted = email === undefined ? undefined : auth.grantOf(email, request.clientId)?.scopes;
    const all = request.scopes.every((scope) => granted?.has(scope));
    if (email === undefined || !known.includes(email) || !granted || !all) {
      return redirect(request, { error: 'interaction_required' });
    }
    return allow(request, email, request.scopes);
  }

  /** GET /o/oauth2/v2/auth */
  function open(query: URLSearchParams): HttpReply {
    const read = readRequest(query, auth);
    if ('error' in read) return errorPage(read.error, read.why);
    if (read.prompt.includes('none')) return silent(read);
    const id = randomUUID();
    pending.set(id, read);
    if (auth.mode === 'admin-blocked') return blockedPage(`${authPath}/decide`, id);
    if (auth.mode === 'unverified') return unverifiedPage(`${authPath}/decide`, id);
    return page(id, read);
  }

  function page(id: string, request: AuthRequest): HttpReply {
    const accounts = world.accounts().map(({ email, name }) => ({ email, name }));
    const preselected = request.prompt.includes('select_account') ? undefined : request.loginHint;
    return consentPage({
      action: `${authPath}/decide`,
      id,
      accounts,
      selected: accounts.find(({ email }) => email === preselected)?.email ?? accounts[0]?.email,
      scopes: request.scopes,
      preticked: auth.preticked,
    });
  }

  /** POST of the page's form. */
  function decide(form: URLSearchParams): HttpReply {
    const id = form.get('request') ?? '';
    const request = pending.get(id);
    if (!request) return errorPage('invalid_request', 'This consent page is no longer open.');
    const decision = form.get('decision');
    if (decision === 'proceed') return page(id, request);
    pending.delete(id);
    if (auth.mode === 'admin-blocked') {
      return redirect(request, { error: 'access_denied', error_subtype: 'admin_policy_enforced' });
    }
    const email = form.get('account');
    const ticked = form.getAll('scope').filter((scope) => request.scopes.includes(scope));
    const known = world.accounts().some((account) => account.email === email);
    if (decision !== 'allow' || email === null || !known)
      return redirect(request, { error: 'access_denied' });
    return allow(request, email, ticked);
  }

  return { open, decide, authPath };
}

function readRequest(
  query: URLSearchParams,
  auth: Auth,
): AuthRequest | { readonly error: string; readonly why: string } {
  const clientId = query.get('client_id') ?? '';
  const redirectUri = query.get('redirect_uri') ?? '';
  const responseType = query.get('response_type');
  const scopes = (query.get('scope') ?? '').split(/\s+/).filter(Boolean);
  if (clientId === '') return { error: 'invalid_request', why: 'Missing required parameter: client_id' };
  if (!auth.clients.has(clientId)) return { error: 'invalid_client', why: 'The OAuth client was not found.' };
  if (!redirectPattern.test(redirectUri)) {
    return { error: 'redirect_uri_mismatch', why: `The redirect address is not registered: ${redirectUri}` };
  }
  if (responseType !== 'token' && responseType !== 'code') {
    return { error: 'unsupported_response_type', why: `Invalid response_type: ${responseType}` };
  }
  if (scopes.length === 0) return { error: 'invalid_request', why: 'Missing required parameter: scope' };
  const unknown = scopes.find(
    (scope) => !/^(openid|email|profile|https:\/\/www\.googleapis\.com\/auth\/\S+)$/.test(scope),
  );
  if (unknown !== undefined)
    return { error: 'invalid_scope', why: `Some requested scopes were invalid: ${unknown}` };
  const method = query.get('code_challenge_method');
  const challenge = query.get('code_challenge') ?? undefined;
  if (challenge !== undefined && method !== 'S256') {
    return { error: 'invalid_request', why: 'Only code_challenge_method=S256 is accepted here.' };
  }
  return {
    clientId,
    redirectUri,
    responseType,
    scopes: scopes.map(fullScope),
    state: query.get('state') ?? undefined,
    prompt: (query.get('prompt') ?? '').split(/\s+/).filter(Boolean),
    loginHint: query.get('login_hint') ?? undefined,
    includeGranted: query.get('include_granted_scopes') === 'true',
    challenge,
    offline: query.get('access_type') === 'offline',
  };
}
