import type { IsoDate } from '../time/instant';

/** Google's week around a day, in the account that is open: `/calendar/u/1/r/week/2026/12/2`. */
export function weekLink(date: IsoDate, accountIndex: number): string {
  const path = date.split('-').map(Number).join('/');
  return `https://calendar.google.com/calendar/u/${accountIndex}/r/week/${path}`;
}
