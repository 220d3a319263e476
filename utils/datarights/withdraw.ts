import { clearFeedback } from '../db/feedback';
import { forgetProposedGuests, forgetProposedTitles } from '../db/proposals';
import type { AllsetDb } from '../db/schema';
import { planWithdrawal, type WithdrawalStep } from '../privacy/plan-withdrawal';
import { stripFields } from '../privacy/strip-fields';
import type { ConsentPurpose } from '../settings/consent-schema';
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
  /** What is known of others, and what is being asked about them. */
  readonly clearFreeBusy?: () => Promise<void>;
  /** The copy of the settings in the browser's own sync. */
  readonly clearSynced?: () => Promise<void>;
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
  return async function withdraw(purposes: readonly ConsentPurpose[]): Promise<WithdrawalTally> {
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
      await deps.stopSync();
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
    case 'clear':
      return { removed: await clear(deps, step.what), stripped: 0 };
  }
}

async function clear(deps: WithdrawalDeps, what: Cleared): Promise<number> {
  const { db } = deps;
  switch (what) {
    case 'picks':
      return clearFeedback(db);
    case 'places': {
      const removed = await db.travel.count();
      await db.travel.clear();
      await deps.clearPlaces?.();
      return removed;
    }
    case 'free-busy':
      await deps.clearFreeBusy?.();
      return 0;
    case 'synced-settings':
      await deps.clearSynced?.();
      return 0;
  }
}

type Cleared = Extract<WithdrawalStep, { readonly step: 'clear' }>['what'];

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
