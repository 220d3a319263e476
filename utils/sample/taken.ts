import { type CalendarEntry, isCancelled } from '../calendar/event';
import { MINUTE_MS } from '../time/instant';
import type { Interval } from '../time/interval';
import { epochAt, weekdayOf } from '../time/zone';
import type { SeriesPlan } from './series';
import { datesOf, type SampleSpan } from './span';

/**
 * The times a series keeps, so that meetings are not put on top of it. Every plan week is taken to be held:
 * the free one of a fortnightly meeting stays free for it, as people do.
 */
export function takenBySeries(
  span: SampleSpan,
  plan: SeriesPlan,
  entries: readonly CalendarEntry[],
): Interval[] {
  if (plan.transparent) return [];
  const dates = datesOf({ from: plan.from ?? span.from, to: plan.to ?? span.to });
  const regular = dates
    .filter((date) => plan.weekdays.includes(weekdayOf(date)))
    .map((date) => {
      const start = epochAt(date, plan.minute, span.timeZone);
      return { start, end: start + plan.length * MINUTE_MS };
    });
  const moved = entries.flatMap((entry) =>
    !isCancelled(entry) && entry.original && entry.time.kind === 'timed'
      ? { start: entry.time.start, end: entry.time.end }
      : [],
  );
  return [...regular, ...moved];
}
