import { type Paging, pageLength } from './call';
import { compareKeys, encodeToken, type PageToken } from './list-tokens';

interface Cut<T> {
  readonly rows: readonly T[];
  /** Absent on the last page. */
  readonly nextPageToken?: string;
}

export interface Sorted<T> {
  readonly row: T;
  readonly key: readonly number[];
}

export function sortRows<T>(all: readonly T[], keyOf: (row: T) => readonly number[]): Sorted<T>[] {
  return all.map((row) => ({ row, key: keyOf(row) })).sort((a, b) => compareKeys(a.key, b.key));
}

/** Index of the first row behind `after`. */
function behind<T>(sorted: readonly Sorted<T>[], after: readonly number[]): number {
  let low = 0;
  let high = after.length === 0 ? 0 : sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareKeys(sorted[middle]?.key ?? [], after) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The next page of a sorted list. */
export function cutPage<T>(options: {
  readonly sorted: readonly Sorted<T>[];
  readonly at: PageToken;
  readonly asked: number;
  readonly paging: Paging;
}): Cut<T> {
  const { sorted, at, asked, paging } = options;
  const from = behind(sorted, at.after);
  const empty = paging.emptyEvery !== undefined && (at.page + 1) % paging.emptyEvery === 0;
  const to = empty ? from : Math.min(sorted.length, from + pageLength(paging, asked, at.page));
  const before = sorted[from - 1];
  const repeats = paging.overlap && before !== undefined && compareKeys(before.key, at.after) === 0;
  const rows = sorted.slice(repeats ? from - 1 : from, to).map(({ row }) => row);
  if (paging.cycle && at.page > 0) return { rows, nextPageToken: encodeToken(at) };
  if (to === sorted.length && !empty) return { rows };
  const after = to > from ? (sorted[to - 1]?.key ?? at.after) : at.after;
  return { rows, nextPageToken: encodeToken({ ...at, page: at.page + 1, after }) };
}
