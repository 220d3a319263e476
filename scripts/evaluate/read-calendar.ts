import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type EventTime, isCancelled } from '../../utils/calendar/event';
import { expandOccurrences } from '../../utils/calendar/occurrences';
import { readIcs } from '../../utils/ics/read-ics';
import { type PastMeeting, toPastMeeting } from '../../utils/preferences/meeting';
import { discardBulkCreation } from '../../utils/preferences/model';
import { wallMsOf } from '../../utils/time/civil';
import { DAY_MS } from '../../utils/time/instant';

export interface EvaluatedCalendar {
  readonly name: string;
  readonly timeZone: string;
  /** Sorted by start; series expanded, bulk creation times taken away. */
  readonly meetings: readonly PastMeeting[];
}

/** Evaluation has no person behind it: one salt for all. */
const salt = 'evaluation';

/** @throws AppError `bad-file` with one sentence. */
export async function readCalendar(file: string): Promise<EvaluatedCalendar> {
  const report = await readIcs(new Uint8Array(await readFile(file)), { timeZone: 'UTC' });
  const timeZone = report.timeZone ?? 'UTC';
  const starts = report.entries.flatMap((entry) => (isCancelled(entry) ? [] : [startOf(entry.time)]));
  // Endless series end where the calendar's own entries do.
  const window = { start: Math.min(...starts), end: Math.max(...starts) + DAY_MS };
  const occurrences =
    starts.length > 0 ? expandOccurrences(report.entries, window, { timeZone }).occurrences : [];
  const meetings = occurrences.map((occurrence) => {
    const { event } = occurrence;
    const recurring = event.recurrence ?? event.seriesId ?? event.seriesHint;
    return toPastMeeting(occurrence, { salt, timeZone, recurring: recurring !== undefined });
  });
  meetings.sort((a, b) => a.start - b.start || a.end - b.end);
  return { name: basename(file, '.ics'), timeZone, meetings: discardBulkCreation(meetings) };
}

function startOf(time: EventTime): number {
  return time.kind === 'timed' ? time.start : wallMsOf(time.startOn);
}
