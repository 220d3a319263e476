import { Dexie } from 'dexie';
import { type CalendarEntry, isCancelled } from '../calendar/event';
import { DAY_MS, type EpochMs } from '../time/instant';
import type { Interval } from '../time/interval';
import { BRIEF_MS } from './entry-row';
import type { CalendarKey, EntryRow } from './rows';
import type { AllsetDb } from './schema';

/** Dates are read in the viewer's zone, which lies within a day of UTC. */
const DATE_SLACK_MS = 2 * DAY_MS;

/**
 * All entries that may matter to the window, by calendar: series with their exceptions, single events, instances
 * taken out. Rather too many than too few; expand them to know.
 */
export async function loadEntries(
  db: AllsetDb,
  keys: readonly CalendarKey[],
  window: Interval,
): Promise<Map<CalendarKey, EntryRow[]>> {
  const before = window.end + DATE_SLACK_MS;
  const rows = await Promise.all(keys.map((key) => loadOne(db, key, window.start, before)));
  return new Map(keys.map((key, i) => [key, (rows[i] ?? []).filter((row) => beginsBefore(row, before))]));
}

/** Two disjoint ranges: what ends soon after the window begins, and what lasts. */
async function loadOne(db: AllsetDb, key: CalendarKey, from: EpochMs, before: EpochMs): Promise<EntryRow[]> {
  const briefEnd = before + BRIEF_MS;
  const [ending, lasting] = await Promise.all([
    db.entries
      .where('[calendarKey+relevantUntil]')
      .between([key, from], [key, briefEnd], true, false)
      .toArray(),
    db.entries
      .where('[calendarKey+lasting+relevantUntil]')
      .between([key, 1, briefEnd], [key, 1, Dexie.maxKey])
      .toArray(),
  ]);
  return ending.concat(lasting);
}

function beginsBefore(entry: CalendarEntry, before: EpochMs): boolean {
  // Its series reaches into the window or not; the exception must be known either way.
  if (entry.original && originalAt(entry) < before) return true;
  if (isCancelled(entry)) return false;
  return startOf(entry.time) < before;
}

function originalAt({ original }: CalendarEntry): EpochMs {
  if (!original) return Number.POSITIVE_INFINITY;
  return original.kind === 'timed' ? original.at : Date.parse(original.on);
}

function startOf(time: Exclude<CalendarEntry, { status: 'cancelled' }>['time']): EpochMs {
  return time.kind === 'timed' ? time.start : Date.parse(time.startOn);
}
