import { type Bookings, createBookings } from '../../utils/bookings/bookings';
import { createCheckProposed } from '../../utils/bookings/check-proposed';
import type { BookingsDeps } from '../../utils/bookings/deps';
import { createKeepProposal } from '../../utils/bookings/keep-proposal';
import { loadAccounts } from '../../utils/db/accounts';
import { loadReadableCalendars } from '../../utils/db/calendars';
import { type AllsetDb, calendarKeyOf } from '../../utils/db/schema';
import { type ErrorCode, errorPolicies } from '../../utils/errors';
import { scopes } from '../../utils/identity/scopes';
import { consentsOf } from '../../utils/privacy/consents';
import type { Settings } from '../../utils/settings/schema';
import type { createSuggest } from '../../utils/suggestions/suggest';
import type { Sync } from '../../utils/sync/run-sync';
import type { Clock } from '../../utils/time/clock';
import { MINUTE_MS } from '../../utils/time/instant';
import { scheduleHoldsEnd } from './alarms';
import type { createGoogleAccess } from './google-access';

export interface BookingServiceDeps {
  readonly db: AllsetDb;
  readonly google: ReturnType<typeof createGoogleAccess>;
  readonly sync: Sync;
  readonly suggest: ReturnType<typeof createSuggest>;
  readonly loadSettings: () => Promise<Settings>;
  readonly hasConsent: () => Promise<boolean>;
  readonly lookAtGuests: BookingsDeps['lookAtGuests'];
  /** A deletion waits for the end of what is under way. */
  readonly tracked: <Result>(work: Promise<Result>) => Promise<Result>;
  readonly clock: Clock;
}

/** What is written to Google, with everything it stands on. */
export function createBookingService(deps: BookingServiceDeps): Bookings & {
  readonly giveBack: (accountId: string) => Promise<void>;
  readonly checkProposed: ReturnType<typeof createCheckProposed>;
  readonly keepProposal: ReturnType<typeof createKeepProposal>;
  readonly forgetProposal: (id: number) => Promise<void>;
} {
  const { db, google, sync, clock, tracked } = deps;
  const bookingDeps: BookingsDeps = {
    db,
    clientFor: google.clientFor,
    askScopes: google.askScopes,
    hasConsent: deps.hasConsent,
    sync: (accountId) => syncNow(deps, accountId),
    busyPolicy: async () => (await deps.loadSettings()).busyPolicy,
    lookAtGuests: deps.lookAtGuests,
    async findNext({ title, start, end, guests }) {
      const { slots } = await deps.suggest({
        durationMinutes: Math.round((end - start) / MINUTE_MS),
        within: 'two-weeks',
        ...(title && { title }),
        ...(guests?.length && { guests: guests.map(({ email, optional = false }) => ({ email, optional })) }),
      });
      const next = slots.find((slot) => slot.start !== start);
      return next && { start: next.start, end: next.end };
    },
    async addCalendar({ id }, calendar) {
      const key = calendarKeyOf(id, calendar.calendarId);
      const known = await db.calendars.get(key);
      if (!known) await db.calendars.put({ ...calendar, key, accountId: id, chosen: false });
      // What we hold there has to count as busy.
      if (!known?.chosen) await sync.chooseCalendar(key, true);
    },
    scheduleExpiry: scheduleHoldsEnd,
    tracked,
    clock,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
  const checkProposed = createCheckProposed(bookingDeps);
  return {
    ...createBookings(bookingDeps),
    checkProposed: (request) => tracked(checkProposed(request)),
    keepProposal: createKeepProposal({
      db,
      loadConsents: async () => consentsOf((await deps.loadSettings()).consents),
      clock,
    }),
    forgetProposal: (id) => db.proposals.delete(id),
    giveBack: google.giveBackOf([scopes.writeOwnEvents, scopes.writeOwnCalendar]),
  };
}

/** Every account's copy brought up to date; the code of what kept the account that is written to from that. */
async function syncNow(
  { db, sync, clock }: Pick<BookingServiceDeps, 'db' | 'sync' | 'clock'>,
  accountId: string,
): Promise<ErrorCode | undefined> {
  const startedAt = clock.now();
  const accounts = (await loadAccounts(db)).filter(({ kind }) => kind === 'google');
  const outcomes = await Promise.all(
    accounts.map(async ({ id }) => {
      const outcome = await sync.syncAccount(id, { reason: 'user' });
      if (outcome.kind !== 'skipped' || outcome.why !== 'running') return { id, outcome };
      // The one under way began before the press: it may not have seen the last minute.
      await sync.settled(id);
      return { id, outcome: await sync.syncAccount(id, { reason: 'user' }) };
    }),
  );
  const own = outcomes.find(({ id }) => id === accountId)?.outcome;
  if (!own) return 'auth-required';
  if (own.kind === 'failed') return own.code;
  if (own.kind === 'skipped') return own.why === 'paused' ? 'rate-limited' : 'cancelled';
  const calendars = await loadReadableCalendars(db);
  const cursors = await db.cursors.bulkGet(calendars.map(({ key }) => key));
  return cursors
    .flatMap((cursor) => cursor?.lastError ?? [])
    .find(({ at, code }) => at >= startedAt && errorPolicies[code].retry === 'soon')?.code;
}
