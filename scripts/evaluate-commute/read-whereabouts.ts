import { readFile } from 'node:fs/promises';
import { type EventTime, isCancelled } from '../../utils/calendar/event';
import { expandOccurrences } from '../../utils/calendar/occurrences';
import { createPlaceBook } from '../../utils/commute/place';
import { findWhereabouts, type Whereabouts } from '../../utils/commute/visits';
import { AppError } from '../../utils/errors';
import { readIcs } from '../../utils/ics/read-ics';
import { wallMsOf } from '../../utils/time/civil';
import { DAY_MS } from '../../utils/time/instant';

/** @throws AppError `bad-file` with one sentence. */
export async function readWhereabouts(
  path: string,
): Promise<{ readonly whereabouts: Whereabouts; readonly timeZone: string }> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new AppError('bad-file', 'it cannot be opened.', { cause });
  });
  const report = await readIcs(new Uint8Array(bytes), { timeZone: 'UTC' });
  const timeZone = report.timeZone ?? 'UTC';
  const starts = report.entries.flatMap((entry) => (isCancelled(entry) ? [] : [startOf(entry.time)]));
  if (starts.length === 0) throw new AppError('bad-file', 'it holds no event that could be read.');
  // Endless series end where the calendar's own entries do.
  const start = starts.reduce((least, at) => Math.min(least, at));
  const end = starts.reduce((most, at) => Math.max(most, at)) + DAY_MS;
  const { occurrences } = expandOccurrences(report.entries, { start, end }, { timeZone });
  return { whereabouts: findWhereabouts(occurrences, createPlaceBook(), timeZone), timeZone };
}

function startOf(time: EventTime): number {
  return time.kind === 'timed' ? time.start : wallMsOf(time.startOn);
}
