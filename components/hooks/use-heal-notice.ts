import { HEAL_NOTICE, type HealNotice } from '../../utils/privacy/heal-notice';
import { useLocal } from './use-local';

/** That a damaged copy was repaired, until the user has seen it. */
export function useHealNotice(): HealNotice | undefined {
  const notice = useLocal(HEAL_NOTICE);
  const isNotice = typeof notice === 'object' && notice !== null && 'calendars' in notice && 'lost' in notice;
  return isNotice ? (notice as HealNotice) : undefined;
}
