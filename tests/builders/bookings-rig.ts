import type { BookRequest } from '../../utils/bookings/book';
import { createBookings } from '../../utils/bookings/bookings';
import type { BookingsDeps } from '../../utils/bookings/deps';
import type { HoldsRequest } from '../../utils/bookings/place-holds';
import { defaultBusyPolicy } from '../../utils/calendar/busy';
import { calendarKeyOf } from '../../utils/db/schema';
import { ANA, createRig, START, ZONE } from '../sync/rig';

const HOUR = 3_600_000;

/** Bookings over a real sync, an in-memory database and the stand-in for Google. */
export async function createBookingsRig(change: Partial<BookingsDeps> = {}) {
  const scopes = [
    'calendar.events.owned',
    'calendar.app.created',
    'calendar.calendarlist.readonly',
    'calendar.settings.readonly',
    'calendar.events.freebusy',
  ];
  const rig = createRig({ scopes });
  await rig.connect();
  await rig.run('connect');
  const asked: (readonly string[])[] = [];
  const expiries: (number | undefined)[] = [];
  const state = { consent: true };
  const bookings = createBookings({
    db: rig.db,
    clientFor: rig.createClient,
    askScopes: async (account, wanted) => {
      asked.push(wanted);
      return account;
    },
    hasConsent: async () => state.consent,
    sync: async () => {
      const outcome = await rig.run('user');
      return outcome.kind === 'failed' ? outcome.code : undefined;
    },
    busyPolicy: async () => defaultBusyPolicy,
    lookAtGuests: async () => ({ busy: [], unasked: [] }),
    findNext: async () => undefined,
    addCalendar: async ({ id }, calendar) => {
      await rig.db.calendars.put({
        ...calendar,
        key: calendarKeyOf(id, calendar.calendarId),
        accountId: id,
        chosen: true,
      });
    },
    scheduleExpiry: async (at) => void expiries.push(at),
    tracked: (work) => work,
    clock: rig.clock,
    sleep: async () => {},
    ...change,
  });
  const slot = (hours: number) => ({ start: START + hours * HOUR, end: START + (hours + 1) * HOUR });
  return {
    ...rig,
    bookings,
    asked,
    expiries,
    state,
    slot,
    group: (n: number) => n.toString(16).padStart(32, '0'),
    holds: (more: Partial<HoldsRequest> = {}): HoldsRequest => ({
      accountId: ANA,
      group: '0'.repeat(32),
      where: 'own',
      title: 'Hold: planning',
      slots: [slot(1), slot(3), slot(5)],
      timeZone: ZONE,
      ...more,
    }),
    request: (
      more: Partial<Omit<BookRequest, 'draft'>> & { draft?: Partial<BookRequest['draft']> } = {},
    ): BookRequest => ({
      accountId: ANA,
      group: 'e'.repeat(32),
      ...more,
      draft: { title: 'Planning', ...slot(1), timeZone: ZONE, ...more.draft },
    }),
    atGoogle: (calendarId = ANA) =>
      rig.world.events(calendarId).filter(({ status }) => status !== 'cancelled'),
    rows: () => rig.db.written.toArray(),
    writes: () => rig.google.requests().filter(({ method }) => method !== 'GET'),
  };
}

export type BookingsRig = Awaited<ReturnType<typeof createBookingsRig>>;
