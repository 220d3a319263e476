import type { Clock } from '../time/clock';
import { loadJournal, saveJournal } from './deletion-journal';
import { forgetSecrets, type RevokeDeps, revokeAll } from './revoke-all';

export interface DisconnectDeps extends RevokeDeps {
  readonly isGoogle: (accountId: string) => Promise<boolean>;
  /** Everything read from this account; answers the rows removed. */
  readonly forgetAccount: (accountId: string) => Promise<number>;
  readonly scheduleRetry: () => Promise<void>;
  readonly clock: Pick<Clock, 'now'>;
}

/**
 * Gives the grant back and forgets the account here, whether Google can be reached or not. What could not be given
 * back is noted: tried again later with the one key kept for that, or left to the user where there is none.
 */
export function createDisconnect(deps: DisconnectDeps) {
  return async function disconnect(accountId: string): Promise<number> {
    if (await deps.isGoogle(accountId)) {
      const { accounts, byHand } = await revokeAll(deps, [accountId]);
      if (accounts.length > 0 || byHand.length > 0) await note(deps, accounts, byHand);
      if (accounts.length === 0) await forgetSecrets(deps, [accountId]);
    }
    return deps.forgetAccount(accountId);
  };
}

async function note(
  { localArea, clock, scheduleRetry }: DisconnectDeps,
  accounts: readonly string[],
  byHand: readonly string[],
): Promise<void> {
  const before = await loadJournal(localArea);
  // A deletion is under way and sees to it all.
  if (before && !before.wiped) return;
  const also = (earlier: readonly string[] = [], more: readonly string[]) => [
    ...new Set([...earlier, ...more]),
  ];
  await saveJournal(localArea, {
    since: clock.now(),
    accounts: also(before?.accounts, accounts),
    byHand: also(before?.byHand, byHand),
    wiped: true,
  });
  if (accounts.length > 0) await scheduleRetry();
}
