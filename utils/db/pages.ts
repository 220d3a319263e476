import { Dexie } from 'dexie';
import {
  addChecksums,
  applyEntryChanges,
  type CountChange,
  type EntryChanges,
  rowChecksum,
} from './entry-changes';
import { assertCurrent, type RunFence } from './fence';
import type { CalendarKey, CursorRow, EntryRow } from './rows';
import type { AllsetDb } from './schema';

/**
 * The writes of a sync run: rows, set-aside items and cursor in one transaction each, or nothing.
 */

export interface PageWrite extends EntryChanges {
  readonly unreadable: readonly { readonly id: string; readonly why: string }[];
  readonly changedSeries: readonly { readonly id: string; readonly etag: string }[];
  readonly run: CursorRow;
  /** Removed as well, unless this page brings them. */
  readonly stale?: readonly string[];
}

export interface PageQuestion {
  readonly fence: RunFence;
  readonly at: number;
  /** Ids whose rows `decide` has to know. */
  readonly ids: readonly string[];
  /** True where no row of this calendar can be among `ids`: they are not looked up. */
  readonly fresh: boolean;
  /** Pure; may be called twice. `undefined`: nothing to write. */
  readonly decide: (known: ReadonlyMap<string, EntryRow>) => PageWrite | undefined;
}

/** Answers the cursor as stored, or `undefined` where there was nothing to write. */
export async function commitPage(db: AllsetDb, question: PageQuestion): Promise<CursorRow | undefined> {
  if (!question.fresh) return commitOnce(db, question);
  try {
    return await commitOnce(db, question);
  } catch (thrown) {
    // The same id on two pages: an event changed while they were read. Look before writing, then.
    if (thrown instanceof Dexie.BulkError) return commitOnce(db, { ...question, fresh: false });
    throw thrown;
  }
}

function commitOnce(db: AllsetDb, question: PageQuestion): Promise<CursorRow | undefined> {
  const { fence } = question;
  const tables = [db.accounts, db.calendars, db.cursors, db.entries, db.quarantine];
  return db.transaction('rw', tables, async () => {
    const stored = await assertCurrent(db, fence);
    const known = question.fresh
      ? new Map<string, EntryRow>()
      : await lookUp(db, fence.calendarKey, question.ids);
    const write = question.decide(known);
    if (!write) return undefined;
    const { run } = write;
    let change = await applyEntryChanges(
      db,
      fence.calendarKey,
      run.generation,
      write,
      question.fresh ? 'fresh' : known,
    );
    if (write.stale?.length) change = add(change, await removeStale(db, run, write.stale));
    await setAside(db, fence.calendarKey, question, write);
    const cursor: CursorRow = {
      ...run,
      revision: (stored?.revision ?? 0) + 1,
      suspects: [...new Set([...run.suspects, ...(await findSuspects(db, fence.calendarKey, write))])],
      count: run.count + change.count,
      checksum: addChecksums(run.checksum, change.checksum),
      seen: run.seen + change.seen,
    };
    await db.cursors.put(cursor);
    return cursor;
  });
}

function add(a: CountChange, b: CountChange): CountChange {
  return {
    count: a.count + b.count,
    checksum: addChecksums(a.checksum, b.checksum),
    seen: a.seen + b.seen,
  };
}

async function lookUp(
  db: AllsetDb,
  calendarKey: CalendarKey,
  ids: readonly string[],
): Promise<Map<string, EntryRow>> {
  const rows = await db.entries.bulkGet(ids.map((id) => [calendarKey, id]));
  const known = new Map<string, EntryRow>();
  for (const row of rows) if (row) known.set(row.id, row);
  return known;
}

async function removeStale(db: AllsetDb, run: CursorRow, stale: readonly string[]): Promise<CountChange> {
  const rows = await lookUp(db, run.calendarKey, stale);
  const remove = [...rows.values()].filter((row) => row.generation < run.generation).map((row) => row.id);
  return applyEntryChanges(
    db,
    run.calendarKey,
    run.generation,
    { put: [], remove, removeSeries: [] },
    new Map(),
  );
}

