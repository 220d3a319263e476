import type { InsightActions } from '../../components/insights/insight-actions';
import { findOpenIntervals } from '../../utils/availability/working-hours';
import { defaultBusyPolicy, findBusy } from '../../utils/calendar/busy';
import { expandOccurrences } from '../../utils/calendar/occurrences';
import { CUSTOM_WEEKS, FOCUS_WEEKS, findInsights, type Insights } from '../../utils/insights/find-insights';
import { toSeenEvent } from '../../utils/insights/seen-event';
import { spanOfWeeks, weeksAround } from '../../utils/insights/weeks';
import { toPastMeeting } from '../../utils/preferences/meeting';
import { learnPreferences } from '../../utils/preferences/model';
import { buildSampleCalendars } from '../../utils/sample/build-sample-calendars';
import { DAY_MS } from '../../utils/time/instant';
import type { Interval } from '../../utils/time/interval';
import { offsetsOf } from '../../utils/time/zone';
import { now, workingHours } from './content';

/** The week of the sample person, worked out as the product does. */

const timeZone = 'Europe/Berlin';
const salt = 'pictures';
const calendars = buildSampleCalendars({ today: '2026-11-23', timeZone });

function figuresOf(days: number): Insights {
  const within = (window: Interval) =>
    calendars.flatMap(({ entries }) => expandOccurrences(entries, window, { timeZone }).occurrences);
  const history = within({ start: now - days * DAY_MS, end: now });
  const recent = within({
    start: Math.max(now - days * DAY_MS, spanOfWeeks(weeksAround(now, -CUSTOM_WEEKS, 0, timeZone)).start),
    end: now,
  });
  const ahead = spanOfWeeks(weeksAround(now, 0, FOCUS_WEEKS, timeZone));
  const work = findInsights({
    now,
    timeZone,
    salt,
    model: learnPreferences(
      history.map((one) => toPastMeeting(one, { salt, timeZone })),
      { now, timeZone },
    ),
    events: recent.flatMap((one) => toSeenEvent(one, offsetsOf(timeZone)) ?? []),
    open: findOpenIntervals(ahead, { timeZone, days: workingHours }),
    busy: findBusy(within(ahead), defaultBusyPolicy, timeZone),
    ...(days > 100 ? { travel: { occurrences: recent } } : {}),
  });
  for (;;) {
    const { done, value } = work.next();
    if (done) return value.insights;
  }
}

export const found = figuresOf(396);
/** Somebody new: hardly anything to see, and no consent to places. */
export const little = figuresOf(3);

const hostile = `<img src=x onerror=alert(1)> \u202e1:1 \u{1F389} ${'very long '.repeat(30)}`;
export const actions: InsightActions = {
  insights: () => new Promise<never>(() => {}),
  eventsBehind: async () => ({
    events: [
      { start: now - 3 * DAY_MS, title: '1:1 Ben', account: 'ana@northwind.example' },
      { start: now - 10 * DAY_MS, title: hostile, account: 'ana@northwind.example' },
      { start: now - 17 * DAY_MS },
    ],
    total: 58,
  }),
  habitBehind: async (pattern) => ({
    pattern,
    weekday: 1,
    startMinute: 600,
    endMinute: 660,
    count: 22,
    of: 31,
    used: true,
    name: '1:1 Ben',
  }),
  stateHabit: async () => {},
  ignorePattern: async () => {},
};
