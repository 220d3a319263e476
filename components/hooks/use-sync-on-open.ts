import { useEffect } from 'react';
import { call } from '../../utils/rpc/client';

/** A page that was opened asks for what is new, once. What goes wrong shows in the account's state. */
export function useSyncOnOpen(accountId: string | undefined): void {
  useEffect(() => {
    if (accountId) call('syncNow', { reason: 'open' }).catch(() => {});
  }, [accountId]);
}
