import { addChecksums, applyEntryChanges, type CountChange } from '../db/entry-changes';
import { eachChunk } from '../db/pages';
import type { CalendarKey, CursorRow, EntryRow } from '../db/rows';
import type { AllsetDb } from '../db/schema';
import type { EntryVerdict } from '../privacy/plan-erasure';

/** Rows that went, and rows of which something went. */
export interface EntryTally {
  readonly removed: number;
  readonly changed: number;
}

/**
 * Goes through all entries of a calendar and does to each what `decide` says, in one transaction with the cursor's
 * figures about them. The cursor's new revision overtakes a sync run under way: it can't write old rows back.
 */
export async function changeEntries(
  db: AllsetDb,
  key: CalendarKey,
  decide: (row: EntryRow) => EntryVerdict,
  cursorToo: Partial<CursorRow> = {},
): Promise<EntryTally> {
  return db.transaction('rw', [db.entries, db.cursors], async () => {
    const remove: string[] = [];
    const put: EntryRow[] = [];
    const known = new Map<string, EntryRow>();
    await eachChunk(db, key, (rows) => {
      for (const row of rows) {
        const verdict = decide(row);
        if (verdict === 'keep') continue;
        known.set(row.id, row);
        if (verdict === 'remove') remove.push(row.id);
        else put.push(verdict);
      }
    });
    const cursor = await db.cursors.get(key);
    const generation = cursor?.generation ?? 0;
    const change = await applyEntryChanges(db, key, generation, { put, remove, removeSeries: [] }, known);
    if (cursor) await db.cursors.put({ ...changedBy(cursor, change), ...cursorToo });
    return { removed: remove.length, changed: put.length };
  });
}

/** Every calendar that holds anything. */
export async function changeAllEntries(
  db: AllsetDb,
  decide: (row: EntryRow) => EntryVerdict,
  cursorToo: Partial<CursorRow> = {},
): Promise<EntryTally> {
  const tally = { removed: 0, changed: 0 };
  for (const key of await db.calendars.toCollection().primaryKeys()) {
    const { removed, changed } = await changeEntries(db, key, decide, cursorToo);
    tally.removed += removed;
    tally.changed += changed;
  }
  return tally;
}

function changedBy(cursor: CursorRow, change: CountChange): CursorRow {
  return {
    ...cursor,
    revision: cursor.revision + 1,
    count: cursor.count + change.count,
    checksum: addChecksums(cursor.checksum, change.checksum),
    seen: cursor.seen + change.seen,
  };
}
