import type { CalendarOccurrences } from '../db/load-occurrences';
import { type PastMeeting, toPastMeeting } from '../preferences/meeting';

/** What happens on these calendars, as learning sees it: no text, hashes only. */
export function toMeetings(
  calendars: readonly CalendarOccurrences[],
  options: { readonly salt: string; readonly timeZone: string },
): PastMeeting[] {
  return calendars.flatMap(({ occurrences }) =>
    occurrences.map((occurrence) => toPastMeeting(occurrence, options)),
  );
}
