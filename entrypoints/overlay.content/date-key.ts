/**
 * Google's number for a day: nine bits of month and day below the years since 1970. Answers `YYYY-MM-DD`, or
 * undefined for a number that is no date.
 */
export function dateOfKey(text: string | null): string | undefined {
  const key = Number(text);
  if (!text || !Number.isInteger(key) || key <= 0) return undefined;
  const [year, month, day] = [1970 + (key >> 9), (key >> 5) & 15, key & 31];
  const at = new Date(Date.UTC(year, month - 1, day));
  const exists = at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return exists && month > 0 ? at.toISOString().slice(0, 10) : undefined;
}
