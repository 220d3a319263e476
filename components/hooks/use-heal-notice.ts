import type { HealNotice } from '../../utils/sync/heal';
import { useLocal } from './use-local';

/** That a damaged copy was repaired, until the user has seen it. `HEAL_NOTICE` of utils/sync/heal.ts. */
export function useHealNotice(): HealNotice | undefined {
  const notice = useLocal('heal-notice');
  const isNotice = typeof notice === 'object' && notice !== null && 'calendars' in notice && 'lost' in notice;
  return isNotice ? (notice as HealNotice) : undefined;
}
