import type { CalendarEntry, CalendarEvent, EventTime, Occurrence } from '../../utils/calendar/event';
import { expandOccurrences } from '../../utils/calendar/occurrences';
import { relevantUntil } from '../../utils/calendar/retention';
import { DAY_MS, type EpochMs } from '../../utils/time/instant';
import { addDays, epochAt, wallTimeAt } from '../../utils/time/zone';

const WEEK_MS = 7 * DAY_MS;
const YEAR_1900_MS = -2_208_988_800_000;
/** The last event lands this far ahead, so that the coming weeks are as full as the calendar's last ones were. */
const AHEAD_MS = 4 * WEEK_MS;

export interface ReadCalendar {
  readonly timeZone: string;
  readonly entries: readonly CalendarEntry[];
}

/**
 * How many whole weeks calendars that lie wholly in the past have to move so that they end about four weeks
 * ahead. 0 where one of them reaches into the future: it is shown as it is.
 */
export function weeksToNow(calendars: readonly ReadCalendar[], now: EpochMs): number {
  const end = Math.max(
    ...calendars.flatMap(({ entries, timeZone }) => entries.map((entry) => relevantUntil(entry, timeZone))),
  );
  return end < now && Number.isFinite(end) ? Math.ceil((now + AHEAD_MS - end) / WEEK_MS) : 0;
}

/**
 * The same calendar, `weeks` later: same weekdays, same wall times. Its series have ended, so they are written out
 * one by one: a rule like «the 15th of each month» would not survive the move.
 */
export function bringForward(
  { entries, timeZone }: ReadCalendar,
  weeks: number,
  now: EpochMs,
): CalendarEvent[] {
  const { occurrences } = expandOccurrences(entries, { start: YEAR_1900_MS, end: now }, { timeZone });
  return occurrences.map((occurrence, index) => moved(occurrence, weeks, index));
}

function moved({ event, time }: Occurrence, weeks: number, index: number): CalendarEvent {
  const { recurrence: _rules, seriesId: _series, original: _original, ...single } = event;
  return {
    ...single,
    id: `${event.id}-${index}`,
    iCalUid: `${event.iCalUid ?? event.id}-${index}`,
    time: movedTime(time, weeks),
    ...(event.createdAt === undefined ? {} : { createdAt: event.createdAt + weeks * WEEK_MS }),
    ...(event.updatedAt === undefined ? {} : { updatedAt: event.updatedAt + weeks * WEEK_MS }),
  };
}

function movedTime(time: EventTime, weeks: number): EventTime {
  const days = weeks * 7;
  if (time.kind === 'allDay') {
    return { kind: 'allDay', startOn: addDays(time.startOn, days), endOn: addDays(time.endOn, days) };
  }
  const wall = wallTimeAt(time.start, time.timeZone);
  const start = epochAt(addDays(wall.date, days), wall.minuteOfDay, time.timeZone);
  return { ...time, start, end: start + (time.end - time.start) };
}
