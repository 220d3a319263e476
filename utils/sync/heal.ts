import type { AccountRow, CalendarRow, CursorRow } from '../db/rows';
import { AppError, toAppError } from '../errors';
import { HEAL_NOTICE, type HealNotice } from '../privacy/heal-notice';
import { HOUR_MS } from '../time/instant';
import { accountFenceOf } from './calendar-task';
import { restoreConnections } from './connections';
import type { SyncDeps } from './deps';

/**
 * Browsers lose data without a word: a truncated file opens as an empty or a shorter database. So once per browser
 * start every row is read and held against the count and checksum its cursor carries; what doesn't match is read
 * anew from Google, and the user is told.
 */

const CHECKED = 'store-checked';
const STARTED_OVER = 'store-started-over';
const LOCK = 'allset-store-check';

type HealDeps = Pick<SyncDeps, 'store' | 'local' | 'session' | 'locks' | 'clock' | 'heartbeat'>;

/** Does its work once per browser start. */
export async function checkStore(deps: HealDeps): Promise<void> {
  if (await deps.session.load(CHECKED)) return;
  await deps.locks.request(LOCK, {}, async () => {
    if (await deps.session.load(CHECKED)) return;
    try {
      await checkRows(deps, false);
    } catch (thrown) {
      if (toAppError(thrown).code !== 'storage-broken') throw thrown;
      await startOver(deps);
    }
    await deps.session.save(CHECKED, true);
  });
}

/** An empty database in place of one that can't be used; accounts and choices come back. At most once an hour. */
export async function startOver(deps: HealDeps): Promise<void> {
  const now = deps.clock.now();
  const last = await deps.local.load(STARTED_OVER);
  if (typeof last === 'number' && now >= last && now - last < HOUR_MS) {
    throw new AppError('storage-broken', 'the database broke again within the hour');
  }
  await deps.local.save(STARTED_OVER, now);
  await deps.store.startOver();
  await checkRows(deps, true);
}

async function checkRows(deps: HealDeps, startedOver: boolean): Promise<void> {
  const { store, local, clock } = deps;
  const restored = await restoreConnections(store, local, clock.now());
  let damaged = 0;
  const lost = new Set<string>();
  for (const account of await store.loadAccounts()) {
    for (const calendar of await store.loadCalendars(account.id)) {
      if (await isDamaged(deps, account, calendar)) {
        if (account.kind === 'google') damaged += 1;
        else lost.add(account.id);
      }
      await deps.heartbeat();
    }
  }
  if (restored === 0 && damaged === 0 && lost.size === 0) return;
  const notice = { at: clock.now(), calendars: Math.max(damaged, restored), lost: [...lost], startedOver };
  await local.save(HEAL_NOTICE, notice satisfies HealNotice);
}

/** True where the rows are not the ones that were written; the calendar then begins anew, keeping what is there. */
async function isDamaged(deps: HealDeps, account: AccountRow, calendar: CalendarRow): Promise<boolean> {
  const { store } = deps;
  const { cursor, count, checksum } = await store.measure(calendar.key);
  if (cursor ? cursor.count === count && cursor.checksum === checksum : count === 0) return false;
  const fence = {
    ...accountFenceOf(account),
    calendarKey: calendar.key,
    revision: cursor?.revision ?? 0,
  };
  await store.saveCursor(fence, asNew(calendar.key, cursor, count, checksum));
  return true;
}

function asNew(
  calendarKey: string,
  cursor: CursorRow | undefined,
  count: number,
  checksum: number,
): CursorRow {
  return {
    calendarKey,
    phase: 'new',
    revision: cursor?.revision ?? 0,
    // Rows may carry any generation by now: the next full run must be newer than all of them.
    generation: (cursor?.generation ?? 0) + 1_000_000,
    seen: 0,
    pages: 0,
    items: 0,
    restarts: 0,
    coveredFrom: cursor?.coveredFrom ?? 0,
    failures: 0,
    suspects: [],
    paramsHash: '',
    count,
    checksum,
  };
}
