import { loadAccounts } from '../db/accounts';
import type { LocalStore } from '../db/local-store';
import { countSetAside } from '../db/quarantine';
import type { AllsetDb } from '../db/schema';
import type { EpochMs } from '../time/instant';
import { loadNotes } from './account-notes';
import { type AccountStatus, statusOf } from './status';

/** How every account stands now. */
export async function loadStatuses(db: AllsetDb, local: LocalStore, now: EpochMs): Promise<AccountStatus[]> {
  // All at once: every answer waits for this, and each further round to the database costs it milliseconds.
  const [accounts, calendars, cursors, setAside] = await Promise.all([
    loadAccounts(db),
    db.calendars.toArray(),
    db.cursors.toArray(),
    countSetAside(db),
  ]);
  return Promise.all(
    accounts.map(async (account) =>
      statusOf({
        account,
        calendars: calendars.filter(({ accountId }) => accountId === account.id),
        cursors,
        notes: await loadNotes(local, account.id),
        setAside,
        now,
      }),
    ),
  );
}
