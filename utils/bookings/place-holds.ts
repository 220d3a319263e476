import type { AccountRow } from '../db/rows';
import { dropWritten, loadGroup, putWritten } from '../db/written';
import type { WrittenRow } from '../db/written-row';
import { type ErrorCode, toAppError } from '../errors';
import type { EpochMs } from '../time/instant';
import type { Interval } from '../time/interval';
import { isFree } from './check-free';
import type { BookingsDeps } from './deps';
import { eventIdOf } from './event-id';
import { findHoldsCalendar } from './holds-calendar';
import type { HoldsPlace } from './holds-scopes';
import { openAccount, primaryCalendarOf } from './open-account';
import { writeOne } from './write-one';

export interface HoldsRequest {
  readonly accountId: string;
  readonly group: string;
  readonly where: HoldsPlace;
  readonly title: string;
  readonly slots: readonly Interval[];
  readonly timeZone: string;
  readonly question?: string | undefined;
  readonly expiresAt?: EpochMs | undefined;
}

export interface PlacedHold extends Interval {
  readonly id: string;
  readonly outcome: 'placed' | 'taken' | 'waits' | 'gone';
  readonly error?: ErrorCode;
}

type HoldOutcome = Pick<PlacedHold, 'outcome' | 'error'>;

/**
 * Puts tentative, private holds on several times at once. Nobody is told. A time that was taken meanwhile gets none;
 * one whose answer is lost waits, visibly, for the user.
 */
export function createPlaceHolds(deps: BookingsDeps) {
  const { db, clock } = deps;

  async function placeHolds(request: HoldsRequest): Promise<readonly PlacedHold[]> {
    const account = await openAccount(deps, request.accountId);
    const calendarId = request.where === 'own' ? await primaryCalendarOf(db, account) : '';
    const before = new Map((await loadGroup(db, request.group)).map((row) => [row.id, row]));
    const wanted = request.slots.map((slot, at) =>
      toRow(request, slot, { at, calendarId, askedAt: clock.now() }),
    );
    return carryOut(
      account,
      wanted.map((row) => before.get(row.id) ?? row),
      new Set(before.keys()),
    );
  }

  /** Also what Retry does with a hold that waits. `tried`: they may stand at Google already, their answer lost. */
  async function carryOut(
    account: AccountRow,
    rows: readonly WrittenRow[],
    tried: ReadonlySet<string>,
  ): Promise<readonly PlacedHold[]> {
    await putWritten(db, ...rows);
    const outcomes = new Map<string, HoldOutcome>();
    let failed = await deps.sync(account.id);
    for (const row of rows) {
      failed ??= await place(account, row, { outcomes, tried: tried.has(row.id) });
      if (outcomes.has(row.id)) continue;
      if (failed) await putWritten(db, { ...row, error: failed });
      outcomes.set(row.id, { outcome: 'waits', ...(failed && { error: failed }) });
    }
    return rows.map(({ id, draft }) => ({
      id,
      start: draft.start,
      end: draft.end,
      outcome: 'waits' as const,
      ...outcomes.get(id),
    }));
  }

  /** Answers the code of what keeps the others from being written too. */
  async function place(
    account: AccountRow,
    row: WrittenRow,
    { outcomes, tried }: { readonly outcomes: Map<string, HoldOutcome>; readonly tried: boolean },
  ): Promise<ErrorCode | undefined> {
    if (row.state !== 'writing') {
      outcomes.set(row.id, { outcome: 'placed' });
      return undefined;
    }
    try {
      const google = deps.clientFor(account);
      const isThere = tried && row.calendarId && (await google.readEvent(row.calendarId, row.id));
      const siblings = new Set((await loadGroup(db, row.group)).map(({ id }) => id));
      if (!isThere && !(await isFree(deps, row.draft, siblings))) {
        await dropWritten(db, [row.id]);
        outcomes.set(row.id, { outcome: 'taken' });
        return undefined;
      }
      const { timeZone } = row.draft;
      const calendarId = row.calendarId || (await findHoldsCalendar(deps, google, account, timeZone));
      const ready = { ...row, calendarId };
      await putWritten(db, ready);
      const outcome = await writeOne(deps, google, ready);
      outcomes.set(row.id, outcomeOf(outcome));
      // One refusal of this kind is one for all of them; a lost answer says nothing about the next request.
      return outcome.kind === 'waits' && outcome.error !== 'offline' ? outcome.error : undefined;
    } catch (thrown) {
      return toAppError(thrown).code;
    }
  }

  return { placeHolds, carryOut };
}

function outcomeOf(outcome: Awaited<ReturnType<typeof writeOne>>): HoldOutcome {
  if (outcome.kind === 'written') return { outcome: 'placed' };
  return outcome.kind === 'waits' ? { outcome: 'waits', error: outcome.error } : { outcome: 'gone' };
}

function toRow(
  request: HoldsRequest,
  slot: Interval,
  {
    at,
    calendarId,
    askedAt,
  }: { readonly at: number; readonly calendarId: string; readonly askedAt: EpochMs },
): WrittenRow {
  const { group, accountId, title, timeZone, question, expiresAt } = request;
  return {
    id: eventIdOf(group, at),
    kind: 'hold',
    accountId,
    calendarId,
    group,
    ...(question !== undefined && { question }),
    state: 'writing',
    draft: { title, start: slot.start, end: slot.end, timeZone },
    askedAt,
    ...(expiresAt !== undefined && { expiresAt }),
  };
}
