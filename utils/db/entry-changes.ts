import type { CalendarKey, EntryRow } from './rows';
import type { AllsetDb } from './schema';

/** How a change of entries changes the figures a cursor keeps about them. */
export interface CountChange {
  readonly count: number;
  /** To be added modulo 2³². */
  readonly checksum: number;
  /** Entries of the present generation. */
  readonly seen: number;
}

/** What to do to the entries of one calendar. Order: `removeSeries`, `remove`, `put`. */
export interface EntryChanges {
  readonly put: readonly EntryRow[];
  readonly remove: readonly string[];
  readonly removeSeries: readonly string[];
}

/** FNV-1a over id and etag: tells whether the rows are the ones that were written, not more. */
export function rowChecksum(row: Pick<EntryRow, 'id' | 'etag'>): number {
  let hash = 2166136261;
  for (let i = 0; i < row.id.length; i++) hash = Math.imul(hash ^ row.id.charCodeAt(i), 16777619);
  for (let i = 0; i < row.etag.length; i++) hash = Math.imul(hash ^ row.etag.charCodeAt(i), 16777619);
  return hash >>> 0;
}

export function addChecksums(a: number, b: number): number {
  return (a + b) >>> 0;
}

/**
 * Inside a read-write transaction over `entries`. `known` holds the stored rows of `put`, as far as there are
 * any; `fresh` says that there are none, and that one all the same is an error to be told (`BulkError`).
 */
export async function applyEntryChanges(
  db: AllsetDb,
  calendarKey: CalendarKey,
  generation: number,
  changes: EntryChanges,
  known: ReadonlyMap<string, EntryRow> | 'fresh',
): Promise<CountChange> {
  let count = 0;
  let checksum = 0;
  let seen = 0;
  const tally = (row: EntryRow, sign: 1 | -1) => {
    count += sign;
    checksum = (checksum + sign * rowChecksum(row)) >>> 0;
    if (row.generation === generation) seen += sign;
  };

  const gone = await rowsToRemove(db, calendarKey, changes);
  for (const row of gone.values()) tally(row, -1);
  if (gone.size > 0) await db.entries.bulkDelete([...gone.keys()].map((id) => [calendarKey, id]));

  for (const row of changes.put) tally(row, 1);
  if (known === 'fresh') {
    await db.entries.bulkAdd(changes.put);
  } else {
    for (const row of changes.put) {
      const old = gone.has(row.id) ? undefined : known.get(row.id);
      if (old) tally(old, -1);
    }
    await db.entries.bulkPut(changes.put);
  }
  return { count, checksum, seen };
}

async function rowsToRemove(
  db: AllsetDb,
  calendarKey: CalendarKey,
  { remove, removeSeries }: EntryChanges,
): Promise<Map<string, EntryRow>> {
  const gone = new Map<string, EntryRow>();
  if (removeSeries.length > 0) {
    const members = await db.entries
      .where('[calendarKey+seriesId]')
      .anyOf(removeSeries.map((id) => [calendarKey, id]))
      .toArray();
    for (const row of members) gone.set(row.id, row);
  }
  if (remove.length > 0) {
    const rows = await db.entries.bulkGet(remove.map((id) => [calendarKey, id]));
    for (const row of rows) if (row) gone.set(row.id, row);
  }
  return gone;
}
