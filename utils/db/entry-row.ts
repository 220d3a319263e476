import { type CalendarEntry, isCancelled } from '../calendar/event';
import { relevantUntil } from '../calendar/retention';
import { DAY_MS } from '../time/instant';
import type { CalendarKey, EntryRow } from './rows';

/** A brief entry matters to no window that ends more than this before its `relevantUntil`. */
export const BRIEF_MS = DAY_MS;

/** An entry as it is stored. */
export function toEntryRow(
  entry: CalendarEntry,
  { calendarKey, timeZone, generation }: { calendarKey: CalendarKey; timeZone: string; generation: number },
): EntryRow {
  return {
    ...entry,
    calendarKey,
    relevantUntil: relevantUntil(entry, timeZone),
    ...(isBrief(entry) ? {} : { lasting: 1 }),
    generation,
  };
}

function isBrief(entry: CalendarEntry): boolean {
  if (isCancelled(entry) || entry.recurrence || entry.original) return false;
  return entry.time.kind === 'timed' && entry.time.end - entry.time.start <= BRIEF_MS;
}
