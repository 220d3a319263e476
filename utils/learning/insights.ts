import { findOpenIntervals } from '../availability/working-hours';
import { findBusy } from '../calendar/busy';
import type { Occurrence } from '../calendar/event';
import { createOccurrenceCache } from '../calendar/occurrence-cache';
import { loadReadableCalendars } from '../db/calendars';
import { homeZone, loadOccurrences } from '../db/load-occurrences';
import type { AllsetDb } from '../db/schema';
import { CUSTOM_WEEKS, FOCUS_WEEKS, findInsights, type Insights } from '../insights/find-insights';
import type { Groups } from '../insights/groups';
import { type SeenEvent, toSeenEvent } from '../insights/seen-event';
import { spanOfWeeks, weeksAround } from '../insights/weeks';
import { isAllowed } from '../privacy/is-allowed';
import type { EventBehind } from '../rpc/commands/insights';
import type { Settings } from '../settings/schema';
import type { Clock } from '../time/clock';
import { HOUR_MS } from '../time/instant';
import type { Interval } from '../time/interval';
import { offsetsOf } from '../time/zone';
import type { Learning } from './learning';
import { runInSlices } from './run-in-slices';

export interface InsightsDeps {
  readonly db: AllsetDb;
  readonly learning: Pick<Learning, 'loadModel'>;
  readonly loadSettings: () => Promise<Settings>;
  readonly clock: Clock;
  /** Gives the thread back, so that a popup that opens meanwhile is answered first. */
  readonly pause: () => Promise<void>;
}

/** A slice of calendar that is read and expanded in one go. */
const WEEKS_A_SLICE = 3;
/** Newest first; more than anybody reads. */
const MOST_SHOWN = 50;

interface Found {
  readonly key: string;
  readonly insights: Insights;
  readonly groups: Groups;
}

/** The figures of «My week» and the events behind each; the last answer is remembered while nothing changes. */
export function createInsights({ db, learning, loadSettings, clock, pause }: InsightsDeps) {
  let last: Found | undefined;

  async function find(): Promise<Found | undefined> {
    const now = clock.now();
    const [model, settings, calendars, cursors, accounts] = await Promise.all([
      learning.loadModel(),
      loadSettings(),
      loadReadableCalendars(db),
      db.cursors.toArray(),
      db.accounts.toArray(),
    ]);
    if (!model) return undefined;
    const contents = cursors.map(({ calendarKey, revision }) => [calendarKey, revision]);
    const chosen = calendars.map(({ key: name, timeZone }) => [name, timeZone]);
    const key = JSON.stringify([contents, chosen, model.learnedAt, settings, Math.floor(now / HOUR_MS)]);
    if (last?.key === key) return last;
    const timeZone = homeZone(calendars) ?? clock.timeZone();
    const loaded = await loadHistory(now, timeZone);
    const ahead = spanOfWeeks(weeksAround(now, 0, FOCUS_WEEKS, timeZone));
    const found = await runInSlices(
      findInsights({
        now,
        timeZone,
        model,
        salt: settings.learningSalt,
        events: loaded.events,
        open: findOpenIntervals(ahead, {
          timeZone,
          days: settings.workingHours,
          exceptions: settings.hoursExceptions,
        }),
        busy: await loadBusy(ahead, settings),
        ...(isAllowed('commutes', settings.consents, accounts) && {
          travel: { occurrences: loaded.occurrences, ...settings.places },
        }),
      }),
      pause,
    );
    if (!found) return undefined;
    last = { key, ...found };
    return last;
  }

  async function loadHistory(now: number, timeZone: string) {
    const offsetAt = offsetsOf(timeZone);
    const cache = createOccurrenceCache();
    const events: SeenEvent[] = [];
    const occurrences: Occurrence[] = [];
    for (let from = -CUSTOM_WEEKS; from < 0; from += WEEKS_A_SLICE) {
      const slice = spanOfWeeks(weeksAround(now, from, Math.min(0, from + WEEKS_A_SLICE), timeZone));
      for (const calendar of await loadOccurrences(db, slice, cache)) {
        for (const occurrence of calendar.occurrences) {
          const { time } = occurrence;
          // What runs over the edge of a slice is in both.
          if (time.kind === 'timed' && (time.start < slice.start || time.start >= slice.end)) continue;
          occurrences.push(occurrence);
          const seen = toSeenEvent(occurrence, offsetAt);
          if (seen) events.push(seen);
        }
      }
      await pause();
    }
    return { events, occurrences };
  }

  async function loadBusy(window: Interval, { busyPolicy }: Settings): Promise<Interval[]> {
    const loaded = await loadOccurrences(db, window);
    return loaded.flatMap(({ calendar, occurrences }) =>
      findBusy(occurrences, busyPolicy, calendar.timeZone),
    );
  }

  return {
    /** `undefined` where nothing is learned: without consent, or before the first time. */
    findInsights: async (): Promise<Insights | undefined> => (await find())?.insights,

    /** The events that a figure was counted on. */
    async eventsBehind(evidence: string): Promise<{ events: EventBehind[]; total: number }> {
      const refs = (await find())?.groups.of(evidence) ?? [];
      const newest = [...refs].sort((a, b) => b.start - a.start).slice(0, MOST_SHOWN);
      const accounts = new Map((await db.accounts.toArray()).map((account) => [account.id, account]));
      const calendars = await db.calendars.toArray();
      const events = newest.map(async ({ eventId, start, minutes }): Promise<EventBehind> => {
        const rows = await db.entries.bulkGet(calendars.map(({ key }): [string, string] => [key, eventId]));
        const at = rows.findIndex((row) => row !== undefined);
        const row = rows[at];
        const account = accounts.get(calendars[at]?.accountId ?? '');
        return {
          start,
          ...(minutes === undefined ? {} : { minutes }),
          ...(row && 'title' in row && row.title !== undefined ? { title: row.title } : {}),
          ...(account?.kind === 'google' ? { account: account.email } : {}),
        };
      });
      return { events: await Promise.all(events), total: refs.length };
    },
  };
}
