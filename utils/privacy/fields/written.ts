import type { EventDraft } from '../../calendar/draft';
import type { WrittenRow } from '../../db/written-row';
import { type FieldNotes, notesLike } from '../field-note';

const ofWritten = notesLike({
  category: 'F',
  purpose: 'write',
  source: 'here',
  basis: 'request',
  retention: 'undo',
  leavesTo: 'nobody',
});
const atGoogle = { leavesTo: 'google' } as const;

export const writtenFields = {
  id: ofWritten('the event’s name at Google, made here at random', atGoogle),
  kind: ofWritten('an event or a hold', atGoogle),
  accountId: ofWritten('as which account it was written', { category: 'A' }),
  calendarId: ofWritten('into which calendar', { category: 'A', leavesTo: 'google' }),
  group: ofWritten('a random number that holds of one press share', atGoogle),
  question: ofWritten('the title and length it was placed for', { category: 'D', source: 'you' }),
  state: ofWritten('whether it is written, changed since, or waits'),
  draft: ofWritten('what you wanted written'),
  becomes: ofWritten('what a hold, or an event you wanted otherwise, is to become'),
  confirms: ofWritten('which hold makes way for it'),
  etag: ofWritten('Google’s mark for its version', { source: 'google' }),
  askedAt: ofWritten('when you pressed the button'),
  writtenAt: ofWritten('when Google said it is there'),
  seenAt: ofWritten('that reading the calendar brought it'),
  expiresAt: ofWritten('when a hold is removed by itself', { source: 'you' }),
  error: ofWritten('what keeps it waiting'),
  conference: ofWritten('whether its Meet link was made', { source: 'google' }),
  meetLink: ofWritten('its Meet link', { category: 'D', source: 'google' }),
} satisfies FieldNotes<WrittenRow>;

const ofDraft = notesLike({
  category: 'D',
  purpose: 'write',
  source: 'you',
  basis: 'request',
  retention: 'undo',
  leavesTo: 'google',
});

export const draftFields = {
  title: ofDraft('the title you gave it'),
  start: ofDraft('when it begins'),
  end: ofDraft('when it ends'),
  timeZone: ofDraft('in which time zone'),
  guests: ofDraft('whom you invited, and whether they have to come', { category: 'E' }),
  location: ofDraft('the place you gave it'),
  description: ofDraft('the description you gave it'),
  meet: ofDraft('whether you wanted a Meet link'),
  reminderMinutes: ofDraft('when it reminds you'),
  recurrence: ofDraft('how it repeats'),
} satisfies FieldNotes<EventDraft>;
