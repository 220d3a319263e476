import type { EpochMs } from '../../utils/time/instant';
import { dateIn } from '../ui/dates';

/** The day in Google Calendar: it opens whatever has become of the event. */
export function dayLink(at: EpochMs, timeZone: string, account: string): string {
  const [year, month, day] = dateIn(at, timeZone).split('-').map(Number);
  const link = new URL(`https://calendar.google.com/calendar/r/day/${year}/${month}/${day}`);
  link.searchParams.set('authuser', account);
  return link.href;
}
