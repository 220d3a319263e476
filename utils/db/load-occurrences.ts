import type { Occurrence, UnreadableEvent } from '../calendar/event';
import type { OccurrenceCache } from '../calendar/occurrence-cache';
import { expandOccurrences } from '../calendar/occurrences';
import type { Interval } from '../time/interval';
import { loadReadableCalendars } from './calendars';
import { loadEntries } from './entries';
import type { CalendarRow } from './rows';
import type { AllsetDb } from './schema';

/** A rule that takes longer to expand is hostile or broken: its event is shown as unreadable. */
const SERIES_MS = 50;

export interface CalendarOccurrences {
  readonly calendar: CalendarRow;
  readonly occurrences: readonly Occurrence[];
  readonly unreadable: readonly UnreadableEvent[];
}

/** What happens in `window` on the calendars the user chose, series expanded, by calendar. */
export async function loadOccurrences(
  db: AllsetDb,
  window: Interval,
  cache?: OccurrenceCache,
): Promise<CalendarOccurrences[]> {
  const deadline = { now: () => performance.now(), perSeriesMs: SERIES_MS };
  const calendars = await loadReadableCalendars(db);
  const keys = calendars.map(({ key }) => key);
  const entries = await loadEntries(db, keys, window);
  return calendars.map((calendar) => ({
    calendar,
    ...expandOccurrences(entries.get(calendar.key) ?? [], window, {
      timeZone: calendar.timeZone,
      deadline,
      ...(cache ? { cache } : {}),
    }),
  }));
}

/** The zone times are shown in: the primary calendar's, else that of any chosen one. */
export function homeZone(calendars: readonly CalendarRow[]): string | undefined {
  return (calendars.find(({ primary }) => primary) ?? calendars[0])?.timeZone;
}
