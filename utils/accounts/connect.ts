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
  /** A deletion waits for the end of this work. */
  readonly tracked: <Result>(work: Promise<Result>) => Promise<Result>;
}

/**
 * Asks Google for read access in its own window and stores account and calendars. The made-up person goes: two
 * people's busy times must never mix. Fails with an AppError of an `auth-…` code.
 */
export function createConnect(deps: ConnectDeps) {
  const { db, tokens } = deps;

  async function refuseWithoutConsent(): Promise<void> {
    if (!(await deps.hasConsent()))
      throw new AppError('forbidden', 'the user has not agreed to calendars being read');
  }

  async function store(token: Token): Promise<AccountRow> {
    // Google's window may have stood open for minutes.
    await refuseWithoutConsent().catch(async (refused) => {
      await tokens.revokeToken(token).catch(() => undefined);
      throw refused;
    });
    const account = await deps.syncWith(token).connectAccount({ grantedScopes: token.scopes });
    await tokens.keep(account.email, token);
    // Whose account it is was not known before Google was asked.
    await deps.admit(account.email).catch(async (refused) => {
      await deps.disconnect(account.id);
      throw refused;
    });
    await db.transaction('rw', [db.accounts, db.calendars, db.cursors, db.entries], () => forgetSample(db));
    return account;
  }

  return async function connect({ another = false } = {}): Promise<AccountRow> {
    await refuseWithoutConsent();
    const token = await tokens.getToken({ scopes: connectScopes, interactive: true, anyAccount: another });
    return deps.tracked(store(token));
  };
}
