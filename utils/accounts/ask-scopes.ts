import type { AccountRow } from '../db/rows';
import { AppError } from '../errors';
import { type AskInWindowDeps, askInWindow } from './ask-in-window';

/**
 * One more step on the ladder of access, in the click that needs it. Google's window opens only where this account has
 * not given the scope yet, or its sign-in is over. Answers the account as it stands then.
 */
export function createAskScopes(deps: AskInWindowDeps) {
  const { db, tokens } = deps;
  return async function askScopes(account: AccountRow, wanted: readonly string[]): Promise<AccountRow> {
    const { email, grantedScopes } = account;
    const all = [...new Set([...grantedScopes, ...wanted])];
    const request = { scopes: all, accountHint: email };
    const silent = wanted.every((scope) => grantedScopes.includes(scope))
      ? await tokens.getToken({ ...request, interactive: false }).catch(offlineIsFine)
      : undefined;
    if (silent === 'offline') return account;
    if (silent && wanted.every((scope) => silent.scopes.includes(scope))) return account;
    const token = await askInWindow(deps, account, all);
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
