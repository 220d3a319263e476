import { createTurns } from '../create-turns';
import { dropWritten, loadWritten, loadWrittenRows } from '../db/written';
import type { WrittenRow } from '../db/written-row';
import { MINUTE_MS } from '../time/instant';
import { type BookingAnswer, type BookRequest, createBook } from './book';
import type { BookingsDeps } from './deps';
import { HOLDS_SCOPES, placeOf } from './holds-scopes';
import { askToWrite, openAccount } from './open-account';
import { createPlaceHolds, type HoldsRequest, type PlacedHold } from './place-holds';
import { reconcile } from './reconcile';
import { createRemoval, type RemovalTally } from './removal';

/** A hold that could not be released when it ran out is tried again after this. */
const RELEASE_RETRY_MS = 10 * MINUTE_MS;

/**
 * Everything that is ever written to Google, and its undo. Each write was named by a press; what is wanted is in the
 * table `written` before the request goes out, and what could not be done waits there until the user says Retry.
 */
export interface Bookings {
  placeHolds(request: HoldsRequest): Promise<readonly PlacedHold[]>;
  book(request: BookRequest): Promise<BookingAnswer>;
  retry(id: string): Promise<BookingAnswer | RemovalTally>;
  undo(ids: readonly string[], anyway: boolean): Promise<RemovalTally>;
  cleanUp(accountId?: string): Promise<RemovalTally>;
  /** All of it without a press: with what Google has allowed already, and no window of Google's. */
  cleanUpSilently(): Promise<RemovalTally>;
  forget(ids: readonly string[]): Promise<void>;
  /** On an alarm. */
  releaseExpired(): Promise<void>;
  /** After every sync. */
  reconcile(): Promise<void>;
}

export function createBookings(deps: BookingsDeps): Bookings {
  const { db, clock } = deps;
  const holds = createPlaceHolds(deps);
  const { book, carryOut } = createBook(deps);
  const removal = createRemoval(deps);

  // One after the other: two presses never judge the same free time at once.
  const takeTurn = createTurns();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> =>
    deps.tracked(takeTurn(() => work().finally(plan)));

  async function plan(): Promise<void> {
    const ends = (await loadWritten(db)).flatMap(({ kind, state, expiresAt }) =>
      kind === 'hold' && state !== 'changed' && expiresAt !== undefined ? expiresAt : [],
    );
    const next = ends.length > 0 ? Math.min(...ends) : undefined;
    await deps.scheduleExpiry(
      next === undefined || next > clock.now() ? next : clock.now() + RELEASE_RETRY_MS,
    );
  }

  /** Asked for before its turn comes, and looked at again in it. */
  async function takeBack(load: () => Promise<WrittenRow[]>, anyway = false): Promise<RemovalTally> {
    const refusals = await removal.askFor(await load());
    return inTurn(async () => removal.remove(await load(), { anyway, refusals }));
  }

  async function retry(id: string): Promise<BookingAnswer | RemovalTally> {
    const [row] = await loadWrittenRows(db, [id]);
    if (!row) return { outcome: 'gone' };
    if (row.state === 'removing') return takeBack(() => loadWrittenRows(db, [id]));
    const place = row.kind === 'event' || row.becomes ? 'own' : placeOf(row);
    await askToWrite(deps, row.accountId, [HOLDS_SCOPES[place]]);
    return inTurn(() => carryOutAgain(id));
  }

  async function carryOutAgain(id: string): Promise<BookingAnswer> {
    const [row] = await loadWrittenRows(db, [id]);
    if (!row || row.state === 'removing') return { outcome: 'gone' };
    const account = await openAccount(deps, row.accountId);
    if (row.kind === 'event' || row.becomes) return carryOut(account, row, { anyway: false, retried: true });
    const [placed] = await holds.carryOut(account, [row], new Set([id]));
    if (placed?.outcome === 'taken') return { outcome: 'taken', by: [] };
    if (placed?.outcome === 'waits') return { outcome: 'waits', error: placed.error ?? 'offline' };
    return placed?.outcome === 'gone' ? { outcome: 'gone' } : { outcome: 'booked', id, released: 0, left: 0 };
  }

  return {
    async placeHolds(request) {
      await askToWrite(deps, request.accountId, [HOLDS_SCOPES[request.where]]);
      return inTurn(() => holds.placeHolds(request));
    },
    async book(request) {
      await askToWrite(deps, request.accountId, [HOLDS_SCOPES.own]);
      return inTurn(() => book(request));
    },
    retry,
    undo: (ids, anyway) => takeBack(() => loadWrittenRows(db, ids), anyway),
    cleanUp: (accountId) =>
      takeBack(async () =>
        (await loadWritten(db)).filter((row) => accountId === undefined || row.accountId === accountId),
      ),
    cleanUpSilently: () => inTurn(async () => removal.remove(await loadWritten(db))),
    // What was changed at Google leaves the list, and stays at Google.
    forget: (ids) => inTurn(() => dropWritten(db, ids)),
    releaseExpired: () => inTurn(async () => void (await removal.releaseExpired())),
    reconcile: () => inTurn(() => reconcile(db)),
  };
}
