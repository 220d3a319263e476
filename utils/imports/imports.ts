import type { CalendarEntry } from '../calendar/event';
import { removeContents } from '../db/accounts';
import { toEntryRow } from '../db/entry-row';
import { measure } from '../db/pages';
import type { AccountRow } from '../db/rows';
import { type AllsetDb, calendarKeyOf } from '../db/schema';
import { AppError } from '../errors';
import type { IcsReport } from '../ics/read-ics';
import type { createForgetFilter } from '../privacy/forgotten';
import { newCursor } from '../sync/plan-sync';
import type { Clock } from '../time/clock';
import type { EpochMs } from '../time/instant';

const FILES_ID = 'files';
/** More than any calendar seen, and far below what a message between page and worker may carry. */
export const MAX_FILE_BYTES = 32_000_000;

export interface ImportDeps {
  readonly db: AllsetDb;
  readonly clock: Clock;
  readonly readIcs: (text: string, options: { timeZone: string }) => Promise<IcsReport>;
  /** Takes out of entries what the user did not agree to have kept. */
  readonly withoutRefused: (entries: readonly CalendarEntry[]) => Promise<CalendarEntry[]>;
  /** What may be kept of an entry that was deleted here before; `undefined` where nothing was. */
  readonly loadForgetFilter: () => Promise<ReturnType<typeof createForgetFilter> | undefined>;
}

export interface ImportReport {
  readonly calendarKey: string;
  readonly read: number;
  readonly repaired: IcsReport['repaired'];
  readonly skipped: IcsReport['skipped'];
}

/**
 * Calendars that come as iCalendar text, beside Google's and with the same rights: replaced whole by the next reading
 * of the same file or address; a reading that fails (AppError `bad-file`) changes nothing.
 */
export function createImports({ db, clock, readIcs, withoutRefused, loadForgetFilter }: ImportDeps) {
  const tables = [db.accounts, db.calendars, db.cursors, db.entries, db.quarantine];

  /** @param calendarId the file's name, or a random id for an address: never the address itself */
  async function storeCalendar(calendarId: string, name: string, report: IcsReport): Promise<string> {
    const now = clock.now();
    const timeZone = report.timeZone ?? clock.timeZone();
    const calendarKey = calendarKeyOf(FILES_ID, calendarId);
    const kept = await withoutRefused(report.entries);
    const filter = await loadForgetFilter();
    const rows = kept
      .map((entry) => toEntryRow(entry, { calendarKey, timeZone, generation: 0 }))
      .flatMap((row) => (filter ? (filter(row, calendarKey, row.relevantUntil < now) ?? []) : row));
    const skipped = report.skipped.map(({ uid, why }, i) => ({
      calendarKey,
      id: `${i} ${uid}`,
      why,
      at: now,
    }));
    await db.transaction('rw', tables, async () => {
      const before = await db.calendars.get(calendarKey);
      await removeContents(db, calendarKey);
      if (!(await db.accounts.get(FILES_ID))) await db.accounts.put(filesAccount(now));
      await db.calendars.put({
        key: calendarKey,
        accountId: FILES_ID,
        calendarId,
        summary: report.name ?? name,
        timeZone,
        accessRole: 'owner',
        primary: false,
        chosen: before?.chosen ?? true,
      });
      await db.entries.bulkPut(rows);
      await db.quarantine.bulkPut(skipped);
      await db.cursors.put({
        ...newCursor(calendarKey, { historyFrom: 0, paramsHash: FILES_ID }),
        phase: 'idle',
        syncedAt: now,
        fullSyncedAt: now,
        ...(await measure(db, calendarKey)),
      });
    });
    return calendarKey;
  }

  return {
    storeCalendar,

    async importFile(name: string, text: string): Promise<ImportReport> {
      if (text.length > MAX_FILE_BYTES)
        throw new AppError('bad-file', 'This file is too large to be a calendar.');
      const report = await readIcs(text, { timeZone: clock.timeZone() });
      const calendarKey = await storeCalendar(name, name, report);
      return { calendarKey, read: report.read, repaired: report.repaired, skipped: report.skipped };
    },

    /** Removes an imported calendar and everything read from it. */
    async removeCalendar(calendarKey: string): Promise<void> {
      await db.transaction('rw', tables, async () => {
        const calendar = await db.calendars.get(calendarKey);
        if (calendar?.accountId !== FILES_ID)
          throw new AppError('not-found', 'there is no such imported calendar');
        await removeContents(db, calendarKey);
        await db.calendars.delete(calendarKey);
        if ((await db.calendars.where('accountId').equals(FILES_ID).count()) === 0) {
          await db.accounts.delete(FILES_ID);
        }
      });
    },
  };
}

export type Imports = ReturnType<typeof createImports>;

function filesAccount(now: EpochMs): AccountRow {
  return { id: FILES_ID, kind: 'files', email: '', grantedScopes: [], connectedAt: now, state: 'ok' };
}
