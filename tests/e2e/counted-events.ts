import type { Page } from 'puppeteer';
import type { CalendarEntry, Occurrence } from '../../utils/calendar/event';
import { expandOccurrences } from '../../utils/calendar/occurrences';
import { isTravelBlock } from '../../utils/commute/travel-block';
import { dumpStorage, ZONE } from './harness';

const MINUTE_MS = 60_000;

interface Counted {
  readonly start: number;
  readonly end: number;
  readonly declined: boolean;
  readonly isMeeting: boolean;
  /** Takes time, whatever it is. */
  readonly blocks: boolean;
}

export function mondayOf(at: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return at.startOfDay().subtract({ days: at.dayOfWeek - 1 });
}

/** What the stored calendars hold over these days, the last months by default, judged here and not by the product. */
export async function eventsOf(page: Page, days = { from: -220, to: 0 }): Promise<Counted[]> {
  const rows = (await dumpStorage(page))['allset.entries'] as (CalendarEntry & { calendarKey: string })[];
  const now = Date.now();
  const window = { start: now + days.from * 86_400_000, end: now + days.to * 86_400_000 };
  const seen = new Set<string>();
  return [...new Set(rows.map(({ calendarKey }) => calendarKey))]
    .flatMap((key) => {
      const entries = rows.filter(({ calendarKey }) => calendarKey === key);
      return expandOccurrences(entries, window, { timeZone: ZONE }).occurrences;
    })
    .flatMap(({ event, time }: Occurrence): Counted[] => {
      if (time.kind === 'allDay' || ['workingLocation', 'birthday', 'outOfOffice'].includes(event.eventType))
        return [];
      const minutes = (time.end - time.start) / MINUTE_MS;
      const key = `${time.start} ${time.end} ${event.title}`;
      if (minutes < 5 || minutes > 720 || seen.has(key)) return [];
      seen.add(key);
      const declined = event.selfResponse === 'declined';
      const blocks = !declined && event.transparency === 'opaque';
      const isMeeting = blocks && event.eventType !== 'focusTime' && !isTravelBlock(event.title);
      return [{ start: time.start, end: time.end, declined, isMeeting, blocks }];
    });
}
