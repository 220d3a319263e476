import { addDays, wallTimeAt } from '../time/zone';
import type { DateReader, FoundDate } from './date-reader';
import { findWord } from './find-words';

const DAYS = 7;
/** «di» could be anything; «die» is no short day, and «月曜日» is never shorter. */
const SHORTEST = 3;

/**
 * Today, tomorrow and weekdays in the words of the locale and in English, as the platform itself knows them: for
 * places where the library that reads whole dates would weigh too much.
 */
export function createWeekdayReader(locale: string): DateReader {
  const days = [locale, 'en'].map(namesIn);
  return (folded, { now, timeZone }) => {
    const { date: today, weekday } = wallTimeAt(now, timeZone);
    for (const { relative, weekdays } of days) {
      for (const [later, name] of relative.entries()) {
        const found = findWord(folded, [name]);
        const on = addDays(today, later);
        if (found) return [{ from: found.from, to: found.to, days: { from: on, to: on } }];
      }
      const names = weekdays
        .flat()
        .filter((name) => name.length >= SHORTEST || /\p{Script=Han}{2}/u.test(name));
      const found = findWord(folded, names);
      const wanted = weekdays.findIndex((own) => found && own.includes(found.word));
      if (!found || wanted < 0) continue;
      const on = addDays(today, (wanted - weekday + DAYS) % DAYS);
      const one: FoundDate = { from: found.from, to: found.to, days: { from: on, to: on }, weekday: wanted };
      return [one];
    }
    return [];
  };
}

/** Weekdays begin with Monday, each long and short. */
function namesIn(locale: string): { relative: string[]; weekdays: string[][] } {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const [long, short] = (['long', 'short'] as const).map(
    (weekday) => new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }),
  );
  return {
    relative: [0, 1].map((day) => relative.format(day, 'day').toLowerCase()),
    weekdays: Array.from({ length: DAYS }, (_, day) => {
      const at = Date.UTC(2024, 0, 1 + day);
      return [long, short].flatMap((format) =>
        format ? [format.format(at).toLowerCase().replace(/\.$/, '')] : [],
      );
    }),
  };
}
