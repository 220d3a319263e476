import type { Settings } from '../settings/schema';
import { historyStart } from '../time/history-start';
import { DAY_MS, type EpochMs, MINUTE_MS } from '../time/instant';

/** How long things are kept whose time nobody sets. */
const SUGGESTION_DAYS = 30;
const PROPOSAL_DAYS = 30;

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

/** What the user set, or else what the policy says: see `settings/rights-schema.ts`. */
export type RetentionSettings = Pick<Settings, 'historyMonths'> & Settings['retention'];

export function planPruning(now: EpochMs, settings: RetentionSettings): PruningPlan {
  const { historyMonths, ledgerDays, errorDays, guestBusyMinutes, pickMonths } = settings;
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
