import { isCancelled } from '../calendar/event';
import type { CursorRow, EntryRow } from '../db/rows';
import { type AllsetDb, calendarKeyOf } from '../db/schema';
import { dropWritten, loadWritten, putWritten } from '../db/written';
import type { WrittenRow } from '../db/written-row';

/**
 * After a sync: what somebody changed at Google is theirs from now on, and what they deleted is gone here too. Nothing
 * is asked of Google; an event no sync has brought yet is not missed.
 */
export async function reconcile(db: AllsetDb): Promise<void> {
  for (const row of await loadWritten(db)) {
    if (row.writtenAt === undefined || row.becomes) continue;
    const key = calendarKeyOf(row.accountId, row.calendarId);
    const [entry, cursor] = await Promise.all([db.entries.get([key, row.id]), db.cursors.get(key)]);
    const next = withWhatSyncBrought(row, entry, cursor);
    if (next === 'gone') await dropWritten(db, [row.id]);
    else if (next !== row) await putWritten(db, next);
  }
}

function withWhatSyncBrought(
  row: WrittenRow,
  entry: EntryRow | undefined,
  cursor: CursorRow | undefined,
): WrittenRow | 'gone' {
  if (!entry || isCancelled(entry)) {
    if (row.seenAt === undefined || row.state === 'removing') return row;
    // Between two runs, and of a time that is still kept, an absence means something.
    const isComplete = cursor?.phase === 'idle' && (cursor.syncedAt ?? 0) >= row.seenAt;
    return isComplete && row.draft.end > cursor.coveredFrom ? 'gone' : row;
  }
  const { time } = entry;
  const times = time.kind === 'timed' ? { start: time.start, end: time.end } : undefined;
  const title = entry.title ?? row.draft.title;
  const isSame =
    times?.start === row.draft.start &&
    times.end === row.draft.end &&
    title.trim() === row.draft.title.trim();
  const seen = row.seenAt === undefined ? { ...row, seenAt: row.writtenAt ?? row.askedAt } : row;
  if (isSame || row.state === 'removing') return seen;
  const { expiresAt: _, ...kept } = seen;
  return { ...kept, state: 'changed', draft: { ...row.draft, ...times, title } };
}
