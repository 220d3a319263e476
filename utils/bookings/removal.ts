import { dropWritten, loadWritten, loadWrittenRows } from '../db/written';
import type { WrittenRow } from '../db/written-row';
import { type ErrorCode, toAppError } from '../errors';
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

/** Undo of anything we wrote, one by one or all of it: a right, also after the yes to writing was taken back. */
export function createRemoval(deps: BookingsDeps) {
  const { db } = deps;

  /** @param ask absent for a hold that runs out: nobody is there to be asked */
  async function remove(
    rows: readonly WrittenRow[],
    { anyway = false, ask }: { readonly anyway?: boolean; readonly ask?: BookingsDeps['askScopes'] } = {},
  ): Promise<RemovalTally> {
    const tally = { removed: 0, changed: 0, waits: 0 };
    let error: ErrorCode | undefined;
    for (const [accountId, own] of byAccount(rows)) {
      try {
        const account = await connectedAccount(db, accountId);
        const google = deps.clientFor(ask ? await ask(account, scopesFor(own)) : account);
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

  return {
    async undo(ids: readonly string[], anyway: boolean): Promise<RemovalTally> {
      return remove(await loadWrittenRows(db, ids), { anyway, ask: deps.askScopes });
    },
    /** All that is as we wrote it; what somebody changed stays theirs. */
    async cleanUp(accountId?: string): Promise<RemovalTally> {
      const rows = (await loadWritten(db)).filter(
        (row) => accountId === undefined || row.accountId === accountId,
      );
      return remove(rows, { ask: deps.askScopes });
    },
    /** Holds whose time is over: asked for by the click that placed them. */
    async releaseExpired(): Promise<RemovalTally> {
      const now = deps.clock.now();
      const due = (await loadWritten(db)).filter(
        ({ kind, state, expiresAt = Number.POSITIVE_INFINITY }) =>
          kind === 'hold' && state !== 'changed' && expiresAt <= now,
      );
      return remove(due);
    },
    /** What was changed at Google leaves the list, and stays at Google. */
    forget: (ids: readonly string[]) => dropWritten(db, ids),
  };
}

function byAccount(rows: readonly WrittenRow[]): Map<string, WrittenRow[]> {
  const groups = new Map<string, WrittenRow[]>();
  for (const row of rows) groups.set(row.accountId, [...(groups.get(row.accountId) ?? []), row]);
  return groups;
}

function scopesFor(rows: readonly WrittenRow[]): readonly string[] {
  return [...new Set(rows.map(placeOf))].map((place) => HOLDS_SCOPES[place]);
}
