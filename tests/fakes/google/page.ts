import { type Paging, pageLength } from './call';
import { compareKeys, encodeToken, type PageToken } from './list-tokens';

interface Cut<T> {
  readonly rows: readonly T[];
  /** Absent on the last page. */
  readonly nextPageToken?: string;
}

/** The next page of `all`, which is sorted here by `keyOf`. */
export function cutPage<T>(options: {
  readonly all: readonly T[];
  readonly keyOf: (row: T) => readonly number[];
  readonly at: PageToken;
  readonly asked: number;
  readonly paging: Paging;
}): Cut<T> {
  const { all, keyOf, at, asked, paging } = options;
  const sorted = all.map((row) => ({ row, key: keyOf(row) })).sort((a, b) => compareKeys(a.key, b.key));
  const rest = sorted.filter(({ key }) => at.after.length === 0 || compareKeys(key, at.after) > 0);
  const empty = paging.emptyEvery !== undefined && (at.page + 1) % paging.emptyEvery === 0;
  const sent = empty ? [] : rest.slice(0, pageLength(paging, asked, at.page));
  if (paging.cycle && at.page > 0) {
    return { rows: sent.map(({ row }) => row), nextPageToken: encodeToken(at) };
  }
  const repeated = paging.overlap ? sorted.filter(({ key }) => compareKeys(key, at.after) === 0) : [];
  const rows = [...repeated, ...sent].map(({ row }) => row);
  if (sent.length === rest.length && !empty) return { rows };
  const after = sent.at(-1)?.key ?? at.after;
  return { rows, nextPageToken: encodeToken({ ...at, page: at.page + 1, after }) };
}
