import { useLiveQuery } from 'dexie-react-hooks';
import { countSetAside } from '../../utils/db/quarantine';
import type { AccountRow, CalendarKey, CalendarRow, CursorRow } from '../../utils/db/rows';
import { systemClock } from '../../utils/time/clock';
import { dateAt, epochAt } from '../../utils/time/zone';
import { type Holdings, isGoogleHost } from '../privacy/holdings';
import { db } from './page-db';

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
  const zone = systemClock.timeZone();
  const midnight = epochAt(dateAt(systemClock.now(), zone), 0, zone);
  const [found, calendars, cursors, requests, today, learned, setAside] = await Promise.all([
    db.accounts.toArray(),
    db.calendars.toArray(),
    db.cursors.toArray(),
    db.requests.count(),
    db.requests.where('at').aboveOrEqual(midnight).toArray(),
    db.models.orderBy('[learnedAt+meetings]').keys(),
    countSetAside(db),
  ]);
  const [learnedAt, meetings] = keyOfModel(learned[0]);
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
      meetings,
    },
    version: JSON.stringify([
      calendars.map(({ key, chosen }) => [key, chosen]),
      cursors.map(({ calendarKey, syncedAt, count }) => [calendarKey, syncedAt, count]),
      learnedAt,
    ]),
  };
}

/** When the model was learned, and from how many meetings. */
function keyOfModel(key: unknown): readonly [learnedAt: number | undefined, meetings: number] {
  const [learnedAt, meetings]: unknown[] = Array.isArray(key) ? key : [];
  return [typeof learnedAt === 'number' ? learnedAt : undefined, typeof meetings === 'number' ? meetings : 0];
}
