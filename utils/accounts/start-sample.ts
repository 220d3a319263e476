import { toEntryRow } from '../db/entry-row';
import { measure } from '../db/pages';
import { type AllsetDb, calendarKeyOf } from '../db/schema';
import { buildSampleCalendars } from '../sample/build-sample-calendars';
import { newCursor } from '../sync/plan-sync';
import type { Clock } from '../time/clock';
import { wallTimeAt } from '../time/zone';

const SAMPLE_ID = 'sample';

/** Puts the made-up person into the database, in place of an earlier one. Asks nobody for anything. */
export function createStartSample({ db, clock }: { readonly db: AllsetDb; readonly clock: Clock }) {
  return async function startSample(): Promise<void> {
    const now = clock.now();
    const timeZone = clock.timeZone();
    const calendars = buildSampleCalendars({ today: wallTimeAt(now, timeZone).date, timeZone });
    await db.transaction('rw', [db.accounts, db.calendars, db.cursors, db.entries], async () => {
      await forgetSample(db);
      await db.accounts.put({
        id: SAMPLE_ID,
        kind: 'sample',
        email: calendars.find(({ primary }) => primary)?.id ?? SAMPLE_ID,
        grantedScopes: [],
        connectedAt: now,
        state: 'ok',
      });
      for (const { id, summary, timeZone: zone, primary, accessRole, entries } of calendars) {
        const key = calendarKeyOf(SAMPLE_ID, id);
        await db.calendars.put({
          key,
          accountId: SAMPLE_ID,
          calendarId: id,
          summary,
          timeZone: zone,
          accessRole,
          primary,
          chosen: true,
        });
        const rows = entries.map((entry) =>
          toEntryRow(entry, { calendarKey: key, timeZone: zone, generation: 0 }),
        );
        await db.entries.bulkPut(rows);
        await db.cursors.put({
          ...newCursor(key, { historyFrom: 0, paramsHash: SAMPLE_ID }),
          phase: 'idle',
          syncedAt: now,
          fullSyncedAt: now,
          ...(await measure(db, key)),
        });
      }
    });
  };
}

/** Takes the made-up person out again, so that it never stands beside a real one. */
export async function forgetSample(db: AllsetDb): Promise<void> {
  const calendars = await db.calendars.where('accountId').equals(SAMPLE_ID).toArray();
  for (const { key } of calendars) {
    await db.entries.where('[calendarKey+relevantUntil]').between([key, -Infinity], [key, Infinity]).delete();
    await db.cursors.delete(key);
    await db.calendars.delete(key);
  }
  await db.accounts.delete(SAMPLE_ID);
}
