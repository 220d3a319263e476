import type { EpochMs } from '../time/instant';

/** The key in `storage.local`, until the user has seen it. */
export const HEAL_NOTICE = 'heal-notice';

/** That the copy of the calendars was damaged, and what became of it. */
export interface HealNotice {
  readonly at: EpochMs;
  /** Calendars that are being read anew. */
  readonly calendars: number;
  /** Accounts whose rows are damaged and can't be had again from Google: imported files, the sample. */
  readonly lost: readonly string[];
  /** The database could not be used at all and was made anew. */
  readonly startedOver: boolean;
}
