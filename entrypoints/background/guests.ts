import type { AllsetDb } from '../../utils/db/schema';
import { createGuests } from '../../utils/guests/guests';
import { loadSettings } from '../../utils/settings/store';
import type { Clock } from '../../utils/time/clock';
import type { createGoogleAccess } from './google-access';

export interface GuestServiceDeps {
  readonly db: AllsetDb;
  readonly google: ReturnType<typeof createGoogleAccess>;
  readonly hasConsent: () => Promise<boolean>;
  readonly clock: Clock;
}

/** When guests are busy, with everything it stands on. */
export function createGuestService({ db, google, hasConsent, clock }: GuestServiceDeps) {
  return createGuests({
    db,
    clientFor: google.clientFor,
    askScopes: google.askScopes,
    hasConsent,
    keepMinutes: async () => (await loadSettings()).retention.guestBusyMinutes,
    clock,
  });
}
