import { type CalendarEntry, isCancelled } from '../calendar/event';
import type { CalendarKey } from '../db/rows';
import { hashGuest, hashText } from '../preferences/text-hash';
import { bareEntry, type Days, isWithin, withoutPerson } from './erase-entry';

/**
 * What was deleted here and still exists elsewhere. The next reading brings it again, so everything passes through
 * `createForgetFilter`: what comes from a file or an address on its way in, what comes from Google right after the
 * reading, before anything is learned from it. Codes only: the salt is the install's own.
 */
export interface Forgotten {
  readonly people: readonly number[];
  readonly events: readonly number[];
  readonly ranges: readonly Days[];
}

export const nothingForgotten: Forgotten = { people: [], events: [], ranges: [] };

/** The key in `storage.local`. */
export const FORGOTTEN_KEY = 'forgotten';

export function hashEvent(calendarKey: CalendarKey, id: string, salt: string): number {
  return hashText(`e:${calendarKey} ${id}`, salt);
}

/**
 * What may be kept of an entry: all of it, without a person, its bare times, or (`undefined`) nothing. Only what is
 * over goes altogether: a time that is still to come must stay busy.
 */
export function createForgetFilter(forgotten: Forgotten, salt: string) {
  const people = new Set(forgotten.people);
  const events = new Set(forgotten.events);
  const { ranges } = forgotten;
  if (people.size + events.size + ranges.length === 0)
    return <Entry extends CalendarEntry>(entry: Entry) => entry;

  return <Entry extends CalendarEntry>(
    entry: Entry,
    calendarKey: CalendarKey,
    isOver: boolean,
  ): Entry | undefined => {
    const named =
      events.has(hashEvent(calendarKey, entry.id, salt)) ||
      (entry.seriesId !== undefined && events.has(hashEvent(calendarKey, entry.seriesId, salt)));
    if (named || ranges.some((range) => isWithin(entry, range))) return isOver ? undefined : bareEntry(entry);
    if (isCancelled(entry) || people.size === 0) return entry;
    return withoutPerson(entry, (email) => people.has(hashGuest(email, salt)));
  };
}
