import { useLiveQuery } from 'dexie-react-hooks';
import type { AccountRow, CalendarRow, CursorRow } from '../../utils/db/rows';
import { AllsetDb } from '../../utils/db/schema';
import { type Holdings, isGoogleHost } from '../privacy/holdings';

const db = new AllsetDb();

/** What the screens show of the database; kept up to date while the worker writes. */
export interface Stored {
  readonly account: AccountRow | undefined;
  readonly calendars: readonly CalendarRow[];
  readonly cursors: readonly CursorRow[];
  readonly holdings: Omit<Holdings, 'consents'>;
  /** Changes when the times may have: a new answer is due. */
  readonly version: string;
}

const nothing: Stored = {
  account: undefined,
  calendars: [],
  cursors: [],
  holdings: {
    events: 0,
    calendars: 0,
    accounts: 0,
    requests: 0,
    requestsToday: 0,
    elsewhereToday: 0,
    meetings: 0,
  },
  version: '',
};

/** Undefined until first read. A database that is being deleted reads as empty. */
export function useStored(): Stored | undefined {
  return useLiveQuery(() => readStored().catch(() => nothing), []);
}

async function readStored(): Promise<Stored> {
  const midnight = new Date().setHours(0, 0, 0, 0);
  const [accounts, calendars, cursors, requests, today, models] = await Promise.all([
    db.accounts.toArray(),
    db.calendars.toArray(),
    db.cursors.toArray(),
    db.requests.count(),
    db.requests.where('at').aboveOrEqual(midnight).toArray(),
    db.models.toArray(),
  ]);
  return {
    account: accounts[0],
    calendars,
    cursors,
    holdings: {
      events: cursors.reduce((sum, { count }) => sum + count, 0),
      calendars: calendars.length,
      accounts: accounts.length,
      requests,
      requestsToday: today.length,
      elsewhereToday: today.filter(({ host }) => !isGoogleHost(host)).length,
      meetings: models[0]?.meetings ?? 0,
    },
    version: JSON.stringify([
      calendars.map(({ key, chosen }) => [key, chosen]),
      cursors.map(({ calendarKey, syncedAt, count }) => [calendarKey, syncedAt, count]),
      models[0]?.learnedAt,
    ]),
  };
}
