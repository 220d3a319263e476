import type { EventDraft } from '../calendar/draft';
import type { Written } from '../google/write-events';

/**
 * Whether an event still stands as we wrote it. Answers of guests and the making of a Meet link change its etag, and
 * are nobody's edit; another time or title is.
 */
export function isAsDrafted(draft: EventDraft, there: Pick<Written, 'title' | 'start' | 'end'>): boolean {
  return (
    there.start === draft.start &&
    there.end === draft.end &&
    (there.title === undefined || there.title.trim() === draft.title.trim())
  );
}
