import { assertCurrent, type RunFence } from './fence';
import type { CalendarKey, CursorRow } from './rows';
import type { AllsetDb } from './schema';

export function loadCursor(db: AllsetDb, key: CalendarKey): Promise<CursorRow | undefined> {
  return db.cursors.get(key);
}

/** Stores what a failure or an empty step changed, if this run still has the say. Answers the row as stored. */
export function saveCursor(db: AllsetDb, fence: RunFence, cursor: CursorRow): Promise<CursorRow> {
  return db.transaction('rw', [db.accounts, db.calendars, db.cursors], async () => {
    const stored = await assertCurrent(db, fence);
    const next = { ...cursor, revision: (stored?.revision ?? 0) + 1 };
    await db.cursors.put(next);
    return next;
  });
}
