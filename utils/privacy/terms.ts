/**
 * The closed lists every stored field is described with. The chart follows the one Allset grew from (A–C), put
 * right: event content and other people stand on their own instead of under «identifiers», inferences are made
 * here and not by «third parties», and the lists below can't name a category the chart lacks.
 */
export const categories = {
  A: {
    name: 'Identifiers',
    holds: 'the e-mail address of your account, names of your calendars, places you named',
  },
  B: {
    name: 'Use of Allset',
    holds: 'what you did with a suggestion, which requests were made; never what you do on any site',
  },
  C: {
    name: 'Inferences',
    holds: 'when you like to meet, how long you need between places; worked out here',
  },
  D: {
    name: 'Calendar content',
    holds: 'times of events, and titles, places and descriptions where you agreed',
  },
  E: { name: 'Other people', holds: 'addresses, names and answers of guests and organisers of your events' },
  F: { name: 'Settings and bookkeeping', holds: 'your choices and answers, and how far reading has come' },
} as const;
export type Category = keyof typeof categories;

/** Why a field is there. A field without a purpose can't be written down, so it can't be stored. */
export const purposes = {
  busy: 'to know when you are busy, so that no suggested time is taken',
  show: 'to show you your own calendar beside the suggestions',
  learn: 'to learn when you like to meet and to say why a time was suggested',
  travel: 'to leave time for getting from one place to the next',
  sync: 'to read only what changed since the last time, and to notice a damaged copy',
  'sign-in': 'to read your calendar at Google as the account you chose',
  prove: 'to show you what was asked of Google, and what you agreed to',
  choices: 'to do what you chose',
  repair: 'to show and repair what could not be read',
  reply: 'to read the answer to times you proposed',
  write: 'to find again, show and undo what you let Allset write into your calendar',
} as const;
export type Purpose = keyof typeof purposes;

export const sources = {
  you: 'you typed or chose it',
  use: 'your use of Allset',
  google: 'your calendar at Google, as you and others filled it in',
  here: 'worked out on this computer',
  organisation: 'your organisation’s administrator set it for this browser',
} as const;
export type Source = keyof typeof sources;

/** The only two grounds relied on. Legitimate interest and the others are not. */
export const bases = {
  consent: 'your consent, given for this purpose alone and withdrawn in one click',
  request: 'needed for what you asked Allset to do, and used for nothing else',
} as const;
export type Basis = keyof typeof bases;

export const retentions = {
  history: 'as many months back as you set (13 unless changed), then removed daily',
  calendar: 'as long as you let Allset read this calendar',
  account: 'until you disconnect the account',
  learned: 'until it is learned anew, at least daily; gone when you switch learning off',
  feedback: 'as many months as you set (13 unless changed); gone when you switch learning from picks off',
  ledger: '90 days unless changed; then only counts by month and kind',
  suggested: '30 days, 200 answers at most; gone when you switch learning off',
  proposed: '30 days, 10 proposals at most',
  year: 'twelve months',
  unread: 'until it can be read, or you stop letting Allset read its calendar',
  errors: '7 days unless changed',
  guests: 'minutes (15 unless changed), never written to the history',
  session: 'until the browser closes, at the latest',
  choice: 'until you change it or delete everything',
  unfinished: 'until the deletion is complete',
  withdrawn: 'until everything that rested on it is gone',
  synced: 'until you switch this off or delete everything, there as well',
  managed: 'as long as your organisation sets it; the browser holds it, and Allset only reads it',
  undo: 'until you undo it, or 90 days after it took place',
} as const;
export type Retention = keyof typeof retentions;

/** Who can get a field, other than you by your own export. There are no others: no server, no processor. */
export const recipients = {
  nobody: 'nobody',
  google: 'Google, which it came from or which you asked to keep it',
  browser:
    'Google, by way of Chrome’s own sync, only where you switched that on; offered in no other browser',
} as const;
export type Recipient = keyof typeof recipients;
