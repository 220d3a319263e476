import { Dexie } from 'dexie';
import { type AccountFence, assertConnected } from './fence';
import type { AccountRow, CalendarKey } from './rows';
import type { AllsetDb } from './schema';

export function loadAccounts(db: AllsetDb): Promise<AccountRow[]> {
  return db.accounts.toArray();
}

export function loadAccount(db: AllsetDb, id: string): Promise<AccountRow | undefined> {
  return db.accounts.get(id);
}

/** Changes some fields of an account that is still connected; `undefined` takes a field away. */
export function changeAccount(
  db: AllsetDb,
  fence: AccountFence,
  change: { readonly [K in keyof AccountRow]?: AccountRow[K] | undefined },
): Promise<void> {
  return db.transaction('rw', db.accounts, async () => {
    await assertConnected(db, fence);
    await db.accounts.update(fence.accountId, change as Partial<AccountRow>);
  });
}

/**
 * Everything of one account, in one transaction: from its end on, a run that is still under way finds no account
 * to write for. Answers the number of rows removed.
 */
export function forgetAccount(db: AllsetDb, id: string): Promise<number> {
  const tables = [db.accounts, db.calendars, db.cursors, db.entries, db.quarantine, db.written];
  return db.transaction('rw', tables, async () => {
    let removed = 0;
    for (const key of await db.calendars.where('accountId').equals(id).primaryKeys()) {
      removed += await removeContents(db, key);
    }
    removed += await db.calendars.where('accountId').equals(id).delete();
    removed += await db.written.filter(({ accountId }) => accountId === id).delete();
    if (await db.accounts.get(id)) {
      await db.accounts.delete(id);
      removed += 1;
    }
    return removed;
  });
}

/** Inside a read-write transaction: what a calendar holds, not the calendar itself. Answers the rows removed. */
export async function removeContents(db: AllsetDb, key: CalendarKey): Promise<number> {
  const entries = await db.entries
    .where('[calendarKey+id]')
    .between([key, Dexie.minKey], [key, Dexie.maxKey])
    .delete();
  const setAside = await db.quarantine.where('calendarKey').equals(key).delete();
  const cursors = await db.cursors.where('calendarKey').equals(key).delete();
  return entries + setAside + cursors;
}
