import type { CursorRow, QuarantineRow } from '../../db/rows';
import { type FieldNotes, notesLike } from '../field-note';

const ofCursor = notesLike({
  category: 'F',
  purpose: 'sync',
  source: 'here',
  basis: 'request',
  retention: 'calendar',
  leavesTo: 'nobody',
});
const fromGoogle = { source: 'google', leavesTo: 'google' } as const;

export const cursorFields = {
  calendarKey: ofCursor('the calendar it is about'),
  phase: ofCursor('what reading is doing'),
  revision: ofCursor('a count of its changes'),
  syncToken: ofCursor('Google’s bookmark for «what changed since»', fromGoogle),
  tokenAt: ofCursor('when that bookmark was given'),
  pageToken: ofCursor('Google’s bookmark inside a long answer', fromGoogle),
  pageAt: ofCursor('when that bookmark was given'),
  generation: ofCursor('number of the last complete reading'),
  seen: ofCursor('events seen by it'),
  pages: ofCursor('answers it took'),
  items: ofCursor('events in those answers'),
  restarts: ofCursor('how often it had to begin again'),
  runStartedAt: ofCursor('when it began'),
  syncedAt: ofCursor('when the copy last equalled Google’s'),
  fullSyncedAt: ofCursor('when it was last read completely'),
  coveredFrom: ofCursor('how far back the copy goes', { leavesTo: 'google' }),
  failures: ofCursor('failures in a row'),
  nextAttemptAt: ofCursor('when it is tried again'),
  lastError: ofCursor('the last failure, as a code'),
  suspects: ofCursor('names of series to be read again'),
  policyVersion: ofCursor('the version of this policy you had agreed to when it was read'),
  paramsHash: ofCursor('a mark of what you agreed to be read; another one reads all anew'),
  count: ofCursor('events in the copy'),
  checksum: ofCursor('a sum over the copy that shows damage'),
} satisfies FieldNotes<CursorRow>;

export const lastErrorFields = {
  code: ofCursor('what failed, from a closed list'),
  at: ofCursor('when'),
} satisfies FieldNotes<NonNullable<CursorRow['lastError']>>;

const ofQuarantine = notesLike({
  category: 'F',
  purpose: 'repair',
  source: 'here',
  basis: 'request',
  retention: 'unread',
  leavesTo: 'nobody',
});

export const quarantineFields = {
  calendarKey: ofQuarantine('the calendar of an event that could not be read'),
  id: ofQuarantine('Google’s name for that event', { source: 'google' }),
  why: ofQuarantine('why not, without any text of the event'),
  at: ofQuarantine('when that was'),
} satisfies FieldNotes<QuarantineRow>;
