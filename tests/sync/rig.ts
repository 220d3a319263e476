import { defaultBusyPolicy, findBusy } from '../../utils/calendar/busy';
import { expandOccurrences } from '../../utils/calendar/occurrences';
import { loadEntries } from '../../utils/db/entries';
import type { LocalStore } from '../../utils/db/local-store';
import type { CalendarKey } from '../../utils/db/rows';
import { AllsetDb, calendarKeyOf } from '../../utils/db/schema';
import { createSyncStore } from '../../utils/db/sync-store';
import { createGoogleClient } from '../../utils/google/client';
import type { Details } from '../../utils/google/event-page';
import type { RequestEntry } from '../../utils/google/request';
import type { SyncDeps, SyncReason } from '../../utils/sync/deps';
import { createSync } from '../../utils/sync/run-sync';
import type { Interval } from '../../utils/time/interval';
import { createFetch } from '../fakes/google/create-fetch';
import { createGoogle, type Google } from '../fakes/google/google';
import { createWorld } from '../fakes/google/world';
import { createMemoryLocks, type MemoryLocks } from './memory-locks';

/** A whole Allset without a browser: the stand-in for Google at one end, an in-memory database at the other. */

export const ANA = 'ana@northwind.example';
export const ZONE = 'Europe/Berlin';
export const START = Date.parse('2026-03-02T07:00:00Z');
export const WINDOW: Interval = {
  start: Date.parse('2026-03-01T00:00:00Z'),
  end: Date.parse('2026-06-01T00:00:00Z'),
};

export const allDetails: Details = { titles: true, guests: true, places: true, descriptions: false };
const readScopes = [
  'calendar.events.readonly',
  'calendar.calendarlist.readonly',
  'calendar.settings.readonly',
  'calendar.events.freebusy',
];

export interface RigOptions {
  readonly paging?: Parameters<typeof createGoogle>[0] extends infer O
    ? O extends { readonly paging?: infer P }
      ? P
      : never
    : never;
  readonly scopes?: readonly string[];
  readonly fetch?: (google: Google) => typeof fetch;
  readonly deadlineMs?: number;
  readonly change?: (deps: SyncDeps) => SyncDeps;
}

let rigs = 0;

