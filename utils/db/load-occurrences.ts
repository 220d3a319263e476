import type { Occurrence, UnreadableEvent } from '../calendar/event';
import { expandOccurrences } from '../calendar/occurrences';
import type { Interval } from '../time/interval';
import type { CalendarRow } from './rows';
import type { AllsetDb } from './schema';

export interface CalendarOccurrences {
  readonly calendar: CalendarRow;
  readonly occurrences: readonly Occurrence[];
  readonly unreadable: readonly UnreadableEvent[];
}

/** What happens in `window` on the calendars the user chose, series expanded, by calendar. */
export async function loadOccurrences(db: AllsetDb, window: Interval): Promise<CalendarOccurrences[]> {
  const calendars = await db.calendars.filter(({ chosen }) => chosen).toArray();
  return Promise.all(
    calendars.map(async (calendar) => {
      const entries = await db.entries
        .where('[calendarKey+relevantUntil]')
        .between([calendar.key, window.start], [calendar.key, Number.MAX_SAFE_INTEGER], true, true)
        .toArray();
      return { calendar, ...expandOccurrences(entries, window, { timeZone: calendar.timeZone }) };
    }),
  );
}

/** The zone times are shown in: the primary calendar's, else that of any chosen one. */
export function homeZone(calendars: readonly CalendarRow[]): string | undefined {
  return (calendars.find(({ primary }) => primary) ?? calendars[0])?.timeZone;
}
