import type { AccountRow } from '../db/rows';
import type { AllsetDb } from '../db/schema';
import { AppError } from '../errors';
import { connectScopes } from '../identity/scopes';
import type { Token, TokenSource } from '../identity/token-source';
import type { Sync } from '../sync/run-sync';
import { forgetSample } from './start-sample';

export interface ConnectDeps {
  readonly db: AllsetDb;
  readonly tokens: TokenSource;
  /** Sync that speaks with this token: whose it is, is known only after the first answer. */
  readonly syncWith: (token: Token) => Pick<Sync, 'connectAccount'>;
  readonly hasConsent: () => Promise<boolean>;
  /** Fails where this account may not be read here. */
  readonly admit: (email: string) => Promise<void>;
  /** Gives the access back and forgets the account. */
  readonly disconnect: (accountId: string) => Promise<unknown>;
}

/**
 * Asks Google for read access in its own window and stores account and calendars. The made-up person goes: two
 * people's busy times must never mix. Fails with an AppError of an `auth-…` code.
 */
export function createConnect({ db, tokens, syncWith, hasConsent, admit, disconnect }: ConnectDeps) {
  return async function connect({ another = false } = {}): Promise<AccountRow> {
    if (!(await hasConsent()))
      throw new AppError('forbidden', 'the user has not agreed to calendars being read');
    const token = await tokens.getToken({ scopes: connectScopes, interactive: true, anyAccount: another });
    const account = await syncWith(token).connectAccount({ grantedScopes: token.scopes });
    await tokens.keep(account.email, token);
    // Whose account it is was not known before Google was asked.
    await admit(account.email).catch(async (refused) => {
      await disconnect(account.id);
      throw refused;
    });
    await db.transaction('rw', [db.accounts, db.calendars, db.cursors, db.entries], () => forgetSample(db));
    return account;
  };
}
