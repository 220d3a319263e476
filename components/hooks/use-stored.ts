import { useLiveQuery } from 'dexie-react-hooks';
import { countSetAside } from '../../utils/db/quarantine';
import type { AccountRow, CalendarKey, CalendarRow, CursorRow } from '../../utils/db/rows';
import { AllsetDb } from '../../utils/db/schema';
import { type Holdings, isGoogleHost } from '../privacy/holdings';

const db = new AllsetDb();

/** What the screens show of the database; kept up to date while the worker writes. */
export interface Stored {
  /** The one to speak of where there is room for one: the first of `accounts`. */
  readonly account: AccountRow | undefined;
  /** Google's in the order they were connected, then the made-up person, then calendar files. */
  readonly accounts: readonly AccountRow[];
  readonly calendars: readonly CalendarRow[];
  readonly cursors: readonly CursorRow[];
  /** Events that could not be read, by calendar. */
  readonly setAside: ReadonlyMap<CalendarKey, number>;
  readonly holdings: Omit<Holdings, 'consents'>;
  /** Changes when the times may have: a new answer is due. */
  readonly version: string;
}

const order = { google: 0, sample: 1, files: 2 } as const;

const nothing: Stored = {
  account: undefined,
  accounts: [],
  calendars: [],
  cursors: [],
  setAside: new Map(),
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
  const [found, calendars, cursors, requests, today, models, setAside] = await Promise.all([
    db.accounts.toArray(),
    db.calendars.toArray(),
    db.cursors.toArray(),
    db.requests.count(),
    db.requests.where('at').aboveOrEqual(midnight).toArray(),
    db.models.toArray(),
    countSetAside(db),
  ]);
  const accounts = found.sort((a, b) => order[a.kind] - order[b.kind] || a.connectedAt - b.connectedAt);
  return {
    account: accounts[0],
    accounts,
    calendars,
    cursors,
    setAside,
    holdings: {
      events: cursors.reduce((sum, { count }) => sum + count, 0),
      calendars: calendars.length,
      accounts: accounts.filter(({ kind }) => kind === 'google').length,
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
