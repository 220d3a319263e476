import { DAY_MS, type EpochMs } from './instant';

/** Mean length of a month in the Gregorian calendar. */
const MONTH_MS = 30.436875 * DAY_MS;

/** Where the months somebody wants kept begin. Whoever reads, prunes or learns asks here: a month is one thing. */
export function historyStart(now: EpochMs, months: number): EpochMs {
  return now - months * MONTH_MS;
}
