import { clearFeedback } from '../db/feedback';
import { forgetProposedGuests, forgetProposedTitles } from '../db/proposals';
import type { AllsetDb } from '../db/schema';
import type { Purposes } from '../privacy/consent-texts';
import { planWithdrawal, type WithdrawalStep } from '../privacy/plan-withdrawal';
import { stripFields } from '../privacy/strip-fields';
import { changeAllEntries } from './change-entries';

/** No reading was ever made with these parameters, so the next one is complete. */
const READ_ANEW = { paramsHash: '' } as const;

export interface WithdrawalDeps {
  readonly db: AllsetDb;
  /** Resolves when no sync runs any more. */
  readonly stopSync: () => Promise<void>;
  /** Revokes at Google and forgets everything of this account; answers rows removed. */
  readonly disconnect: (accountId: string) => Promise<number>;
  readonly learn: () => Promise<void>;
  /** Places and ways that the user typed. */
  readonly clearPlaces?: () => Promise<void>;
  /** Steps of features that have them: overlay, permissions, what others are asked. */
  readonly perform?: (step: WithdrawalStep) => Promise<void>;
}

/** What rested on a consent, as it went. */
export interface WithdrawalTally {
  readonly removed: number;
  /** Events that lost fields. */
  readonly stripped: number;
}

/**
 * Does at once what taking these consents back means. Called after the answer was stored, so that nothing that
 * starts meanwhile goes by the old one.
 */
export function createWithdrawal(deps: WithdrawalDeps) {
  return async function withdraw(purposes: readonly Purposes[]): Promise<WithdrawalTally> {
    const tally = { removed: 0, stripped: 0 };
    for (const step of distinct(purposes.flatMap(planWithdrawal))) {
      const { removed, stripped } = await perform(deps, step);
      tally.removed += removed;
      tally.stripped += stripped;
    }
    return tally;
  };
}

async function perform(deps: WithdrawalDeps, step: WithdrawalStep): Promise<WithdrawalTally> {
  const { db } = deps;
  switch (step.step) {
    case 'stop':
      if (step.what === 'reading') await deps.stopSync();
      else await deps.perform?.(step);
      return nothing;
    case 'disconnect': {
      let removed = 0;
      const accounts = await db.accounts.where('id').notEqual('').toArray();
      for (const { id } of accounts.filter(({ kind }) => kind === 'google'))
        removed += await deps.disconnect(id);
      return { removed, stripped: 0 };
    }
    case 'strip': {
      const { changed } = await changeAllEntries(
        db,
        (row) => {
          const left = stripFields(row, step.fields);
          return left === row ? 'keep' : left;
        },
        READ_ANEW,
      );
      return { removed: 0, stripped: changed };
    }
    case 'strip-proposals':
      await (step.of === 'titles' ? forgetProposedTitles(db) : forgetProposedGuests(db));
      return nothing;
    case 'read-anew':
      await db.cursors.toCollection().modify(READ_ANEW);
      return nothing;
    case 'forget-learned': {
      const removed = (await db.models.count()) + (await db.suggestions.count());
      await Promise.all([db.models.clear(), db.suggestions.clear()]);
      return { removed, stripped: 0 };
    }
    case 'learn-anew':
      await deps.learn();
      return nothing;
    case 'clear': {
      if (step.what === 'picks') return { removed: await clearFeedback(db), stripped: 0 };
      if (step.what !== 'places') break;
      const removed = await db.travel.count();
      await db.travel.clear();
      await deps.clearPlaces?.();
      return { removed, stripped: 0 };
    }
  }
  await deps.perform?.(step);
  return nothing;
}

const nothing: WithdrawalTally = { removed: 0, stripped: 0 };

/** Several purposes share steps: each is done once, where it comes last, so that learning follows all stripping. */
function distinct(steps: readonly WithdrawalStep[]): WithdrawalStep[] {
  const byWords = new Map<string, WithdrawalStep>();
  for (const step of steps) {
    const words = JSON.stringify(step);
    byWords.delete(words);
    byWords.set(words, step);
  }
  const stops = [...byWords.values()].filter(({ step }) => step === 'stop');
  return [...stops, ...[...byWords.values()].filter(({ step }) => step !== 'stop')];
}
