import { useLiveQuery } from 'dexie-react-hooks';
import { loadWritten } from '../../utils/db/written';
import type { WrittenRow } from '../../utils/db/written-row';
import { call } from '../../utils/rpc/client';
import type { BookingActions } from '../bookings/booking-actions';
import { consentRecords } from '../consent/purposes';
import { useWords } from '../ui/words';
import { db } from './page-db';
import { recordConsents } from './record-consents';

const none: readonly WrittenRow[] = [];

/** What we wrote, oldest wish first, and all that can be done about it. */
export function useBookings(
  agreed: boolean,
  surface: 'popup' | 'options',
): { readonly written: readonly WrittenRow[]; readonly actions: BookingActions } {
  const words = useWords();
  const written = useLiveQuery(() => loadWritten(db).catch(() => none), []) ?? none;
  return {
    written,
    actions: {
      agreed,
      agree: () => recordConsents(surface, consentRecords({ writing: true }, words)),
      hold: async (request) => (await call('placeHolds', request)).placed,
      book: (request) => call('book', request),
      retry: (id) => call('retryWritten', { id }),
      undo: (ids, anyway = false) => call('undoWritten', { ids: [...ids], anyway }),
      cleanUp: (accountId) => call('cleanUpWritten', accountId === undefined ? {} : { accountId }),
      forget: (id) => call('forgetWritten', { id }),
    },
  };
}
