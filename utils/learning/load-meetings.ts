import { loadOccurrences } from '../db/load-occurrences';
import type { AllsetDb } from '../db/schema';
import { type PastMeeting, toPastMeeting } from '../preferences/meeting';
import type { Interval } from '../time/interval';

/** What happens in `window` on the chosen calendars, as learning sees it: no text, hashes only. */
export async function loadMeetings(
  db: AllsetDb,
  window: Interval,
  options: { readonly salt: string; readonly timeZone: string },
): Promise<PastMeeting[]> {
  const calendars = await loadOccurrences(db, window);
  return calendars.flatMap(({ occurrences }) =>
    occurrences.map((occurrence) => toPastMeeting(occurrence, options)),
  );
}
