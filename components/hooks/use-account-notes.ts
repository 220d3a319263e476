import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import type { AccountNotes } from '../../utils/sync/account-notes';

export type NotesByAccount = Readonly<Record<string, AccountNotes>>;

const none: NotesByAccount = {};
/** As `notesNameOf` in utils/sync/account-notes.ts names them. */
const PREFIX = 'sync ';

/** What sync notes of accounts outside the database: polls that found nothing new, and trouble. */
export function useAccountNotes(): NotesByAccount {
  const [notes, setNotes] = useState(none);
  useEffect(() => {
    const read = () => void browser.storage.local.get(null).then((stored) => setNotes(notesIn(stored)));
    const listener = (changes: Record<string, unknown>) => {
      if (Object.keys(changes).some((name) => name.startsWith(PREFIX))) read();
    };
    browser.storage.local.onChanged.addListener(listener);
    read();
    return () => browser.storage.local.onChanged.removeListener(listener);
  }, []);
  return notes;
}

function notesIn(stored: Record<string, unknown>): NotesByAccount {
  const found: Record<string, AccountNotes> = {};
  for (const [name, value] of Object.entries(stored)) {
    if (name.startsWith(PREFIX) && isNotes(value)) found[name.slice(PREFIX.length)] = value;
  }
  return found;
}

function isNotes(stored: unknown): stored is AccountNotes {
  return typeof stored === 'object' && stored !== null && 'checkedAt' in stored;
}
