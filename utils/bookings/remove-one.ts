import { dropWritten, putWritten } from '../db/written';
import type { WrittenRow } from '../db/written-row';
import { type ErrorCode, toAppError } from '../errors';
import type { BookingsDeps, WritingClient } from './deps';
import { isAsDrafted } from './is-as-drafted';
import { asChanged, notifyOf } from './write-one';

/** `changed`: somebody changed it at Google, so it stays. */
export type RemoveOutcome =
  | { readonly kind: 'removed' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'waits'; readonly error: ErrorCode };

/** A guest may answer between our look and our request; more often than this nobody does. */
const TRIES = 3;

/**
 * Takes an event of ours out of Google's calendar and its row out of the table. One that was changed since stays,
 * unless the user wants it gone `anyway`.
 */
export async function removeOne(
  { db }: Pick<BookingsDeps, 'db'>,
  google: WritingClient,
  row: WrittenRow,
  { anyway = false } = {},
): Promise<RemoveOutcome> {
  if (row.state === 'changed' && !anyway) return { kind: 'changed' };
  const { error: _, ...kept } = row;
  await putWritten(db, { ...kept, state: 'removing' });
  const notify = notifyOf(row.draft, row.becomes ?? row.draft);
  try {
    for (let tried = 0; tried < TRIES; tried++) {
      // Without a calendar nothing was ever sent.
      const there = row.calendarId ? await google.readEvent(row.calendarId, row.id) : undefined;
      if (there && !anyway && !isAsDrafted(row.draft, there) && !isAsBecome(row, there)) {
        await putWritten(db, asChanged(row, there));
        return { kind: 'changed' };
      }
      const outcome = there ? await google.deleteEvent(row.calendarId, there, notify) : 'was-gone';
      if (outcome === 'was-changed') continue;
      await dropWritten(db, [row.id]);
      return { kind: 'removed' };
    }
    await putWritten(db, { ...kept, state: 'changed' });
    return { kind: 'changed' };
  } catch (thrown) {
    const { code } = toAppError(thrown);
    await putWritten(db, { ...row, state: 'removing', error: code });
    return { kind: 'waits', error: code };
  }
}

/** A confirmation whose answer was lost: it may stand there already. */
function isAsBecome({ becomes }: WrittenRow, there: Parameters<typeof isAsDrafted>[1]): boolean {
  return becomes !== undefined && isAsDrafted(becomes, there);
}
