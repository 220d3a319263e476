/** Dates as `YYYY-MM-DD`, reckoned as if in UTC. */
const DAY = 86_400_000;

const msOf = (date: string) => Date.parse(`${date}T00:00:00Z`);
export const addDays = (date: string, days: number) =>
  new Date(msOf(date) + days * DAY).toISOString().slice(0, 10);
/** 0 is Sunday. */
export const weekdayOf = (date: string) => new Date(msOf(date)).getUTCDay();
export const partsOf = (date: string): readonly [number, number, number] => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return [year, month, day];
};

/** Google's number for a day: 9 bits of month and day under the years since 1970. */
export function dateKeyOf(date: string): number {
  const [year, month, day] = partsOf(date);
  return ((year - 1970) << 9) | (month << 5) | day;
}

export function startOfWeek(date: string, firstWeekday: number): string {
  return addDays(date, -((weekdayOf(date) - firstWeekday + 7) % 7));
}

export function format(date: string, lang: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(lang, { ...options, timeZone: 'UTC' }).format(msOf(date));
}

export function clock(minute: number, lang: string, hour24: boolean): string {
  const options = { hour: 'numeric', minute: '2-digit', hour12: !hour24, timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(lang, options).format(minute * 60_000);
}
