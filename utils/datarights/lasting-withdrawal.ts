import * as z from 'zod/mini';
import { createTurns } from '../create-turns';
import type { Consents } from '../privacy/consents';
import { type ConsentPurpose, consentPurposes } from '../settings/consent-schema';
import type { StorageAreaLike } from './storage-area';
import type { WithdrawalTally } from './withdraw';

/** What was taken back and is not carried out yet, in `storage.local`: a worker that dies meanwhile finds it. */
export const WITHDRAWAL_KEY = 'unfinishedWithdrawal';

const noteSchema = z.object({ purposes: z.array(z.enum(consentPurposes)) });

export interface LastingWithdrawalDeps {
  readonly localArea: StorageAreaLike;
  readonly loadConsents: () => Promise<Consents>;
  /** Does what taking these back means; may be done twice. */
  readonly carryOut: (purposes: readonly ConsentPurpose[]) => Promise<WithdrawalTally>;
}

/** Taking a yes back, to its end: whatever it was that stopped one, the next call or the next worker goes on with it. */
export function createLastingWithdrawal({ localArea, loadConsents, carryOut }: LastingWithdrawalDeps) {
  const inTurn = createTurns();

  async function unfinished(): Promise<readonly ConsentPurpose[]> {
    const read = noteSchema.safeParse((await localArea.get(null))[WITHDRAWAL_KEY]);
    return read.success ? read.data.purposes : [];
  }

  async function withdraw(
    more: readonly ConsentPurpose[],
    record: () => Promise<unknown>,
  ): Promise<WithdrawalTally> {
    const purposes = [...new Set([...(await unfinished()), ...more])];
    // A store that is full must not keep anybody from taking something back.
    if (purposes.length > 0) await localArea.set({ [WITHDRAWAL_KEY]: { purposes } }).catch(() => {});
    await record();
    if (purposes.length === 0) return { removed: 0, stripped: 0 };
    // The worker may have died before the no was stored, or the user said yes again since.
    const given = await loadConsents();
    const tally = await carryOut(purposes.filter((purpose) => !given[purpose]));
    await localArea.remove([WITHDRAWAL_KEY]);
    return tally;
  }

  return {
    /** @param record stores the no: after it was noted what has to follow, and before anything does. */
    withdraw: (purposes: readonly ConsentPurpose[], record: () => Promise<unknown> = async () => {}) =>
      inTurn(() => withdraw(purposes, record)),
    /** What an earlier life of the worker left undone. */
    resume: () => inTurn(() => withdraw([], async () => {})),
    /** Resolves when nothing is under way. */
    settled: () => inTurn(async () => {}),
  };
}