async function setAside(
  db: AllsetDb,
  calendarKey: CalendarKey,
  question: PageQuestion,
  write: PageWrite,
): Promise<void> {
  const before = await db.quarantine.where('calendarKey').equals(calendarKey).toArray();
  if (before.length > 0) {
    const inPage = new Set(question.ids);
    const fullRunEnds = write.stale !== undefined;
    const runStartedAt = write.run.runStartedAt ?? 0;
    const over = before.filter((row) => inPage.has(row.id) || (fullRunEnds && row.at < runStartedAt));
    await db.quarantine.bulkDelete(over.map((row) => [calendarKey, row.id]));
  }
  await db.quarantine.bulkPut(
    write.unreadable.map(({ id, why }) => ({ calendarKey, id, why, at: question.at })),
  );
}

/** Google sends a changed series with all its exceptions, one etag for all. One that was left behind is suspect. */
async function findSuspects(db: AllsetDb, calendarKey: CalendarKey, write: PageWrite): Promise<string[]> {
  if (write.changedSeries.length === 0) return [];
  const etags = new Map(write.changedSeries.map(({ id, etag }) => [id, etag]));
  const members = await db.entries
    .where('[calendarKey+seriesId]')
    .anyOf([...etags.keys()].map((id) => [calendarKey, id]))
    .toArray();
  return members.flatMap((row) =>
    row.seriesId !== undefined && row.etag !== etags.get(row.seriesId) ? row.seriesId : [],
  );
}

export function loadMembers(db: AllsetDb, calendarKey: CalendarKey, seriesId: string): Promise<EntryRow[]> {
  return db.entries.where('[calendarKey+seriesId]').equals([calendarKey, seriesId]).toArray();
}

const CHUNK = 2000;

/** Walks all rows of a calendar by id, a chunk at a time, so that neither memory nor a lock is held for long. */
export async function eachChunk(
  db: AllsetDb,
  calendarKey: CalendarKey,
  visit: (rows: readonly EntryRow[]) => void,
): Promise<void> {
  let after: string | typeof Dexie.minKey = Dexie.minKey;
  for (;;) {
    const rows: EntryRow[] = await db.entries
      .where('[calendarKey+id]')
      .between([calendarKey, after], [calendarKey, Dexie.maxKey], false, false)
      .limit(CHUNK)
      .toArray();
    visit(rows);
    const last = rows.at(-1);
    if (!last || rows.length < CHUNK) return;
    after = last.id;
  }
}

/** Ids of rows that the present full run did not see. */
export async function findStale(
  db: AllsetDb,
  calendarKey: CalendarKey,
  generation: number,
): Promise<string[]> {
  const stale: string[] = [];
  await eachChunk(db, calendarKey, (rows) => {
    for (const row of rows) if (row.generation < generation) stale.push(row.id);
  });
  return stale;
}

/** What is really there, read row by row: what can't be read counts as damage (the promise rejects). */
export async function measure(
  db: AllsetDb,
  calendarKey: CalendarKey,
): Promise<{ readonly count: number; readonly checksum: number }> {
  let count = 0;
  let checksum = 0;
  await eachChunk(db, calendarKey, (rows) => {
    count += rows.length;
    for (const row of rows) checksum = addChecksums(checksum, rowChecksum(row));
  });
  return { count, checksum };
}

/** Drops what stopped mattering before `from`, and says so in the cursor. */
export function prune(db: AllsetDb, fence: RunFence, from: number): Promise<CursorRow> {
  return db.transaction('rw', [db.accounts, db.calendars, db.cursors, db.entries], async () => {
    const cursor = await assertCurrent(db, fence);
    if (!cursor) throw new Error('only a calendar that was synced has anything to drop');
    const remove = (
      await db.entries
        .where('[calendarKey+relevantUntil]')
        .between([fence.calendarKey, Dexie.minKey], [fence.calendarKey, from], true, false)
        .toArray()
    ).map((row) => row.id);
    const change = await applyEntryChanges(
      db,
      fence.calendarKey,
      cursor.generation,
      { put: [], remove, removeSeries: [] },
      new Map(),
    );
    const next: CursorRow = {
      ...cursor,
      revision: cursor.revision + 1,
      coveredFrom: from,
      count: cursor.count + change.count,
      checksum: addChecksums(cursor.checksum, change.checksum),
      seen: cursor.seen + change.seen,
    };
    await db.cursors.put(next);
    return next;
  });
}
