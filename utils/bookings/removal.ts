import { loadWritten } from '../db/written';
import type { WrittenRow } from '../db/written-row';
import { AppError, type ErrorCode, toAppError } from '../errors';
import type { BookingsDeps } from './deps';
import { HOLDS_SCOPES, placeOf } from './holds-scopes';
import { connectedAccount } from './open-account';
import { removeOne } from './remove-one';

export interface RemovalTally {
  readonly removed: number;
  /** Changed at Google, so they stay. */
  readonly changed: number;
  /** Still there, and still wanted gone. */
  readonly waits: number;
  readonly error?: ErrorCode;
}

type Refusals = ReadonlyMap<string, ErrorCode>;

/** Undo of anything we wrote, one by one or all of it: a right, also after the yes to writing was taken back. */
export function createRemoval(deps: BookingsDeps) {
  const { db } = deps;

  /** In the press, before its turn comes. Answers what kept Google from being asked, by account. */
  async function askFor(rows: readonly WrittenRow[]): Promise<Refusals> {
    const refusals = new Map<string, ErrorCode>();
    for (const [accountId, own] of byAccount(rows)) {
      try {
        await deps.askScopes(await connectedAccount(db, accountId), scopesFor(own));
      } catch (thrown) {
        refusals.set(accountId, toAppError(thrown).code);
      }
    }
    return refusals;
  }

  /** What somebody changed stays theirs, unless the user wants it gone `anyway`. */
  async function remove(
    rows: readonly WrittenRow[],
    {
      anyway = false,
      refusals = new Map(),
    }: { readonly anyway?: boolean; readonly refusals?: Refusals } = {},
  ): Promise<RemovalTally> {
    const tally = { removed: 0, changed: 0, waits: 0 };
    let error: ErrorCode | undefined;
    for (const [accountId, own] of byAccount(rows)) {
      try {
        const refused = refusals.get(accountId);
        if (refused) throw new AppError(refused, 'Google was not asked');
        const google = deps.clientFor(await connectedAccount(db, accountId));
        for (const row of own) {
          const outcome = await removeOne(deps, google, row, { anyway });
          tally[outcome.kind] += 1;
          if (outcome.kind === 'waits') error = outcome.error;
        }
      } catch (thrown) {
        error = toAppError(thrown).code;
        tally.waits += own.length;
      }
    }
    return { ...tally, ...(error && { error }) };
  }

  /** Holds whose time is over: asked for by the click that placed them. */
  async function releaseExpired(): Promise<RemovalTally> {
    const now = deps.clock.now();
    const due = (await loadWritten(db)).filter(
      ({ kind, state, expiresAt = Number.POSITIVE_INFINITY }) =>
        kind === 'hold' && state !== 'changed' && expiresAt <= now,
    );
    return remove(due);
  }

  return { askFor, remove, releaseExpired };
}

function byAccount(rows: readonly WrittenRow[]): Map<string, WrittenRow[]> {
  const groups = new Map<string, WrittenRow[]>();
  for (const row of rows) groups.set(row.accountId, [...(groups.get(row.accountId) ?? []), row]);
  return groups;
}

function scopesFor(rows: readonly WrittenRow[]): readonly string[] {
  return [...new Set(rows.map(placeOf))].map((place) => HOLDS_SCOPES[place]);
}
