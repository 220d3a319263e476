import type { AccountRow } from '../db/rows';
import type { AllsetDb } from '../db/schema';
import { AppError } from '../errors';
import type { GoogleClient } from '../google/client';
import type { Token, TokenSource } from '../identity/token-source';

export interface AskInWindowDeps {
  readonly db: AllsetDb;
  readonly tokens: TokenSource;
  readonly clientWith: (token: Token) => Pick<GoogleClient, 'listCalendars'>;
}

/**
 * A token for a connected account from Google's own window, kept once it is known to be of this account. The window
 * may stand open for minutes: where the account was deleted meanwhile, the access is given back at once.
 */
export async function askInWindow(
  { db, tokens, clientWith }: AskInWindowDeps,
  { id, email }: AccountRow,
  scopes: readonly string[],
): Promise<Token> {
  const token = await tokens.getToken({ scopes, interactive: true, accountHint: email });
  const refuseForgotten = async () => {
    if (await db.accounts.get(id)) return;
    await tokens.revokeToken(token);
    throw new AppError('auth-required', 'the account was deleted while Google’s window was open');
  };
  await refuseForgotten();
  await assertSameAccount(clientWith(token), email).catch(async (thrown) => {
    await tokens.invalidate(token.value);
    throw thrown;
  });
  // Whose token it is took a question to Google.
  await refuseForgotten();
  await tokens.keep(email, token);
  return token;
}

/** In Google's window the user may have chosen another account than the one we asked for. */
async function assertSameAccount(google: Pick<GoogleClient, 'listCalendars'>, email: string): Promise<void> {
  const primary = (await google.listCalendars()).find((calendar) => calendar.primary);
  if (primary?.calendarId.toLowerCase() !== email.toLowerCase()) {
    throw new AppError('auth-required', 'another account was chosen in Google’s window');
  }
}
