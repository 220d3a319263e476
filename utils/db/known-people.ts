import { Dexie } from 'dexie';
import { isCancelled } from '../calendar/event';
import { DAY_MS, type EpochMs } from '../time/instant';
import type { AllsetDb } from './schema';

/** Somebody the user has met, from the guest lists that are stored. */
export interface MetPerson {
  readonly email: string;
  readonly name?: string;
  /** IANA; known where this person's own calendar is in the user's list. */
  readonly timeZone?: string;
}

const RECENT_MS = 180 * DAY_MS;
/** By calendar; the newest first. Enough to know whom one meets, few enough to read while somebody types. */
const MOST_ENTRIES = 2000;
const MOST_PEOPLE = 300;

/** Whom the user meets in these months, most often first. Empty where guests are not stored. */
export async function loadMetPeople(db: AllsetDb, now: EpochMs): Promise<readonly MetPerson[]> {
  const calendars = await db.calendars.toArray();
  const lists = await Promise.all(
    calendars.map(({ key }) =>
      db.entries
        .where('[calendarKey+relevantUntil]')
        .between([key, now - RECENT_MS], [key, Dexie.maxKey])
        .reverse()
        .limit(MOST_ENTRIES)
        .toArray(),
    ),
  );
  const zones = new Map(calendars.map(({ calendarId, timeZone }) => [calendarId.toLowerCase(), timeZone]));
  const own = new Set(calendars.map(({ accountId }) => accountId));
  const met = new Map<string, { email: string; name?: string; times: number }>();
  for (const entry of lists.flat()) {
    if (isCancelled(entry)) continue;
    for (const { email, name, resource } of entry.guests ?? []) {
      const key = email.toLowerCase();
      if (resource || own.has(key)) continue;
      const before = met.get(key);
      const known = before?.name ?? name;
      met.set(key, { email, ...(known && { name: known }), times: (before?.times ?? 0) + 1 });
    }
  }
  return [...met]
    .sort(([, a], [, b]) => b.times - a.times)
    .slice(0, MOST_PEOPLE)
    .map(([key, { email, name }]) => {
      const timeZone = zones.get(key);
      return { email, ...(name && { name }), ...(timeZone && { timeZone }) };
    });
}
