import { type CalendarEntry, isCancelled } from '../calendar/event';
import type { IsoDate } from '../time/instant';
import { type Interval, overlaps } from '../time/interval';
import { stripFields } from './strip-fields';

/** Whole days where the user is: as instants, and as the dates that events without a time are held against. */
export interface Days extends Interval {
  readonly startOn: IsoDate;
  /** The day after the last. */
  readonly endOn: IsoDate;
}

/** What says more about an event than when it is. */
const DETAILS = [
  'title',
  'location',
  'description',
  'organizer',
  'guests',
  'guestsOmitted',
  'hasConference',
  'seriesHint',
  'createdAt',
] as const;

/** Times, repetition and whether it makes busy: all that the answer «is this free?» needs. */
export function bareEntry<Entry extends CalendarEntry>(entry: Entry): Entry {
  if (isCancelled(entry)) return entry;
  const left = Object.entries(entry).filter(([name]) => !(DETAILS as readonly string[]).includes(name));
  const bare = Object.fromEntries(left) as Entry & { workingLocation?: { readonly kind: string } };
  return bare.workingLocation ? { ...bare, workingLocation: { kind: bare.workingLocation.kind } } : bare;
}

/** The same entry where that person is not in it. What a title says is not searched. */
export function withoutPerson<Entry extends CalendarEntry>(
  entry: Entry,
  isPerson: (email: string) => boolean,
): Entry {
  if (isCancelled(entry)) return entry;
  const { guests, organizer } = entry;
  const isGuest = guests?.some(({ email }) => isPerson(email)) ?? false;
  const organises = organizer !== undefined && !organizer.self && isPerson(organizer.email);
  if (!isGuest && !organises) return entry;
  const left = organises ? stripFields(entry, ['organizer']) : entry;
  // Absence from the list says nothing from now on.
  return {
    ...left,
    ...(guests ? { guests: guests.filter(({ email }) => !isPerson(email)) } : {}),
    guestsOmitted: true,
  };
}

/** True for a single event, or an instance, that touches the days. A series is no one time: its instances are. */
export function isWithin(entry: CalendarEntry, days: Days): boolean {
  if (isCancelled(entry) || entry.recurrence) return false;
  const { time } = entry;
  if (time.kind === 'timed')
    return overlaps({ start: time.start, end: Math.max(time.end, time.start + 1) }, days);
  return time.startOn < days.endOn && time.endOn > days.startOn;
}
