/** Hours in a row on one day, 0 is Monday. */
export interface Band {
  readonly weekday: number;
  readonly fromHour: number;
  readonly toHour: number;
  /** Meetings that began in them. */
  readonly count: number;
}

/** The preferred hours as stretches, the fullest first. */
export function bandsOf(preferred: readonly boolean[], counts: readonly number[]): Band[] {
  const bands: Band[] = [];
  for (const [at, is] of preferred.entries()) {
    if (!is) continue;
    const weekday = Math.floor(at / 24);
    const hour = at % 24;
    const count = counts[at] ?? 0;
    const last = bands.at(-1);
    if (last?.weekday === weekday && last.toHour === hour) {
      bands[bands.length - 1] = { ...last, toHour: hour + 1, count: last.count + count };
    } else bands.push({ weekday, fromHour: hour, toHour: hour + 1, count });
  }
  return bands.sort((a, b) => b.count - a.count);
}
