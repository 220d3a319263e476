import { expandSeries } from '../../utils/calendar/recurrence';
import { isFailure } from '../../utils/calendar/recurrence-failure';
import { epochDayOf, isoDateOf } from '../../utils/time/civil';
import { DAY_MS, HOUR_MS } from '../../utils/time/instant';
import { epochAt, wallTimeAt } from '../../utils/time/zone';

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

/** The oracle's zone data ends here for Morocco, which went to UTC for good; newer systems know. */
const MOROCCO_CHANGED_AT = Date.UTC(2026, 8, 20, 1);

export type OracleVerdict = 'equal' | 'newer-zone-data' | 'wrong';

/** Compares the product's answer with the oracle's, as instants; in Morocco's new time by the clock on the wall. */
export function judgeOracle(oracle: OracleCase): OracleVerdict {
  const answer = answerOracle(oracle);
  const expected = oracle.startsMs ?? oracle.dates ?? [];
  if (JSON.stringify(answer) === JSON.stringify(expected)) return 'equal';
  if (oracle.timeZone !== 'Africa/Casablanca' || answer.length !== expected.length) return 'wrong';
  const minute = Number(oracle.dtstart.slice(11, 13)) * 60 + Number(oracle.dtstart.slice(14, 16));
  const agrees = expected.every((at, i) => {
    const ours = answer[i];
    if (ours === at) return true;
    if (typeof at !== 'number' || typeof ours !== 'number' || at < MOROCCO_CHANGED_AT) return false;
    return ours - at === HOUR_MS && wallTimeAt(ours, oracle.timeZone).minuteOfDay === minute;
  });
  return agrees ? 'newer-zone-data' : 'wrong';
}
