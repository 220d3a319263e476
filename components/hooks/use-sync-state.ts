import { useEffect } from 'react';
import { type AccountStatus, statusOf } from '../../utils/sync/status';
import type { EpochMs } from '../../utils/time/instant';
import { type SyncState, syncStateOf, wholeSyncState } from '../account/sync-state';
import { syncNow } from './commands';
import { useAccountNotes } from './use-account-notes';
import type { Stored } from './use-stored';

/** How every account stands; opening a page looks for what is new. Empty: nobody is connected. */
export function useStatuses(stored: Stored | undefined, now: EpochMs): readonly AccountStatus[] {
  const accounts = stored?.accounts ?? [];
  const notes = useAccountNotes();
  const isConnected = accounts.some(({ kind }) => kind === 'google');
  useEffect(() => {
    // What goes wrong is kept in the rows it was about, and shown from there.
    if (isConnected) syncNow('open').catch(() => {});
  }, [isConnected]);
  if (!stored) return [];
  return accounts.map((account) =>
    statusOf({
      account,
      calendars: stored.calendars.filter(({ accountId }) => accountId === account.id),
      cursors: stored.cursors,
      notes: notes[account.id] ?? { checkedAt: {} },
      setAside: stored.setAside,
      now,
    }),
  );
}

/** How the copy of the calendars stands as a whole. Undefined: nobody is connected. */
export function useSyncState(stored: Stored | undefined, now: EpochMs): SyncState | undefined {
  const statuses = useStatuses(stored, now);
  return stored && wholeSyncStateOf(stored, statuses);
}

export function wholeSyncStateOf(
  { accounts }: Stored,
  statuses: readonly AccountStatus[],
): SyncState | undefined {
  const states = accounts.flatMap((account, index) => {
    const status = statuses[index];
    return status ? [{ kind: account.kind, sync: syncStateOf(account, status) }] : [];
  });
  return wholeSyncState(states);
}
