import type { AllsetDb } from '../db/schema';
import { createForgetFilter, type Forgotten } from '../privacy/forgotten';
import type { Settings } from '../settings/schema';
import type { Clock } from '../time/clock';
import { changeAllEntries, type EntryTally } from './change-entries';
import { loadForgotten } from './load-forgotten';
import type { StorageAreaLike } from './storage-area';

export interface ReapplyDeps {
  readonly db: AllsetDb;
  readonly localArea: Pick<StorageAreaLike, 'get'>;
  readonly loadSettings: () => Promise<Settings>;
  readonly clock: Clock;
}

/**
 * Takes out again what was forgotten here and came back from Google. After a sync that changed something, before
 * learning; costs nothing while nobody has forgotten anything.
 */
export function createReapplyForgotten({ db, localArea, loadSettings, clock }: ReapplyDeps) {
  return async function reapplyForgotten(): Promise<EntryTally> {
    const forgotten = await loadForgotten(localArea);
    if (isEmpty(forgotten)) return { removed: 0, changed: 0 };
    const filter = createForgetFilter(forgotten, (await loadSettings()).learningSalt);
    const now = clock.now();
    return changeAllEntries(db, (row) => {
      const left = filter(row, row.calendarKey, row.relevantUntil < now);
      if (left === undefined) return 'remove';
      return left === row || JSON.stringify(left) === JSON.stringify(row) ? 'keep' : left;
    });
  };
}

function isEmpty({ people, events, ranges }: Forgotten): boolean {
  return people.length + events.length + ranges.length === 0;
}
