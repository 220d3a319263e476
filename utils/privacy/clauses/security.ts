import { type Clause, on, said, tested } from '../clause';
import {
  askedGoogleOnly,
  deletesAll,
  leavesNothing,
  noCanaryLeft,
  noMarkup,
  noPassword,
  noTokenOut,
  onlyGoogle,
  readScopesOnly,
  tokenStaysInMemory,
} from '../evidence';

/** Security and retention. */
export const security: readonly Clause[] = [
  {
    number: 81,
    clause: 'you sign in through the calendar provider',
    kind: 'F',
    answer:
      'You sign in at Google, through the browser. The account, what it allows and until when are shown.',
    answeredBy: [on('sign-in'), readScopesOnly],
  },
  {
    number: 82,
    clause: 'your password is not seen or stored',
    kind: 'H',
    answer:
      'You type it in Google’s own window, which Allset can’t look into. Allset has no field for it: the passphrase of a backup is one you make up for that file.',
    answeredBy: [said, noPassword],
  },
  {
    number: 83,
    clause: 'your account is as safe as the provider’s account',
    kind: 'H',
    answer:
      'And as safe as this computer and this browser profile: whoever can use them can read what Allset holds.',
    answeredBy: [said],
  },
  {
    number: 84,
    clause: 'technical and organisational measures',
    kind: 'F',
    answer:
      'The browser is told to refuse other hosts and foreign code, event text is never markup, every message is checked for its sender, and few libraries are used.',
    answeredBy: [
      onlyGoogle,
      noMarkup,
      tested('tests/e2e/builds.test.ts', 'contain no way to run text as code'),
      tested('utils/rpc/server.test.ts', 'refuses $command from $caller'),
    ],
  },
  {
    number: 85,
    clause: 'encryption on the way',
    kind: 'F',
    answer:
      'HTTPS to Google and nothing else. The key from Google is never in an address, a log, an export or a page.',
    answeredBy: [onlyGoogle, tokenStaysInMemory, askedGoogleOnly, noTokenOut],
  },
  {
    number: 86,
    clause: 'you should protect your sign-in and device',
    kind: 'F',
    answer:
      'What helps: a key that hides titles and names, Disconnect, and a passphrase on backups that leave this computer.',
    answeredBy: [on('mask'), on('lock'), on('sign-in')],
  },
  {
    number: 87,
    clause: 'data is kept as long as the account is open',
    kind: 'F',
    answer:
      'In numbers instead: events 13 months back unless you set another number, the ledger 90 days, errors 7 days, guests’ busy times minutes. A timer removes what is older.',
    answeredBy: [
      on('retention'),
      tested('utils/privacy/plan-pruning.test.ts', 'names what is past its time, and nothing younger'),
    ],
  },
  {
    number: 88,
    clause: 'data may be kept longer for law, disputes and fees',
    kind: 'N',
    answer: 'No copy is kept for that.',
    answeredBy: [said, leavesNothing],
  },
  {
    number: 89,
    clause: 'aggregated data may be kept',
    kind: 'F',
    answer:
      'Counts stay on this computer, are shown, and go with Delete everything. You can also keep the counts and forget the events.',
    answeredBy: [
      on('retention'),
      tested('utils/datarights/erase.test.ts', 'forgets the events and keeps the pattern'),
    ],
  },
  {
    number: 90,
    clause: 'what happens when the account ends',
    kind: 'F',
    answer:
      'Everything is removed in order: reading stops, what Allset wrote into your calendar is offered for removal, Google takes the access back, every store is emptied. A receipt lists each step, and what needs a network is tried again.',
    answeredBy: [on('delete'), on('receipt'), leavesNothing, noCanaryLeft, deletesAll],
  },
];
