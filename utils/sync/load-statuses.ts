import { loadAccounts } from '../db/accounts';
import { loadCalendarsOf } from '../db/calendars';
import type { LocalStore } from '../db/local-store';
import { countSetAside } from '../db/quarantine';
import type { AllsetDb } from '../db/schema';
import type { EpochMs } from '../time/instant';
import { loadNotes } from './account-notes';
import { type AccountStatus, statusOf } from './status';

/** How every account stands now. */
export async function loadStatuses(db: AllsetDb, local: LocalStore, now: EpochMs): Promise<AccountStatus[]> {
  const [accounts, cursors, setAside] = await Promise.all([
    loadAccounts(db),
    db.cursors.toArray(),
    countSetAside(db),
  ]);
  return Promise.all(
    accounts.map(async (account) =>
      statusOf({
        account,
        calendars: await loadCalendarsOf(db, account.id),
        cursors,
        notes: await loadNotes(local, account.id),
        setAside,
        now,
      }),
    ),
  );
}

/** When the oldest of all chosen calendars was known to equal Google's; absent while one was never read. */
export function oldestAsOf(statuses: readonly AccountStatus[]): EpochMs | undefined {
  const ages = statuses.map(({ asOf }) => asOf);
  return ages.length > 0 && ages.every((at) => at !== undefined) ? Math.min(...ages) : undefined;
}
