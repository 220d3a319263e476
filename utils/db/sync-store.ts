import { changeAccount, forgetAccount, loadAccount, loadAccounts } from './accounts';
import {
  chooseCalendar,
  type ListedCalendarFacts,
  loadCalendarsOf,
  replaceCalendars,
  saveConnection,
} from './calendars';
import { loadCursor, saveCursor } from './cursors';
import type { AccountFence, RunFence } from './fence';
import { commitPage, findStale, loadMembers, measure, type PageQuestion, prune } from './pages';
import type { AccountRow, CalendarKey, CalendarRow, CursorRow, EntryRow } from './rows';
import { type AllsetDb, calendarKeyOf } from './schema';
import { guardStorage } from './storage-errors';

/** The database as sync sees it. All methods fail with an AppError; `cancelled` where a fence no longer holds. */
export interface SyncStore {
  loadAccount(id: string): Promise<AccountRow | undefined>;
  loadAccounts(): Promise<AccountRow[]>;
  changeAccount(fence: AccountFence, change: Parameters<typeof changeAccount>[2]): Promise<void>;
  saveConnection(
    account: AccountRow,
    listed: readonly ListedCalendarFacts[],
    chosen: ReadonlySet<string>,
  ): Promise<void>;
  forgetAccount(id: string): Promise<number>;
  loadCalendars(accountId: string): Promise<CalendarRow[]>;
  replaceCalendars(fence: AccountFence, listed: readonly ListedCalendarFacts[], at: number): Promise<void>;
  chooseCalendar(key: CalendarKey, chosen: boolean): Promise<void>;
  calendarKey(accountId: string, calendarId: string): CalendarKey;
  loadCursor(key: CalendarKey): Promise<CursorRow | undefined>;
  saveCursor(fence: RunFence, cursor: CursorRow): Promise<CursorRow>;
  commitPage(question: PageQuestion): Promise<CursorRow | undefined>;
  findStale(key: CalendarKey, generation: number): Promise<string[]>;
  loadSeries(
    key: CalendarKey,
    seriesId: string,
  ): Promise<{ readonly series: EntryRow | undefined; readonly members: readonly EntryRow[] }>;
  prune(fence: RunFence, from: number): Promise<CursorRow>;
  /** Cursor and rows as of one instant: what the one says, and what is really there. */
  measure(
    key: CalendarKey,
  ): Promise<{ readonly cursor: CursorRow | undefined; readonly count: number; readonly checksum: number }>;
  /** Throws the whole database away and opens an empty one. */
  startOver(): Promise<void>;
}

export function createSyncStore(db: AllsetDb): SyncStore {
  return {
    loadAccount: (id) => guardStorage(() => loadAccount(db, id)),
    loadAccounts: () => guardStorage(() => loadAccounts(db)),
    changeAccount: (fence, change) => guardStorage(() => changeAccount(db, fence, change)),
    saveConnection: (account, listed, chosen) =>
      guardStorage(() => saveConnection(db, account, listed, chosen)),
    forgetAccount: (id) => guardStorage(() => forgetAccount(db, id)),
    loadCalendars: (accountId) => guardStorage(() => loadCalendarsOf(db, accountId)),
    replaceCalendars: (fence, listed, at) => guardStorage(() => replaceCalendars(db, fence, listed, at)),
    chooseCalendar: (key, chosen) => guardStorage(() => chooseCalendar(db, key, chosen)),
    calendarKey: calendarKeyOf,
    loadCursor: (key) => guardStorage(() => loadCursor(db, key)),
    saveCursor: (fence, cursor) => guardStorage(() => saveCursor(db, fence, cursor)),
    commitPage: (question) => guardStorage(() => commitPage(db, question)),
    findStale: (key, generation) => guardStorage(() => findStale(db, key, generation)),
    loadSeries: (key, seriesId) =>
      guardStorage(async () => ({
        series: await db.entries.get([key, seriesId]),
        members: await loadMembers(db, key, seriesId),
      })),
    prune: (fence, from) => guardStorage(() => prune(db, fence, from)),
    measure: (key) =>
      guardStorage(() =>
        db.transaction('r', [db.cursors, db.entries], async () => ({
          cursor: await loadCursor(db, key),
          ...(await measure(db, key)),
        })),
      ),
    startOver: () =>
      guardStorage(async () => {
        await db.delete({ disableAutoOpen: false });
        await db.open();
      }),
  };
}
