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
  const wanted = title?.trim();
  const where = place?.trim();
  const fields: [name: string, value: string | undefined][] = [
    ['action', 'TEMPLATE'],
    ['text', wanted],
    ['dates', `${basicUtc(start)}/${basicUtc(end)}`],
    ['ctz', timeZone],
    ['location', where],
    ['add', guests.join(',')],
    ['authuser', account],
  ];
  const query = fields.flatMap(([name, value]) => (value ? [`${name}=${encodeText(value)}`] : []));
  return `https://calendar.google.com/calendar/render?${query.join('&')}`;
}

/** Half a character, which no address can carry, becomes the sign for one that is lost. */
export function encodeText(value: string): string {
  return encodeURIComponent(value.replace(/[\ud800-\udfff]/gu, '\ufffd'));
}

/** The same link with its time alone: what may stand in a page where titles and names are hidden. */
export function withoutNames(address: string): string {
  const [page = '', query = ''] = address.split('?');
  return `${page}?${query
    .split('&')
    .filter((field) => /^(action|dates|ctz)=/.test(field))
    .join('&')}`;
}

/** `20261124T083000Z` */
function basicUtc(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');
}
