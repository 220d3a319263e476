import { useEffect } from 'react';
import { statusOf } from '../../utils/sync/status';
import type { EpochMs } from '../../utils/time/instant';
import { type SyncState, syncStateOf } from '../account/sync-state';
import { syncNow } from './commands';
import { useAccountNotes } from './use-account-notes';
import type { Stored } from './use-stored';

/** How the copy of the calendars stands; opening a page looks for what is new. Undefined: nobody is connected. */
export function useSyncState(stored: Stored | undefined, now: EpochMs): SyncState | undefined {
  const account = stored?.account;
  const notes = useAccountNotes(account?.id);
  const googleId = account?.kind === 'google' ? account.id : undefined;
  useEffect(() => {
    // What goes wrong is kept in the rows it was about, and shown from there.
    if (googleId !== undefined) syncNow('open').catch(() => {});
  }, [googleId]);
  if (!account) return undefined;
  const calendars = stored.calendars.filter(({ accountId }) => accountId === account.id);
  return syncStateOf(account, statusOf({ account, calendars, cursors: stored.cursors, notes, now }));
}