export function createRig(options: RigOptions = {}) {
  let now = START;
  /** How far the user's clock is ahead of Google's. */
  let skew = 0;
  const clock = { now: () => now + skew, timeZone: () => ZONE };
  const world = createWorld({ now: () => now });
  world.addAccount({ email: ANA, timeZone: ZONE });
  const google = createGoogle({
    world,
    perMinute: 100_000,
    ...(options.paging ? { paging: options.paging } : {}),
  });
  const locks = createMemoryLocks();
  const local = createMemoryStore();
  const session = createMemoryStore();
  const ledger: RequestEntry[] = [];
  const settings = { details: allDetails as Details | undefined, historyMonths: 13 };
  const tokens = new Map<string, string>();
  const name = `rig-${++rigs}`;
  const databases: AllsetDb[] = [];
  let random = 0.5;

  const issue = (email: string) => {
    const token = google.auth.issueToken({ email, scopes: options.scopes ?? readScopes });
    tokens.set(email, token);
    return token;
  };

  /** The browser's account: whose token `getToken` answers. */
  const signIn = { email: ANA };

  function createContext(locksOfOrigin: MemoryLocks = locks) {
    const db = new AllsetDb(name);
    databases.push(db);
    const client = locksOfOrigin.client();
    const base: SyncDeps = {
      store: createSyncStore(db),
      local,
      session,
      googleFor: ({ email }) =>
        createGoogleClient({
          fetch: options.fetch?.(google) ?? createFetch(google),
          getToken: async () => {
            const who = email === '' || email === ANA ? signIn.email : email;
            return { value: tokens.get(who) ?? issue(who) };
          },
          invalidateToken: async ({ value }) => {
            for (const [who, token] of tokens) if (token === value) tokens.delete(who);
          },
          onRequest: (entry) => void ledger.push(entry),
          clock,
          ...(options.deadlineMs === undefined ? {} : { deadlineMs: options.deadlineMs }),
        }),
      clock,
      locks: client.locks,
      random: () => random,
      details: async () => settings.details,
      historyMonths: async () => settings.historyMonths,
      heartbeat: async () => undefined,
    };
    const deps = options.change?.(base) ?? base;
    return { db, deps, sync: createSync(deps), die: client.die };
  }

  /** A context whose dependencies differ. */
  function createContextWith(change: (deps: SyncDeps) => SyncDeps) {
    const context = createContext();
    const deps = change(context.deps);
    return { ...context, deps, sync: createSync(deps) };
  }

  /** A client of its own, outside the sync: what it asks is in the ledger. */
  const createClient = () =>
    createGoogleClient({
      fetch: createFetch(google),
      getToken: async () => ({ value: tokens.get(ANA) ?? issue(ANA) }),
      invalidateToken: async () => undefined,
      onRequest: (entry) => void ledger.push(entry),
      clock,
    });

  const main = createContext();
  const keyOf = (calendarId: string, accountId = ANA): CalendarKey => calendarKeyOf(accountId, calendarId);

  return {
    ...main,
    world,
    google,
    clock,
    ledger,
    local,
    session,
    settings,
    tokens,
    signIn,
    issue,
    createContext,
    createContextWith,
    createClient,
    /** Closes every context and deletes the database. */
    end: async () => {
      for (const db of databases) db.close();
      await main.db.delete();
    },
    key: keyOf(ANA),
    keyOf,
    pass: (ms: number) => {
      now += ms;
    },
    setNow: (at: number) => {
      now = at;
    },
    setSkew: (ms: number) => {
      skew = ms;
    },
    setRandom: (value: number) => {
      random = value;
    },
    connect: () => main.sync.connectAccount({ grantedScopes: options.scopes ?? readScopes }),
    run: (reason: SyncReason = 'alarm') => main.sync.syncAccount(ANA, { reason }),
    /** Requests for events of one calendar (all where none is named), newest last. */
    eventRequests: (calendarId?: string) =>
      google
        .requests()
        .filter(
          (request) =>
            request.path.endsWith('/events') &&
            (calendarId === undefined || request.path.includes(encodeURIComponent(calendarId))),
        ),
    entries: async (calendarId = ANA) =>
      main.db.entries
        .where('[calendarKey+id]')
        .between([keyOf(calendarId), ''], [keyOf(calendarId), '￿'])
        .toArray(),
    entry: (id: string, calendarId = ANA) => main.db.entries.get([keyOf(calendarId), id]),
    cursor: (calendarId = ANA) => main.db.cursors.get(keyOf(calendarId)),
    /** When the product holds the calendar for busy. */
    busy: async (window: Interval = WINDOW, calendarId = ANA): Promise<Interval[]> =>
      busyOf(main.db, keyOf(calendarId), window),
  };
}

export type Rig = ReturnType<typeof createRig>;

export async function busyOf(db: AllsetDb, key: CalendarKey, window: Interval): Promise<Interval[]> {
  const entries = (await loadEntries(db, [key], window)).get(key) ?? [];
  const { occurrences, unreadable } = expandOccurrences(entries, window, { timeZone: ZONE });
  if (unreadable.length > 0)
    throw new Error(`unreadable: ${unreadable.map((event) => event.why).join(', ')}`);
  return findBusy(occurrences, defaultBusyPolicy, ZONE)
    .map(({ start, end }) => ({ start: Math.max(start, window.start), end: Math.min(end, window.end) }))
    .filter(({ start, end }) => end > start);
}

export function createMemoryStore(): LocalStore & { readonly values: Map<string, string> } {
  const values = new Map<string, string>();
  return {
    values,
    load: async (name) => JSON.parse(values.get(name) ?? 'null') ?? undefined,
    save: async (name, value) => void values.set(name, JSON.stringify(value)),
    remove: async (name) => void values.delete(name),
  };
}
