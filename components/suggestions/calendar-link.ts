import type { Interval } from '../../utils/time/interval';

export interface DraftEvent extends Interval {
  readonly timeZone: string;
  readonly title?: string;
  readonly place?: string | undefined;
  /** E-mail addresses. */
  readonly guests?: readonly string[];
  /** The account that Google should open it in, where the browser is signed in to several. */
  readonly account?: string;
}

/**
 * Google Calendar's own page for a new event with the time filled in. Nothing is created, and nothing is sent
 * before the user opens the link. https://calendar.google.com/calendar/render?action=TEMPLATE
 */
export function calendarLink({
  start,
  end,
  timeZone,
  title,
  place,
  guests = [],
  account,
}: DraftEvent): string {
  const link = new URL('https://calendar.google.com/calendar/render');
  link.searchParams.set('action', 'TEMPLATE');
  const wanted = title?.trim();
  if (wanted) link.searchParams.set('text', wanted);
  link.searchParams.set('dates', `${basicUtc(start)}/${basicUtc(end)}`);
  link.searchParams.set('ctz', timeZone);
  const where = place?.trim();
  if (where) link.searchParams.set('location', where);
  if (guests.length) link.searchParams.set('add', guests.join(','));
  if (account) link.searchParams.set('authuser', account);
  return link.href;
}

/** The same link with its time alone: what may stand in a page where titles and names are hidden. */
export function withoutNames(address: string): string {
  const link = new URL(address);
  for (const name of [...link.searchParams.keys()])
    if (!['action', 'dates', 'ctz'].includes(name)) link.searchParams.delete(name);
  return link.href;
}

/** `20261124T083000Z` */
function basicUtc(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');
}
