import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import type { AccountNotes } from '../../utils/sync/account-notes';

const none: AccountNotes = { checkedAt: {} };

/** What sync notes of an account outside the database: polls that found nothing new, and trouble. */
export function useAccountNotes(accountId: string | undefined): AccountNotes {
  const [notes, setNotes] = useState(none);
  useEffect(() => {
    if (accountId === undefined) return setNotes(none);
    // As `notesNameOf` in utils/sync/account-notes.ts names it.
    const name = `sync ${accountId}`;
    const take = (stored: unknown) => setNotes(isNotes(stored) ? stored : none);
    const listener = (changes: Record<string, { newValue?: unknown }>) => {
      if (changes[name]) take(changes[name].newValue);
    };
    browser.storage.local.onChanged.addListener(listener);
    void browser.storage.local.get(name).then((stored) => take(stored[name]));
    return () => browser.storage.local.onChanged.removeListener(listener);
  }, [accountId]);
  return notes;
}

function isNotes(stored: unknown): stored is AccountNotes {
  return typeof stored === 'object' && stored !== null && 'checkedAt' in stored;
}
