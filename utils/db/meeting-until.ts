import { type EpochMs, MINUTE_MS } from '../time/instant';
import { loadOccurrences } from './load-occurrences';
import type { AllsetDb } from './schema';

/**
 * When the meeting with guests that is on at `now` ends, the last one where there are several. `undefined` where
 * there is none, or where guests are not read: then nobody can tell.
 */
export async function meetingUntil(db: AllsetDb, now: EpochMs): Promise<EpochMs | undefined> {
  const calendars = await loadOccurrences(db, { start: now, end: now + MINUTE_MS });
  const ends = calendars.flatMap(({ occurrences }) =>
    occurrences.flatMap(({ event, time }) => {
      const others = event.guests?.some(({ resource }) => !resource) ?? false;
      const isOn = time.kind === 'timed' && time.start <= now && now < time.end;
      return others && isOn ? [time.end] : [];
    }),
  );
  return ends.length > 0 ? Math.max(...ends) : undefined;
}
