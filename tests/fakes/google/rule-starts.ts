import ICAL from 'ical.js';
import * as rrule from 'rrule';

/** CommonJS (everything under `default`) in Node, an ES module elsewhere. */
const { RRule } = 'default' in rrule ? (rrule.default as typeof rrule) : rrule;

/** Guards against rules without end: no test looks further. */
const maxStarts = 20_000;

/**
 * Shapes that ical.js gets wrong (6 of the oracle's 800 cases): months picked while stepping by months, and week
 * numbers. Only for these the other library is asked.
 */
const needsOtherLibrary = /BYWEEKNO|FREQ=MONTHLY(?=.*BYMONTH=)|BYMONTH=(?=.*FREQ=MONTHLY)/i;

/** Wall times (as the epoch ms they would be in UTC) of a rule without UNTIL, up to and with `until`. */
export function ruleStarts(text: string, first: number, isDate: boolean, until: number): number[] {
  const starts: number[] = [];
  if (needsOtherLibrary.test(text)) {
    const rule = new RRule({ ...RRule.parseString(text), dtstart: new Date(first) });
    rule.all((date, n) => {
      if (date.getTime() > until || n >= maxStarts) return false;
      starts.push(date.getTime());
      return true;
    });
    return starts;
  }
  const iterator = ICAL.Recur.fromString(text).iterator(icalTime(first, isDate));
  while (starts.length < maxStarts) {
    const next = iterator.next();
    if (!next) break;
    const wall = Date.UTC(next.year, next.month - 1, next.day, next.hour, next.minute, next.second);
    if (wall > until) break;
    starts.push(wall);
  }
  return starts;
}

function icalTime(wall: number, isDate: boolean): ICAL.Time {
  const d = new Date(wall);
  return ICAL.Time.fromData({
    year: d.getUTCFullYear(),
    month: d.getUTCMonth() + 1,
    day: d.getUTCDate(),
    hour: d.getUTCHours(),
    minute: d.getUTCMinutes(),
    second: d.getUTCSeconds(),
    isDate,
  });
}
