import { historyStart } from '../time/history-start';
import { DAY_MS, type EpochMs, MINUTE_MS } from '../time/instant';

/** How long things are kept, where that is a number. The user's own months of history come from the settings. */
const LEDGER_DAYS = 90;
const ERROR_DAYS = 7;
const SUGGESTION_DAYS = 30;
const PROPOSAL_DAYS = 30;
const GUEST_BUSY_MINUTES = 15;

/** Instants before which each kind is past its time. */
export interface PruningPlan {
  readonly events: EpochMs;
  readonly picks: EpochMs;
  readonly suggestions: EpochMs;
  readonly proposals: EpochMs;
  readonly requests: EpochMs;
  readonly errors: EpochMs;
  readonly guestBusy: EpochMs;
}

/** All settable; what is not set keeps for as long as the policy says. */
export interface RetentionSettings {
  readonly historyMonths: number;
  readonly ledgerDays?: number;
  readonly errorDays?: number;
  readonly guestBusyMinutes?: number;
  readonly pickMonths?: number;
}

export function planPruning(now: EpochMs, settings: RetentionSettings): PruningPlan {
  const { historyMonths, ledgerDays = LEDGER_DAYS, errorDays = ERROR_DAYS } = settings;
  const { guestBusyMinutes = GUEST_BUSY_MINUTES, pickMonths = historyMonths } = settings;
  return {
    events: historyStart(now, historyMonths),
    picks: historyStart(now, pickMonths),
    suggestions: now - SUGGESTION_DAYS * DAY_MS,
    proposals: now - PROPOSAL_DAYS * DAY_MS,
    requests: now - ledgerDays * DAY_MS,
    errors: now - errorDays * DAY_MS,
    guestBusy: now - guestBusyMinutes * MINUTE_MS,
  };
}
