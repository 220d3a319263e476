import { errorPolicies, toAppError } from '../errors';
import type { FullReceiptStep } from '../privacy/receipt';
import type { StorageAreaLike } from './storage-area';

/** Needed to revoke, and so kept as long as that is left to do: in `storage.session`, and in `storage.local`. */
export const TOKENS = 'tokens';
export const TOKEN_SOURCES = 'tokenSources';

export interface RevokeDeps {
  readonly revoke: (accountId: string) => Promise<boolean>;
  readonly localArea: StorageAreaLike;
  readonly sessionArea: StorageAreaLike;
}

export interface Revocation {
  readonly step: FullReceiptStep;
  /** For which it has to be tried again. */
  readonly accounts: string[];
  /** For which there is no key to try with: only a person can end it, at Google. */
  readonly byHand: string[];
}

/** Gives every grant back. */
export async function revokeAll(
  { revoke, localArea, sessionArea }: RevokeDeps,
  accountIds: readonly string[],
): Promise<Revocation> {
  const before = { session: await sessionArea.get(null), local: await localArea.get(null) };
  const accounts: string[] = [];
  const byHand: string[] = [];
  let revoked = 0;
  let why: string | undefined;
  for (const id of accountIds) {
    try {
      if (await revoke(id)) revoked++;
      else byHand.push(id);
    } catch (thrown) {
      const { code } = toAppError(thrown);
      why ??= code;
      (errorPolicies[code].retry === 'never' ? byHand : accounts).push(id);
    }
  }
  if (accounts.length > 0) {
    // A try that failed may have dropped what the next one needs.
    await putBack(
      sessionArea,
      ofAccounts(before.session, TOKENS, (id) => accounts.includes(id)),
    );
    await putBack(
      localArea,
      ofAccounts(before.local, TOKEN_SOURCES, (id) => accounts.includes(id)),
    );
  }
  const counts = revoked > 0 ? { removed: revoked } : {};
  const settled = revoked > 0 ? 'done' : 'nothing-to-do';
  const outcome = accounts.length > 0 ? 'later' : byHand.length > 0 ? 'by-hand' : settled;
  return { step: { step: 'revoke', outcome, ...(why && { why }), ...counts }, accounts, byHand };
}

/** What was kept to revoke these accounts later. */
export async function forgetSecrets(
  { localArea, sessionArea }: Omit<RevokeDeps, 'revoke'>,
  accountIds: readonly string[],
): Promise<void> {
  for (const [area, key] of [
    [sessionArea, TOKENS],
    [localArea, TOKEN_SOURCES],
  ] as const) {
    const { [key]: left } = ofAccounts(await area.get(null), key, (id) => !accountIds.includes(id));
    if (left === undefined) continue;
    if (Object.keys(left).length > 0) await area.set({ [key]: left });
    else await area.remove([key]);
  }
}

async function putBack(area: StorageAreaLike, kept: Record<string, Record<string, unknown>>): Promise<void> {
  const now = await area.get(null);
  for (const [key, perAccount] of Object.entries(kept)) {
    await area.set({ [key]: { ...(now[key] as object | undefined), ...perAccount } });
  }
}

function ofAccounts(
  stored: Record<string, unknown>,
  key: string,
  isWanted: (accountId: string) => boolean,
): Record<string, Record<string, unknown>> {
  const perAccount = stored[key];
  if (typeof perAccount !== 'object' || perAccount === null) return {};
  return { [key]: Object.fromEntries(Object.entries(perAccount).filter(([id]) => isWanted(id))) };
}
