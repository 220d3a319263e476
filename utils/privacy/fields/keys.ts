import { notesLike } from '../field-note';

/*
 * What is kept under keys of their own. The types live with whoever writes them; `inventory.test.ts` holds these
 * notes against them.
 */

const ofToken = notesLike({
  category: 'A',
  purpose: 'sign-in',
  source: 'google',
  basis: 'consent',
  retention: 'session',
  consent: 'calendars',
  leavesTo: 'google',
});

/** `storage.session`: memory of the browser; never written to disk, never exported. */
export const tokenFields = {
  value: ofToken('the key Google gave for reading your calendar'),
  scopes: ofToken('what it opens'),
  from: ofToken('whether the browser or Allset keeps it', { category: 'F', leavesTo: 'nobody' }),
  expiresAt: ofToken('until when it works', { category: 'F', leavesTo: 'nobody' }),
  refreshToken: ofToken('the key to a new one, only with a Google client you brought'),
} as const;

const ofChoice = notesLike({
  category: 'F',
  purpose: 'sign-in',
  source: 'here',
  basis: 'request',
  retention: 'account',
  leavesTo: 'nobody',
});

export const tokenSourceFields = {
  '*': ofChoice('for each account, whether the browser or Allset signs in'),
} as const;

const ofKept = notesLike({
  category: 'F',
  purpose: 'sync',
  source: 'here',
  basis: 'request',
  retention: 'account',
  leavesTo: 'nobody',
});

/** A second copy of what you connected, for the day the database is damaged. */
export const connectionFields = {
  accounts: ofKept('the accounts you connected'),
  chosen: ofKept('the calendars you chose'),
} as const;

/** One key per account: `sync <account>`. */
export const syncNoteFields = {
  checkedAt: ofKept('when each calendar was last found unchanged'),
  trouble: ofKept('what kept the database from working, as a code, and until when it rests'),
} as const;

export const healNoticeFields = {
  at: ofKept('when a damaged copy was found', { purpose: 'repair', retention: 'errors' }),
  calendars: ofKept('how many calendars were read anew', { purpose: 'repair', retention: 'errors' }),
  lost: ofKept('accounts that could not be brought back', {
    category: 'A',
    purpose: 'repair',
    retention: 'errors',
  }),
  startedOver: ofKept('whether the whole database was', { purpose: 'repair', retention: 'errors' }),
} as const;

/** A key that holds one plain value. */
export const healCheckedField = ofKept('that the database was checked since the browser started', {
  purpose: 'repair',
  retention: 'session',
});
export const forgottenAppliedField = ofKept('that nothing came back of what you deleted here', {
  purpose: 'choices',
  retention: 'session',
});
export const startedOverField = ofKept('when the database was last thrown away for being damaged', {
  purpose: 'repair',
});

export const selfTestField = ofKept('a word that shows whether storage works', {
  purpose: 'repair',
  retention: 'session',
});

const ofRemainder = notesLike({
  category: 'F',
  purpose: 'choices',
  source: 'here',
  basis: 'request',
  retention: 'unfinished',
  leavesTo: 'nobody',
});

/** A deletion under way: a worker that dies in the middle goes on with it when it starts again. */
export const unfinishedDeletionFields = {
  since: ofRemainder('when you deleted everything'),
  accounts: ofRemainder('accounts whose access Google has yet to take back', {
    category: 'A',
    leavesTo: 'google',
  }),
  byHand: ofRemainder('accounts whose access only you can end, at Google', { category: 'A' }),
  wiped: ofRemainder('whether everything else is gone'),
  cleanUp: ofRemainder('whether what Allset wrote in your calendar was to go too'),
} as const;

/** A yes that was taken back, until what rested on it is gone. */
export const unfinishedWithdrawalFields = {
  purposes: ofRemainder('what you took back while its data is still being removed', {
    retention: 'withdrawn',
  }),
} as const;

const ofSnapshot = notesLike({
  category: 'D',
  purpose: 'show',
  source: 'here',
  basis: 'consent',
  retention: 'session',
  consent: 'calendars',
  leavesTo: 'nobody',
});

/** What the popup showed last, so that it paints at once when it opens again. */
export const snapshotFields = {
  account: ofSnapshot('which account', { category: 'A', source: 'google' }),
  asOf: ofSnapshot('as of when'),
  question: ofSnapshot('what you last asked for', { source: 'you' }),
  workingHours: ofSnapshot('your working hours', { category: 'F', source: 'you' }),
  holdings: ofSnapshot('how much is held, in numbers', { category: 'F' }),
  timeZone: ofSnapshot('the time zone', { category: 'F' }),
  answer: ofSnapshot('the suggested times with their reasons, and when you are busy'),
} as const;

const ofFeed = notesLike({
  category: 'F',
  purpose: 'sync',
  source: 'here',
  basis: 'request',
  retention: 'calendar',
  leavesTo: 'nobody',
});

/** Calendars by their secret iCal address. */
export const feedFields = {
  address: ofFeed('a calendar’s secret address at Google, as you entered it', {
    category: 'A',
    source: 'you',
    leavesTo: 'google',
  }),
  'state.etag': ofFeed('Google’s mark of what was read', { source: 'google', leavesTo: 'google' }),
  'state.lastModified': ofFeed('when it last changed there', { source: 'google', leavesTo: 'google' }),
  'state.checkedAt': ofFeed('when it was last looked at'),
  'state.failures': ofFeed('how often in a row that failed'),
} as const;

const ofForgotten = notesLike({
  category: 'F',
  purpose: 'choices',
  source: 'you',
  basis: 'request',
  retention: 'choice',
  leavesTo: 'nobody',
});

/** What must not come back with the next reading. Codes made with the install's own random number, no names. */
export const forgottenFields = {
  people: ofForgotten('codes of people you told Allset to forget', { category: 'E' }),
  events: ofForgotten('codes of events you deleted here'),
  ranges: ofForgotten('stretches of time you deleted here'),
} as const;
