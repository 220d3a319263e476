import { useLiveQuery } from 'dexie-react-hooks';
import { AllsetDb } from '../../utils/db/schema';
import {
  addToSums,
  LEDGER_SUMS_KEY,
  type LedgerSums,
  sumByCategory,
} from '../../utils/privacy/ledger-summary';
import type { EpochMs } from '../../utils/time/instant';
import { emptyLedger, type Ledger, ledgerTotals } from '../privacy/ledger';
import { useLocal } from './use-local';

const db = new AllsetDb();

/** What left this computer: the newest requests, and the sums of all that are kept. */
export function useLedger(now: EpochMs, most: number): Ledger {
  const sums = useLocal(LEDGER_SUMS_KEY);
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  return (
    useLiveQuery(async () => {
      const all = await db.requests.orderBy('at').reverse().toArray();
      const { until, lines } = isSums(sums) ? sums : { until: 0, lines: [] };
      const since = all.filter(({ at }) => at >= until);
      return {
        newest: all.slice(0, most),
        ...ledgerTotals(all, midnight),
        year: sumByCategory(addToSums(lines, since, midnight)),
      };
    }, [midnight, most, sums]) ?? emptyLedger
  );
}

function isSums(stored: unknown): stored is LedgerSums {
  return typeof stored === 'object' && stored !== null && 'lines' in stored && 'until' in stored;
}
