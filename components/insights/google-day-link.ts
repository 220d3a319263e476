import type { EpochMs } from '../../utils/time/instant';
import { wallTimeAt } from '../../utils/time/zone';

/**
 * That day in Google Calendar. An event's own page has an address we don't keep; its day shows it all the same.
 * Nothing is sent before the user opens the link.
 */
export function googleDayLink(at: EpochMs, timeZone: string, account?: string): string {
  const [year, month, day] = wallTimeAt(at, timeZone).date.split('-').map(Number);
  const link = new URL(`https://calendar.google.com/calendar/r/day/${year}/${month}/${day}`);
  if (account) link.searchParams.set('authuser', account);
  return link.href;
}
