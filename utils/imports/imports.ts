import type { CalendarEntry } from '../calendar/event';
import { removeContents } from '../db/accounts';
import { toEntryRow } from '../db/entry-row';
import { measure } from '../db/pages';
import { type AllsetDb, calendarKeyOf } from '../db/schema';
import { AppError } from '../errors';
import type { IcsReport } from '../ics/read-ics';
import { newCursor } from '../sync/plan-sync';
import type { Clock } from '../time/clock';

const FILES_ID = 'files';
/** More than any calendar seen, and far below what a message between page and worker may carry. */
export const MAX_FILE_BYTES = 32_000_000;

export interface ImportDeps {
  readonly db: AllsetDb;
  readonly clock: Clock;
  readonly readIcs: (text: string, options: { timeZone: string }) => Promise<IcsReport>;
  /** Takes out of entries what the user did not agree to have kept. */
  readonly withoutRefused: (entries: readonly CalendarEntry[]) => Promise<CalendarEntry[]>;
}

export interface ImportReport {
  readonly calendarKey: string;
  readonly read: number;
  readonly repaired: IcsReport['repaired'];
  readonly skipped: IcsReport['skipped'];
}

/**
 * Calendars from `.ics` files, beside Google's and with the same rights. A file of the same name replaces the earlier
 * one, whole; one that cannot be read (AppError `bad-file`) changes nothing.
 */
export function createImports({ db, clock, readIcs, withoutRefused }: ImportDeps) {
  return {
    async importFile(name: string, text: string): Promise<ImportReport> {
      if (text.length > MAX_FILE_BYTES)
        throw new AppError('bad-file', 'This file is too large to be a calendar.');
      const report = await readIcs(text, { timeZone: clock.timeZone() });
      const timeZone = report.timeZone ?? clock.timeZone();
      const calendarKey = calendarKeyOf(FILES_ID, name);
      const kept = await withoutRefused(report.entries);
      const rows = kept.map((entry) => toEntryRow(entry, { calendarKey, timeZone, generation: 0 }));
      const now = clock.now();
      const tables = [db.accounts, db.calendars, db.cursors, db.entries, db.quarantine];
      await db.transaction('rw', tables, async () => {
        await removeContents(db, calendarKey);
        if (!(await db.accounts.get(FILES_ID))) {
          await db.accounts.put({
            id: FILES_ID,
            kind: 'files',
            email: '',
            grantedScopes: [],
            connectedAt: now,
            state: 'ok',
          });
        }
        await db.calendars.put({
          key: calendarKey,
          accountId: FILES_ID,
          calendarId: name,
          summary: report.name ?? name,
          timeZone,
          accessRole: 'owner',
          primary: false,
          chosen: true,
        });
        await db.entries.bulkPut(rows);
        await db.quarantine.bulkPut(
          report.skipped.map(({ uid, why }, index) => ({ calendarKey, id: `${index} ${uid}`, why, at: now })),
        );
        await db.cursors.put({
          ...newCursor(calendarKey, { historyFrom: 0, paramsHash: FILES_ID }),
          phase: 'idle',
          syncedAt: now,
          fullSyncedAt: now,
          ...(await measure(db, calendarKey)),
        });
      });
      return { calendarKey, read: report.read, repaired: report.repaired, skipped: report.skipped };
    },

    /** Removes an imported calendar and everything read from it. */
    async removeFile(calendarKey: string): Promise<void> {
      const tables = [db.accounts, db.calendars, db.cursors, db.entries, db.quarantine];
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
