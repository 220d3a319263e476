import { DAY_MS, type EpochMs, MINUTE_MS } from '../time/instant';

/** How long things are kept, where that is a number. The user's own months of history come from the settings. */
export const LEDGER_DAYS = 90;
export const ERROR_DAYS = 7;
export const GUEST_BUSY_MINUTES = 15;

/** Mean length of a month in the Gregorian calendar. */
const MONTH_MS = 30.436875 * DAY_MS;

/** Instants before which each kind is past its time. */
export interface PruningPlan {
  readonly events: EpochMs;
  readonly picks: EpochMs;
  readonly requests: EpochMs;
  readonly errors: EpochMs;
  readonly guestBusy: EpochMs;
}

export function planPruning(
  now: EpochMs,
  { historyMonths }: { readonly historyMonths: number },
): PruningPlan {
  const history = now - historyMonths * MONTH_MS;
  return {
    events: history,
    picks: history,
    requests: now - LEDGER_DAYS * DAY_MS,
    errors: now - ERROR_DAYS * DAY_MS,
    guestBusy: now - GUEST_BUSY_MINUTES * MINUTE_MS,
  };
}
