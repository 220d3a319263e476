import { AppError } from '../errors';
import { removeContents } from './accounts';
import { type AccountFence, assertConnected } from './fence';
import type { AccountRow, CalendarKey, CalendarRow } from './rows';
import { type AllsetDb, calendarKeyOf } from './schema';

/** What Google's list says of a calendar; structurally its `ListedCalendar`. */
export interface ListedCalendarFacts {
  readonly calendarId: string;
  readonly summary: string;
  readonly timeZone: string;
  readonly accessRole: string;
  readonly primary: boolean;
}

/** An account and its calendars as they are after connecting. Connecting again keeps choices and entries. */
export function saveConnection(
  db: AllsetDb,
  account: AccountRow,
  listed: readonly ListedCalendarFacts[],
  chosen: ReadonlySet<string>,
): Promise<void> {
  return db.transaction('rw', [db.accounts, db.calendars, db.cursors], async () => {
    await db.accounts.put(account);
    const known = await knownCalendars(db, account.id);
    await db.calendars.bulkPut(
      listed.map((facts) => {
        const key = calendarKeyOf(account.id, facts.calendarId);
        return toRow(account.id, facts, known.get(key)?.chosen ?? chosen.has(facts.calendarId));
      }),
    );
    // Whatever kept a calendar waiting (a missing scope, say) may be gone with the new grant.
    for (const key of known.keys()) {
      const cursor = await db.cursors.get(key);
      if (!cursor) continue;
      const { nextAttemptAt, lastError, ...kept } = cursor;
      await db.cursors.put({ ...kept, failures: 0, revision: cursor.revision + 1 });
    }
  });
}

/**
 * The whole list anew. Names, zones and roles follow it; choices stay; a new calendar is not chosen. One that is
 * missing counts as unreadable at once, and goes with everything in it when the next list lacks it as well.
 */
export function replaceCalendars(
  db: AllsetDb,
  fence: AccountFence,
  listed: readonly ListedCalendarFacts[],
  at: number,
): Promise<void> {
  const tables = [db.accounts, db.calendars, db.cursors, db.entries, db.quarantine];
  return db.transaction('rw', tables, async () => {
    await assertConnected(db, fence);
    const known = await knownCalendars(db, fence.accountId);
    const changed: CalendarRow[] = [];
    for (const facts of listed) {
      const key = calendarKeyOf(fence.accountId, facts.calendarId);
      const before = known.get(key);
      known.delete(key);
      const row = toRow(fence.accountId, facts, before?.chosen ?? false);
      if (!before || !isSame(before, row)) changed.push(row);
    }
    for (const [key, row] of known) {
      if (row.missingSince === undefined) changed.push({ ...row, missingSince: at });
      else {
        await removeContents(db, key);
        await db.calendars.delete(key);
      }
    }
    await db.calendars.bulkPut(changed);
    await db.accounts.update(fence.accountId, { listedAt: at });
  });
}

export function loadCalendars(db: AllsetDb): Promise<CalendarRow[]> {
  return db.calendars.toArray();
}

export function loadCalendarsOf(db: AllsetDb, accountId: string): Promise<CalendarRow[]> {
  return db.calendars.where('accountId').equals(accountId).toArray();
}

/** Chosen, and not missing at Google: what counts when somebody asks for free time. */
export async function loadReadableCalendars(db: AllsetDb): Promise<CalendarRow[]> {
  return (await loadCalendars(db)).filter((row) => row.chosen && row.missingSince === undefined);
}

/** A calendar that is no longer chosen loses everything read from it at once. */
export function chooseCalendar(db: AllsetDb, key: CalendarKey, chosen: boolean): Promise<void> {
  return db.transaction('rw', [db.calendars, db.cursors, db.entries, db.quarantine], async () => {
    const row = await db.calendars.get(key);
    if (!row) throw new AppError('not-found', 'there is no such calendar');
    if (row.chosen === chosen) return;
    await db.calendars.put({ ...row, chosen });
    if (!chosen) await removeContents(db, key);
  });
}

async function knownCalendars(db: AllsetDb, accountId: string): Promise<Map<CalendarKey, CalendarRow>> {
  const rows = await loadCalendarsOf(db, accountId);
  return new Map(rows.map((row) => [row.key, row]));
}

function toRow(accountId: string, facts: ListedCalendarFacts, chosen: boolean): CalendarRow {
  const { calendarId, summary, timeZone, accessRole, primary } = facts;
  const key = calendarKeyOf(accountId, calendarId);
  return { key, accountId, calendarId, summary, timeZone, accessRole, primary, chosen };
}

function isSame(a: CalendarRow, b: CalendarRow): boolean {
  return (
    a.summary === b.summary &&
    a.timeZone === b.timeZone &&
    a.accessRole === b.accessRole &&
    a.primary === b.primary &&
    a.missingSince === b.missingSince
  );
}
