import type { AccountRow } from '../db/rows';
import type { AllsetDb } from '../db/schema';
import { AppError } from '../errors';
import type { GoogleClient } from '../google/client';
import type { Token, TokenSource } from '../identity/token-source';
import { askInWindow } from './ask-in-window';

export interface AskScopesDeps {
  readonly db: AllsetDb;
  readonly tokens: TokenSource;
  readonly clientWith: (token: Token) => Pick<GoogleClient, 'listCalendars'>;
}

/**
 * One more step on the ladder of access, in the click that needs it. Google's window opens only where this account has
 * not given the scope yet, or its sign-in is over. Answers the account as it stands then.
 */
export function createAskScopes({ db, tokens, clientWith }: AskScopesDeps) {
  return async function askScopes(account: AccountRow, wanted: readonly string[]): Promise<AccountRow> {
    const { email, grantedScopes } = account;
    const all = [...new Set([...grantedScopes, ...wanted])];
    const request = { scopes: all, accountHint: email };
    const silent = wanted.every((scope) => grantedScopes.includes(scope))
      ? await tokens.getToken({ ...request, interactive: false }).catch(offlineIsFine)
      : undefined;
    if (silent === 'offline') return account;
    if (silent && wanted.every((scope) => silent.scopes.includes(scope))) return account;
    const token = await askInWindow({ db, tokens }, account, all);
    await assertSameAccount(clientWith(token), email).catch(async (thrown) => {
      await tokens.invalidate(token.value);
      throw thrown;
    });
    await db.accounts.update(account.id, { grantedScopes: token.scopes });
    if (!wanted.every((scope) => token.scopes.includes(scope))) {
      throw new AppError('scope-missing', 'a scope was not granted');
    }
    return { ...account, grantedScopes: token.scopes };
  };
}

/** Without a network Google can't be asked: what is wanted waits, like every other request. */
function offlineIsFine(thrown: unknown): 'offline' | undefined {
  return thrown instanceof AppError && thrown.code === 'offline' ? 'offline' : undefined;
}

/** In Google's window the user may have chosen another account than the one we asked for. */
async function assertSameAccount(google: Pick<GoogleClient, 'listCalendars'>, email: string): Promise<void> {
  const primary = (await google.listCalendars()).find((calendar) => calendar.primary);
  if (primary?.calendarId.toLowerCase() !== email.toLowerCase()) {
    throw new AppError('auth-required', 'another account was chosen in Google’s window');
  }
}
