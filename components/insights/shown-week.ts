/** What every week picture shows, whatever the calendar. */
const WORKING_DAYS = 5;
const FIRST_HOUR = 9;
const LAST_HOUR = 16;

/** Days (0 is Monday) and hours worth showing: the working week, and everything beyond it that was ever used. */
export function shownWeek(
  counts: readonly number[],
  weekdays: readonly number[],
): {
  readonly days: readonly number[];
  readonly hours: readonly number[];
} {
  const used = counts.flatMap((count, at) => (count > 0 ? [at] : []));
  const usedDays = new Set(used.map((at) => Math.floor(at / 24)));
  const usedHours = used.map((at) => at % 24);
  const from = Math.min(FIRST_HOUR, ...usedHours);
  const to = Math.max(LAST_HOUR, ...usedHours);
  return {
    days: weekdays.filter((day) => day < WORKING_DAYS || usedDays.has(day)),
    hours: Array.from({ length: to - from + 1 }, (_, k) => from + k),
  };
}
