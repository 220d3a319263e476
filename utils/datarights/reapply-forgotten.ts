import type { AllsetDb } from '../db/schema';
import type { Clock } from '../time/clock';
import { changeAllEntries, type EntryTally } from './change-entries';
import { type ForgetFilterDeps, loadForgetFilter } from './load-forgotten';
import type { StorageAreaLike } from './storage-area';

/** In `storage.session`: nothing was read since it was made sure that what was forgotten is gone. */
export const FORGOTTEN_APPLIED_KEY = 'forgotten-applied';

export interface ReapplyDeps extends ForgetFilterDeps {
  readonly db: AllsetDb;
  readonly sessionArea: StorageAreaLike;
  readonly clock: Clock;
}

const nothing: EntryTally = { removed: 0, changed: 0 };

/** Takes out again what was forgotten here and came back from Google: after each sync, and before learning. */
export function createReapplyForgotten({ db, sessionArea, clock, ...deps }: ReapplyDeps) {
  // Dies with the worker, which takes with it whatever was under way.
  let news = 0;
  return {
    /** Something was read, whether or not the reading comes to its end. */
    noteNews(): void {
      news++;
      void sessionArea.remove([FORGOTTEN_APPLIED_KEY]).catch(() => {});
    },

    /** Walks no events where none was read, or while nobody has forgotten anything. */
    async reapplyForgotten(): Promise<EntryTally> {
      const before = news;
      if ((await sessionArea.get(null))[FORGOTTEN_APPLIED_KEY]) return nothing;
      const filter = await loadForgetFilter(deps);
      if (!filter) return nothing;
      const now = clock.now();
      const tally = await changeAllEntries(db, (row) => {
        const left = filter(row, row.calendarKey, row.relevantUntil < now);
        if (left === undefined) return 'remove';
        return left === row || JSON.stringify(left) === JSON.stringify(row) ? 'keep' : left;
      });
      if (news === before) await sessionArea.set({ [FORGOTTEN_APPLIED_KEY]: true });
      return tally;
    },
  };
}
