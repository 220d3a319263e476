import type { BookingActions } from '../../components/bookings/booking-actions';
import type { WrittenRow } from '../../utils/db/written-row';
import { account, at } from './content';

const never = () => new Promise<never>(() => {});
export const bookingActions: BookingActions = {
  agreed: false,
  agree: never,
  hold: never,
  book: never,
  retry: never,
  undo: never,
  cleanUp: never,
  forget: never,
};

const row = (
  id: string,
  day: number,
  from: string,
  to: string,
  more: Partial<WrittenRow> = {},
): WrittenRow => ({
  id,
  kind: 'hold',
  accountId: account.email,
  calendarId: account.email,
  group: '0'.repeat(32),
  question: '30 1:1',
  state: 'written',
  draft: {
    title: 'Hold: 1:1',
    start: at(`2026-11-${day}T${from}`),
    end: at(`2026-11-${day}T${to}`),
    timeZone: 'Europe/Berlin',
  },
  askedAt: at('2026-11-23T10:30'),
  writtenAt: at('2026-11-23T10:30'),
  expiresAt: at('2026-11-26T10:30'),
  ...more,
});

const planning = (day: number) => ({
  title: '<b>Planning</b> \u202e the bridge, with everybody who has ever had anything to do with bridges',
  start: at(`2026-11-${day}T15:00`),
  end: at(`2026-11-${day}T16:00`),
  timeZone: 'Europe/Berlin',
});

export const written: readonly WrittenRow[] = [
  row('allset1', 24, '09:30', '10:00'),
  row('allset2', 26, '09:30', '10:00'),
  row('allset3', 25, '13:30', '14:00', { state: 'changed' }),
  row('allset4', 26, '15:00', '16:00', { kind: 'event', draft: planning(26) }),
  row('allset5', 27, '15:00', '16:00', {
    kind: 'event',
    draft: planning(27),
    state: 'writing',
    error: 'offline',
  }),
  row('allset6', 27, '10:15', '10:45', { state: 'removing', error: 'auth-required' }),
];
