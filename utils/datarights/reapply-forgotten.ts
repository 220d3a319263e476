import type { AllsetDb } from '../db/schema';
import type { Clock } from '../time/clock';
import { changeAllEntries, type EntryTally } from './change-entries';
import { type ForgetFilterDeps, loadForgetFilter } from './load-forgotten';

export interface ReapplyDeps extends ForgetFilterDeps {
  readonly db: AllsetDb;
  readonly clock: Clock;
}

const nothing: EntryTally = { removed: 0, changed: 0 };

/** Takes out again what was forgotten here and came back from Google: after each sync, and before learning. */
export function createReapplyForgotten({ db, clock, ...deps }: ReapplyDeps) {
  // Dies with the worker.
  let hasNews = false;
  return {
    /** Something was read, whether or not the reading came to its end. */
    noteNews: () => {
      hasNews = true;
    },

    /** Costs nothing where nothing was read, or while nobody has forgotten anything. */
    async reapplyForgotten(): Promise<EntryTally> {
      if (!hasNews) return nothing;
      hasNews = false;
      const filter = await loadForgetFilter(deps);
      if (!filter) return nothing;
      const now = clock.now();
      return changeAllEntries(db, (row) => {
        const left = filter(row, row.calendarKey, row.relevantUntil < now);
        if (left === undefined) return 'remove';
        return left === row || JSON.stringify(left) === JSON.stringify(row) ? 'keep' : left;
      });
    },
  };
}
