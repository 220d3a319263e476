/** What a reader could take the policy for and must not; said in PRIVACY.md and beside the settings. */
export const truths: readonly { readonly about: string; readonly says: string }[] = [
  {
    about: 'Google',
    says: 'That Allset works here does not make Google blind. Google holds your calendar, sees each request Allset makes to it, whose busy times you ask for, and what you create.',
  },
  {
    about: 'Google Calendar’s page',
    says: 'Whatever is drawn into that page, the page can read: so only times and numbers are. Titles, places, travel and reasons stay in frames the page can’t look into.',
  },
  {
    about: 'Clearing browsing data',
    says: 'It does not remove what Allset holds. Delete everything does, and so does removing the extension.',
  },
  {
    about: 'The browser’s files',
    says: 'After a deletion the browser may keep remains of deleted rows in its own files until it compacts them. No program of ours can hurry that.',
  },
  {
    about: 'Losing data',
    says: 'A browser may drop an extension’s storage, and disks break. Nothing that can’t be had again should live here alone; save an export.',
  },
  {
    about: 'This computer',
    says: 'Whoever can use this account of the operating system or this browser profile can read what Allset holds. Several people sharing a profile share it. Disk encryption of the system helps; a key stored beside the data would not. Backups of the profile and searches of the disk contain it too.',
  },
  {
    about: 'Chrome’s sync',
    says: 'Where you let your settings travel, Chrome carries them and Google keeps the copy; that is the browser’s own traffic, and stands under what you saved or copied, not among requests. Where Chrome syncs nothing, the copy stays on this computer. In other browsers it is not offered, because their makers would get it.',
  },
  {
    about: 'Your guests',
    says: 'They receive what you send them.',
  },
  {
    about: 'Your organisation',
    says: 'An administrator may see that Allset was given access, or forbid it. On a managed browser they can also install and remove it, and set what docs/organisations.md lists: forbid a thing or fix it, never agree for you.',
  },
  {
    about: 'Other people’s data',
    says: 'Guests never agreed to be analysed. Where you allow guests, learning keeps codes instead of addresses, makes no score of any person, and forgets a person when you say so.',
  },
  {
    about: 'Children',
    says: 'Allset is made for people with a working calendar, asks nobody’s age and knows nobody’s.',
  },
  {
    about: 'The store',
    says: 'The store your browser updates extensions from learns that Allset is installed.',
  },
];

/** Google asks for this sentence, in these words. */
export const limitedUse =
  'Allset’s use of information received from Google APIs adheres to the Google API Services User Data Policy, including the Limited Use requirements.';

export const glossary: readonly { readonly word: string; readonly means: string }[] = [
  { word: 'event', means: 'one entry of a calendar; a series is one that repeats' },
  { word: 'calendar', means: 'one list of events at Google, or one imported file' },
  { word: 'busy', means: 'a time that an event takes, so that nothing is suggested there' },
  { word: 'suggestion', means: 'a free time that Allset offers, with reasons' },
  { word: 'inference', means: 'something worked out from your events, such as a preferred time' },
  {
    word: 'code',
    means: 'a number made from a word and a secret of this installation; the word can’t be read from it',
  },
  { word: 'ledger', means: 'the list of requests that were made, without their content' },
  { word: 'field', means: 'one stored property, such as the title of an event' },
  { word: 'receipt', means: 'what a deletion did, step by step' },
  { word: 'policy version', means: 'the date of what is said and done about data' },
];
