import { dateOfKey } from './date-key';

/** One column of hours, as measured. */
export interface CellFacts {
  readonly key: string | null;
  readonly x: number;
  readonly width: number;
  readonly height: number;
  /** Whether what is laid over it is laid over it alone. */
  readonly positioned: boolean;
}

export type Verdict =
  | { readonly ok: true; readonly dates: readonly string[] }
  | { readonly ok: false; readonly why: string };

const MOST_COLUMNS = 14;
/** Pixels an hour may be high: Google's own run from 30 to 116. */
const HOUR = { least: 16, most: 200 };
const WEEK_MS = 7 * 86_400_000;

/**
 * Whether the grid is what we know, so that a time can be put in its place. One doubt is enough to draw nothing: a
 * mark in the wrong place is worse than none. `urlDate`: the day the address names.
 */
export function judge(cells: readonly CellFacts[], urlDate: string | undefined): Verdict {
  if (cells.length < 1 || cells.length > MOST_COLUMNS) return no('number of columns');
  const dates: string[] = [];
  for (const { key } of cells) {
    const date = dateOfKey(key);
    if (!date) return no('a column without a date');
    dates.push(date);
  }
  // All the same: one day beside other people's.
  const people = dates.every((date) => date === dates[0]);
  if (!people && !increases(dates)) return no('order of dates');
  if (cells.some(({ positioned }) => !positioned)) return no('days that hold nothing in place');
  const heights = cells.map(({ height }) => height);
  const height = heights[0] ?? 0;
  if (height < 24 * HOUR.least || height > 24 * HOUR.most) return no('height of a day');
  if (heights.some((one) => Math.abs(one - height) > 1)) return no('days of different heights');
  const xs = cells.map(({ x }) => x);
  if (cells.length > 1 && !increases(xs) && !increases([...xs].reverse())) return no('columns in one place');
  if (cells.some(({ width }) => width < 4)) return no('width of a column');
  if (urlDate && !isNear(urlDate, dates)) return no('other dates than the address');
  return { ok: true, dates };
}

const no = (why: string): Verdict => ({ ok: false, why });

function increases<T extends number | string>(values: readonly T[]): boolean {
  return values.every((value, at) => at === 0 || value > (values[at - 1] as T));
}

function isNear(date: string, dates: readonly string[]): boolean {
  const at = Date.parse(date);
  const first = Date.parse(dates[0] ?? '');
  const last = Date.parse(dates.at(-1) ?? '');
  return at >= first - WEEK_MS && at <= last + WEEK_MS;
}
