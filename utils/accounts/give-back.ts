import { AppError } from '../errors';
import { type AskInWindowDeps, askInWindow } from './ask-in-window';

export interface GiveBackDeps extends AskInWindowDeps {
  /** What may be given back. */
  readonly scopes: readonly string[];
}

/**
 * Gives scopes back to Google. It ends a grant only as a whole, so everything is given back and the rest asked for
 * again, in Google's own window. Where the user closes that, the account has to be connected again to be read.
 */
export function createGiveBack({ scopes, ...deps }: GiveBackDeps) {
  const { db, tokens } = deps;
  return async function giveBack(accountId: string): Promise<void> {
    const account = await db.accounts.get(accountId);
    if (account?.kind !== 'google') throw new AppError('not-found', 'no such account is connected');
    const kept = account.grantedScopes.filter((scope) => !scopes.includes(scope));
    if (kept.length === account.grantedScopes.length) return;
    if (!(await tokens.revoke(account.email, account.grantedScopes)))
      throw new AppError('auth-required', 'there was no token to give back');
    await db.accounts.update(accountId, { grantedScopes: kept });
    const token = await askInWindow(deps, account, kept);
    await db.accounts.update(accountId, { grantedScopes: token.scopes });
  };
}
