import type { WrittenRow } from '../db/written-row';
import type { Written } from '../google/write-events';
import { isAsDrafted } from './is-as-drafted';

/** Where an event of ours stands at Google: as it was wanted last, as it was before that, or as somebody else put it. */
export type Standing = 'absent' | 'wanted' | 'before' | 'elsewhere';

export function standingOf(row: WrittenRow, there: Written | undefined): Standing {
  if (!there) return 'absent';
  const { start, end } = row.becomes ?? row.draft;
  const isWanted =
    row.kind === 'event'
      ? there.start === start && there.end === end
      : there.etag !== row.etag && isAsDrafted(row.becomes ?? row.draft, there);
  if (isWanted) return 'wanted';
  return row.becomes && isAsDrafted(row.draft, there) ? 'before' : 'elsewhere';
}
