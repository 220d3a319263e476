import type { AllsetDb } from '../db/schema';

/**
 * Answers how many rows there were. Cleared, not dropped: open pages keep watching the same database and see it empty.
 * Dropped where it is damaged.
 */
export async function emptyDatabase(db: AllsetDb): Promise<number> {
  try {
    return await clearTables(db);
  } catch {
    await db.delete({ disableAutoOpen: false });
    return clearTables(db);
  }
}

async function clearTables(db: AllsetDb): Promise<number> {
  return db.transaction('rw', db.tables, async () => {
    let removed = 0;
    for (const table of db.tables) {
      removed += await table.count();
      await table.clear();
    }
    return removed;
  });
}
