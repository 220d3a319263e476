import type { AccountRow } from '../db/rows';
import type { AllsetDb } from '../db/schema';
import { AppError } from '../errors';
import type { Token, TokenSource } from '../identity/token-source';

/**
 * A token for a connected account from Google's own window. That may stand open for minutes: where the account was
 * deleted meanwhile, the access is given back at once and nothing of it is kept.
 */
export async function askInWindow(
  { db, tokens }: { readonly db: AllsetDb; readonly tokens: TokenSource },
  { id, email }: AccountRow,
  scopes: readonly string[],
): Promise<Token> {
  const token = await tokens.getToken({ scopes, interactive: true, accountHint: email });
  if (await db.accounts.get(id)) return token;
  await tokens.revoke(email, token.scopes);
  throw new AppError('auth-required', 'the account was deleted while Google’s window was open');
}
