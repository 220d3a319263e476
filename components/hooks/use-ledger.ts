import { useLiveQuery } from 'dexie-react-hooks';
import {
  addToSums,
  LEDGER_SUMS_KEY,
  type LedgerSums,
  sumByCategory,
} from '../../utils/privacy/ledger-summary';
import type { EpochMs } from '../../utils/time/instant';
import { emptyLedger, type Ledger, ledgerTotals } from '../privacy/ledger';
import { db } from './page-db';
import { useLocal } from './use-local';

/** What left this computer: the newest requests, and the sums of all that are kept; once that is wanted. */
export function useLedger(now: EpochMs, most: number, wanted: boolean): Ledger {
  const sums = useLocal(LEDGER_SUMS_KEY);
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  return (
    useLiveQuery(async () => {
      if (!wanted) return emptyLedger;
      const all = await db.requests.orderBy('at').reverse().toArray();
      const { until, lines } = isSums(sums) ? sums : { until: 0, lines: [] };
      const since = all.filter(({ at }) => at >= until);
      return {
        newest: all.slice(0, most),
        ...ledgerTotals(all, midnight),
        year: sumByCategory(addToSums(lines, since, midnight)),
      };
    }, [midnight, most, sums, wanted]) ?? emptyLedger
  );
}

function isSums(stored: unknown): stored is LedgerSums {
  return typeof stored === 'object' && stored !== null && 'lines' in stored && 'until' in stored;
}
