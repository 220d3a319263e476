import type { EpochMs } from '../../utils/time/instant';

export interface LinkedEvent {
  readonly eventId: string;
  readonly calendarId: string;
  /** Of an instance that the series stands for: its start. */
  readonly instanceStart?: EpochMs | undefined;
  readonly account: string;
}

/** Google's own address of an event, as its `htmlLink` says it: `eid` is base64 of `<event id> <calendar id>`. */
export function eventLink({ eventId, calendarId, instanceStart, account }: LinkedEvent): string {
  const id = instanceStart === undefined ? eventId : `${eventId}_${basicUtc(instanceStart)}`;
  const calendar = calendarId.replace(/@gmail\.com$/, '@m').replace(/@group\.calendar\.google\.com$/, '@g');
  const link = new URL('https://www.google.com/calendar/event');
  const bytes = new TextEncoder().encode(`${id} ${calendar}`);
  link.searchParams.set('eid', btoa(String.fromCharCode(...bytes)).replace(/=+$/, ''));
  link.searchParams.set('authuser', account);
  return link.href;
}

/** `20261124T083000Z` */
function basicUtc(at: EpochMs): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');
}
