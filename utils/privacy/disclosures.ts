import type { EpochMs } from '../time/instant';
import { DAY_MS } from '../time/instant';

/** Something you took out of Allset yourself, or let the browser carry: that it happened, never what it was. */
export interface Disclosure {
  readonly at: EpochMs;
  readonly kind: 'export' | 'backup' | 'copied-times' | 'copied-report' | 'settings-sync';
  /** Of the file, or of the text. */
  readonly bytes: number;
}

/** The key in `storage.local`. */
export const DISCLOSURES_KEY = 'disclosures';

const YEAR_MS = 366 * DAY_MS;
const MOST = 1000;

/** The list with one more; what is older than a year, or beyond a thousand, goes. */
export function addDisclosure(list: readonly Disclosure[], added: Disclosure): Disclosure[] {
  return [...list.filter(({ at }) => at > added.at - YEAR_MS), added].slice(-MOST);
}
