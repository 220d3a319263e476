import { findBusy } from '../calendar/busy';
import type { Occurrence } from '../calendar/event';
import { loadOccurrences } from '../db/load-occurrences';
import { loadWritten } from '../db/written';
import { type Interval, overlaps } from '../time/interval';
import type { BookingsDeps } from './deps';

/** Whether the copy shows nothing busy at this time but the events that don't count. */
export async function isFree(
  { db, busyPolicy }: Pick<BookingsDeps, 'db' | 'busyPolicy'>,
  slot: Interval,
  ignored: ReadonlySet<string>,
): Promise<boolean> {
  const policy = await busyPolicy();
  for (const { calendar, occurrences } of await loadOccurrences(db, slot)) {
    const counted = occurrences.filter((one) => !ignored.has(eventIdOf(one)));
    const busy = findBusy(counted, policy, calendar.timeZone);
    if (busy.some((interval) => overlaps(interval, slot))) return false;
  }
  return !(await loadWritten(db)).some(
    (row) =>
      row.seenAt === undefined &&
      row.writtenAt !== undefined &&
      !ignored.has(row.id) &&
      overlaps(row.draft, slot),
  );
}

function eventIdOf({ event }: Occurrence): string {
  return event.seriesId ?? event.id;
}
