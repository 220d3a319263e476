import { type BusyPolicy, defaultBusyPolicy, findBusy } from '../calendar/busy';
import { expandOccurrences } from '../calendar/occurrences';
import { loadReadableCalendars } from '../db/calendars';
import { loadEntries } from '../db/entries';
import type { AccountRow, CalendarKey } from '../db/rows';
import type { AllsetDb } from '../db/schema';
import type { GoogleClient } from '../google/client';
import type { Clock } from '../time/clock';
import { DAY_MS } from '../time/instant';
import { type Interval, intersectIntervals, subtractIntervals } from '../time/interval';

/** Our busy time held against Google's own free/busy answer: a proof the user can ask for. */
export interface BusyCheck {
  readonly window: Interval;
  readonly calendars: readonly CheckedCalendar[];
}

export interface CheckedCalendar {
  readonly calendarKey: CalendarKey;
  readonly summary: string;
  /** Busy here, free at Google. */
  readonly onlyHere: readonly Interval[];
  /** Free here, busy at Google: what must never be. */
  readonly onlyAtGoogle: readonly Interval[];
  /** Google would not say, and why. */
  readonly refused?: string;
}

export interface BusyCheckDeps {
  readonly db: AllsetDb;
  readonly googleFor: (account: AccountRow) => Pick<GoogleClient, 'queryFreeBusy'>;
  readonly clock: Clock;
}

const WEEKS_MS = 28 * DAY_MS;

/** Four weeks from now. Fails with `scope-missing` where free/busy was not granted. */
export function createBusyCheck({ db, googleFor, clock }: BusyCheckDeps) {
  return async function checkBusy(account: AccountRow): Promise<BusyCheck> {
    const now = clock.now();
    const window = { start: now, end: now + WEEKS_MS };
    const calendars = (await loadReadableCalendars(db)).filter((row) => row.accountId === account.id);
    const ids = calendars.map((calendar) => calendar.calendarId);
    const theirs = await googleFor(account).queryFreeBusy(ids, window);
    const entries = await loadEntries(
      db,
      calendars.map((calendar) => calendar.key),
      window,
    );
    return {
      window,
      calendars: calendars.map((calendar): CheckedCalendar => {
        const { occurrences } = expandOccurrences(entries.get(calendar.key) ?? [], window, calendar);
        const here = intersectIntervals(findBusy(occurrences, asGoogle, calendar.timeZone), [window]);
        const google = intersectIntervals(theirs.busy.get(calendar.calendarId) ?? [], [window]);
        const refused = theirs.refused.get(calendar.calendarId);
        const named = { calendarKey: calendar.key, summary: calendar.summary };
        if (refused !== undefined) return { ...named, onlyHere: [], onlyAtGoogle: [], refused };
        return {
          ...named,
          onlyHere: subtractIntervals(here, google),
          onlyAtGoogle: subtractIntervals(google, here),
        };
      }),
    };
  };
}

/** Not the user's own choices: what Google itself calls busy. */
const asGoogle: BusyPolicy = defaultBusyPolicy;
