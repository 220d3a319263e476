import { loadAccounts } from '../db/accounts';
import type { AccountRow } from '../db/rows';
import type { AllsetDb } from '../db/schema';
import { toAppError } from '../errors';
import type { GoogleClient } from '../google/client';
import type { Clock } from '../time/clock';
import { DAY_MS } from '../time/instant';

/** People change their first day of the week once in years. */
const READ_EVERY_MS = DAY_MS;

export interface GoogleSettingsDeps {
  readonly db: AllsetDb;
  readonly clientFor: (account: AccountRow) => Pick<GoogleClient, 'listSettings'>;
  readonly clock: Clock;
}

/** Which day weeks begin on and how hours are written, as the user chose at Google: so that ours look the same. */
export function createReadGoogleSettings({ db, clientFor, clock }: GoogleSettingsDeps) {
  return async function readGoogleSettings(): Promise<void> {
    const now = clock.now();
    for (const account of await loadAccounts(db)) {
      if (account.kind !== 'google' || account.state !== 'ok') continue;
      if (account.google && now - account.google.readAt < READ_EVERY_MS) continue;
      try {
        const google = toGoogleChoices(await clientFor(account).listSettings(), now);
        await db.accounts.update(account.id, { google });
      } catch (thrown) {
        // A matter of looks: without it the browser's language decides.
        if (toAppError(thrown).code === 'bug') throw thrown;
      }
    }
  };
}

/** A setting at its default may be absent: weeks then begin on Sunday, and hours are written 1–12. */
export function toGoogleChoices(
  settings: ReadonlyMap<string, string>,
  readAt: number,
): NonNullable<AccountRow['google']> {
  const day = Number(settings.get('weekStart') ?? 0);
  return {
    readAt,
    weekStart: day === 1 || day === 6 ? day : 0,
    hour24: settings.get('format24HourTime') === 'true',
  };
}
