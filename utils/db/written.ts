import type { EventDraft, InvitedGuest } from '../calendar/draft';
import type { AllsetDb } from './schema';
import type { WrittenRow } from './written-row';

export function loadWritten(db: AllsetDb): Promise<WrittenRow[]> {
  return db.written.orderBy('askedAt').toArray();
}

export function loadGroup(db: AllsetDb, group: string): Promise<WrittenRow[]> {
  return db.written.where('group').equals(group).toArray();
}

export async function loadWrittenRows(db: AllsetDb, ids: readonly string[]): Promise<WrittenRow[]> {
  return (await db.written.bulkGet([...ids])).flatMap((row) => row ?? []);
}

export async function putWritten(db: AllsetDb, ...rows: WrittenRow[]): Promise<void> {
  await db.written.bulkPut(rows);
}

export async function dropWritten(db: AllsetDb, ids: readonly string[]): Promise<void> {
  await db.written.bulkDelete([...ids]);
}

/** Takes guests out of what is kept of our own events: this one, or all. Their invitations stay at Google. */
export function forgetInvited(db: AllsetDb, email?: string): Promise<number> {
  const isKept = (guest: InvitedGuest) =>
    email !== undefined && guest.email.toLowerCase() !== email.toLowerCase();
  const without = (draft: EventDraft): EventDraft => {
    const { guests, ...kept } = draft;
    const left = guests?.filter(isKept) ?? [];
    return left.length > 0 ? { ...kept, guests: left } : kept;
  };
  return db.transaction('rw', db.written, async () => {
    const rows = await db.written
      .filter(({ draft, becomes }) =>
        [draft, becomes].some((one) => one?.guests?.some((guest) => !isKept(guest))),
      )
      .toArray();
    await db.written.bulkPut(
      rows.map((row) => ({
        ...row,
        draft: without(row.draft),
        ...(row.becomes && { becomes: without(row.becomes) }),
      })),
    );
    return rows.length;
  });
}
