import { expandSeries } from '../../utils/calendar/recurrence';
import { isFailure } from '../../utils/calendar/recurrence-failure';
import { epochDayOf, isoDateOf } from '../../utils/time/civil';
import { DAY_MS } from '../../utils/time/instant';
import { epochAt } from '../../utils/time/zone';

/** One question to the oracle of `tests/fixtures/recurrence`, with its answer in `startsMs`, or `dates` if all-day. */
export interface OracleCase {
  readonly id: number;
  readonly timeZone: string;
  readonly allDay: boolean;
  /** Wall time in `timeZone`, or a date. */
  readonly dtstart: string;
  readonly rrule: string;
  readonly exdates: readonly string[];
  /** Dates: the window is from midnight to midnight in `timeZone`. */
  readonly windowStart: string;
  readonly windowEnd: string;
  readonly startsMs?: readonly number[];
  readonly dates?: readonly string[];
}

/** What the product answers, to be compared with `startsMs` or `dates`; a sentence where it answers nothing. */
export function answerOracle(oracle: OracleCase): readonly number[] | readonly string[] | string {
  const { allDay, timeZone, dtstart } = oracle;
  const basic = (text: string) => text.replace(/[-:]/g, '');
  const day = dtstart.slice(0, 10);
  const minute = allDay ? 0 : Number(dtstart.slice(11, 13)) * 60 + Number(dtstart.slice(14, 16));
  const at = (date: string, minuteOfDay = 0) =>
    allDay ? epochDayOf(date) * DAY_MS : epochAt(date, minuteOfDay, timeZone);
  const start = at(day, minute);
  const times = expandSeries(
    {
      time: allDay
        ? { kind: 'allDay', startOn: day, endOn: day }
        : { kind: 'timed', start, end: start, timeZone },
      recurrence: [
        `RRULE:${oracle.rrule}`,
        ...oracle.exdates.map((text) =>
          allDay ? `EXDATE;VALUE=DATE:${basic(text)}` : `EXDATE;TZID=${timeZone}:${basic(text)}`,
        ),
      ],
    },
    at(oracle.windowStart),
    at(oracle.windowEnd),
  );
  if (isFailure(times)) return times.message;
  return allDay ? times.starts.map((wall) => isoDateOf(wall / DAY_MS)) : times.starts;
}
