import type { IndexableType, Table } from 'dexie';
import type { AllsetDb } from './schema';

/** Rows read at a time while searching: a few milliseconds, so that the page never stands still. */
const CHUNK = 250;

export interface RecordPage {
  readonly rows: readonly { readonly key: string; readonly row: unknown }[];
  /** Of the whole table; while searching, of what was looked through. */
  readonly total: number;
  /** Hand this in for the page after this one; absent after the last. */
  readonly next?: IndexableType;
}

export interface RecordQuestion {
  readonly table: string;
  /** Rows with these letters anywhere in them, in either case; empty: all. */
  readonly needle: string;
  /** The `next` of the page before. */
  readonly after?: IndexableType;
  readonly limit: number;
  /** While a search goes on: what it found so far. */
  readonly onFound?: (rows: RecordPage['rows']) => void;
  /** Nobody waits for the rest any more. */
  readonly signal?: AbortSignal;
}

/** One page of a table in the order of its keys. Reads about as many rows as it shows, however many there are. */
export async function readRecords(db: AllsetDb, question: RecordQuestion): Promise<RecordPage> {
  const { limit, onFound, signal } = question;
  const needle = question.needle.trim().toLowerCase();
  const table = db.table<object, IndexableType>(question.table);
  const found: { key: string; row: unknown }[] = [];
  let { after } = question;
  for (;;) {
    const from = after === undefined ? table.toCollection() : table.where(':id').above(after);
    const size = needle ? CHUNK : limit + 1;
    const chunk = await from.limit(size).toArray();
    signal?.throwIfAborted();
    const before = found.length;
    for (const row of chunk) {
      if (found.length === limit && after !== undefined) return { ...(await rest(found)), next: after };
      const key = primaryKeyOf(table, row);
      if (!needle || JSON.stringify(row).toLowerCase().includes(needle))
        found.push({ key: JSON.stringify(key), row });
      after = key;
    }
    if (chunk.length < size) return rest(found);
    if (found.length > before) onFound?.([...found]);
  }

  async function rest(rows: RecordPage['rows']) {
    return { rows, total: await table.count() };
  }
}

export function primaryKeyOf(table: Table<unknown, IndexableType>, row: unknown): IndexableType {
  const path = table.schema.primKey.keyPath;
  const values = row as Readonly<Record<string, IndexableType>>;
  if (typeof path === 'string') return values[path] ?? '';
  return (path ?? []).map((name) => values[name]) as IndexableType;
}
