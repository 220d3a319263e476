import type { Interval } from '../../../../utils/time/interval';
import { occurrencesOf } from '../busy';
import type { World } from '../world';
import { instantToWall, startOfDay } from '../zone-time';
import type { DayPiece } from './page-config';

const DAY = 86_400_000;

/** What an account's grid shows in `[from, to)`, `YYYY-MM-DD`, cut at midnight of the page's zone. */
export function findDayPieces(
  world: World,
  email: string,
  { from, to, timeZone }: { readonly from: string; readonly to: string; readonly timeZone: string },
): DayPiece[] {
  const window = { start: startOfDay(timeZone, from), end: startOfDay(timeZone, to) };
  const pieces: DayPiece[] = [];
  for (const subscription of world.account(email).subscriptions.values()) {
    if (subscription.deleted || !subscription.selected) continue;
    for (const { event, span } of occurrencesOf(world.calendar(subscription.id), window)) {
      const shown = {
        eventId: event.id,
        title: event.summary ?? '',
        allDay: event.start?.date !== undefined,
        declined:
          event.attendees?.some((guest) => guest.self && guest.responseStatus === 'declined') ?? false,
      };
      for (const part of cutAtMidnights(span, timeZone)) {
        if (part.date >= from && part.date < to) pieces.push({ ...shown, ...part });
      }
    }
  }
  return pieces;
}

function cutAtMidnights(span: Interval, timeZone: string) {
  const parts: Pick<DayPiece, 'date' | 'startMinute' | 'endMinute'>[] = [];
  const end = instantToWall(timeZone, span.end);
  let at = instantToWall(timeZone, span.start);
  do {
    const midnight = Math.floor(at / DAY) * DAY;
    parts.push({
      date: new Date(midnight).toISOString().slice(0, 10),
      startMinute: (at - midnight) / 60_000,
      endMinute: (Math.min(end, midnight + DAY) - midnight) / 60_000,
    });
    at = midnight + DAY;
  } while (at < end);
  return parts;
}
