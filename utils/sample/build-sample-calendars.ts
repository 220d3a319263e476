import type { CalendarEntry } from '../calendar/event';
import type { IsoDate } from '../time/instant';
import type { Interval } from '../time/interval';
import { dayBounds } from '../time/zone';
import type { Teller } from './draft';
import { seriesPlans } from './habits';
import { tellMeetings } from './meetings';
import { ana } from './people';
import { tellPrivateLife, tellWholeDays } from './private-life';
import { createRandom } from './random';
import { tellSeries } from './series';
import { absencesIn, datesOf, sampleSpan } from './span';
import { takenBySeries } from './taken';

export interface SampleCalendar {
  readonly id: string;
  readonly summary: string;
  readonly timeZone: string;
  readonly primary: boolean;
  readonly accessRole: 'owner';
  readonly entries: readonly CalendarEntry[];
}

export const samplePerson = ana;

/**
 * Ana Northwind's work calendar and her private one: 18 months back, 6 ahead. Times are wall times in `timeZone`,
 * so weekly meetings stay put when clocks change. The same input gives the same calendars.
 */
export function buildSampleCalendars(options: {
  readonly today: IsoDate;
  readonly timeZone: string;
  readonly seed?: number;
}): SampleCalendar[] {
  const span = sampleSpan(options.today, options.timeZone);
  const teller: Teller = { span, random: createRandom(options.seed ?? 7) };
  const absences = absencesIn(span);
  const series = seriesPlans(span).map((plan) => ({ plan, entries: tellSeries(teller, plan, absences) }));
  const offDays: Interval[] = absences.flatMap((absence) =>
    datesOf(absence).map((date) => dayBounds(date, span.timeZone)),
  );
  const taken = [...series.flatMap(({ plan, entries }) => takenBySeries(span, plan, entries)), ...offDays];
  const work = [
    ...series.flatMap(({ entries }) => entries),
    ...tellWholeDays(teller, absences),
    ...tellMeetings(teller, taken, absences),
  ];
  const shared = { timeZone: span.timeZone, accessRole: 'owner' as const };
  return [
    { id: ana.email, summary: ana.email, primary: true, entries: work, ...shared },
    {
      id: 'private-life@group.calendar.example',
      summary: 'Private life',
      primary: false,
      entries: tellPrivateLife(teller, absences),
      ...shared,
    },
  ];
}
