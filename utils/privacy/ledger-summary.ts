import type { RequestRow } from '../db/rows';
import { epochDayOfParts, partsOfEpochDay } from '../time/civil';
import type { EpochMs } from '../time/instant';
import { DAY_MS } from '../time/instant';
import type { Category } from './terms';

/** What a kind of request touches: the ledger keeps the kind, this says what it means. */
export const requestKinds: Readonly<
  Record<string, { readonly does: string; readonly categories: readonly Category[]; readonly scope: string }>
> = {
  'list-calendars': {
    does: 'lists your calendars',
    categories: ['A'],
    scope: 'calendar.calendarlist.readonly',
  },
  'read-events': { does: 'reads events', categories: ['D', 'E'], scope: 'calendar.events.owned.readonly' },
  'read-event': { does: 'reads one event', categories: ['D', 'E'], scope: 'calendar.events.owned.readonly' },
  'read-settings': { does: 'reads your time zone', categories: ['F'], scope: 'calendar.settings.readonly' },
  'read-free-busy': {
    does: 'asks when guests are busy',
    categories: ['E'],
    scope: 'calendar.events.freebusy',
  },
  'write-event': {
    does: 'writes an event you confirmed',
    categories: ['D', 'E'],
    scope: 'calendar.events.owned',
  },
  'delete-event': {
    does: 'removes an event Allset wrote',
    categories: ['D'],
    scope: 'calendar.events.owned',
  },
  'make-calendar': {
    does: 'makes a calendar for your holds',
    categories: ['A'],
    scope: 'calendar.app.created',
  },
};

/** One line of the year: so many requests of a kind to a host in a month. */
export interface LedgerSum {
  /** `2026-03`, by UTC. */
  readonly month: string;
  readonly host: string;
  readonly purpose: string;
  readonly count: number;
  readonly bytesReceived: number;
}

/** The key in `storage.local` for sums of what has left the ledger. */
export const LEDGER_SUMS_KEY = 'ledger-sums';

/** What is stored under it. Requests before `until` are in the sums; a second look at them adds nothing. */
export interface LedgerSums {
  readonly until: EpochMs;
  readonly lines: readonly LedgerSum[];
}

/** Earlier sums with these requests added; only the last twelve months stay. */
export function addToSums(
  sums: readonly LedgerSum[],
  requests: readonly RequestRow[],
  now: EpochMs,
): LedgerSum[] {
  const byLine = new Map<string, LedgerSum>();
  const lines = [
    ...sums,
    ...requests.map(({ at, host, purpose, bytesReceived }) => ({
      month: monthOf(at),
      host,
      purpose,
      count: 1,
      bytesReceived,
    })),
  ];
  for (const line of lines) {
    const key = [line.month, line.host, line.purpose].join(' ');
    const so = byLine.get(key);
    byLine.set(
      key,
      so
        ? { ...so, count: so.count + line.count, bytesReceived: so.bytesReceived + line.bytesReceived }
        : line,
    );
  }
  const oldest = oldestMonth(now);
  return [...byLine.values()]
    .filter(({ month }) => month >= oldest)
    .sort((a, b) => compare(a.month, b.month) || compare(a.host, b.host) || compare(a.purpose, b.purpose));
}

export interface RecipientSum {
  readonly category: Category;
  readonly recipient: 'google' | 'other';
  readonly requests: number;
  readonly bytesReceived: number;
}

/** The year by category and recipient. A request counts once in each category it touches. */
export function sumByCategory(sums: readonly LedgerSum[]): RecipientSum[] {
  const byPair = new Map<string, RecipientSum>();
  for (const { host, purpose, count, bytesReceived } of sums) {
    const recipient = isGoogle(host) ? 'google' : 'other';
    // A kind this version does not know is nothing to hide.
    for (const category of requestKinds[purpose]?.categories ?? (['F'] as const)) {
      const key = `${category} ${recipient}`;
      const so = byPair.get(key) ?? { category, recipient, requests: 0, bytesReceived: 0 };
      byPair.set(key, {
        ...so,
        requests: so.requests + count,
        bytesReceived: so.bytesReceived + bytesReceived,
      });
    }
  }
  return [...byPair.values()].sort(
    (a, b) => compare(a.category, b.category) || compare(a.recipient, b.recipient),
  );
}

function isGoogle(host: string): boolean {
  return /(^|\.)(google|googleapis)\.com$/.test(host);
}

function monthOf(at: EpochMs): string {
  const { year, month } = partsOfEpochDay(Math.floor(at / DAY_MS));
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** The month eleven before this one: twelve in all. */
function oldestMonth(now: EpochMs): string {
  const { year, month } = partsOfEpochDay(Math.floor(now / DAY_MS));
  const first = month > 11 ? epochDayOfParts(year, month - 11, 1) : epochDayOfParts(year - 1, month + 1, 1);
  return monthOf(first * DAY_MS);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
