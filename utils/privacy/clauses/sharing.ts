import { type Clause, on, said, tested } from '../clause';
import { askedGoogleOnly, everyField, ledgerWithoutContent, noTrackers, onlyGoogle } from '../evidence';

const sumsOfTheYear = tested(
  'utils/privacy/ledger-summary.test.ts',
  'sums twelve months by category and recipient',
);

/** Business purposes data is disclosed for. */
export const disclosure: readonly Clause[] = [
  {
    number: 60,
    clause: 'auditing interactions and compliance',
    kind: 'F',
    answer:
      'The audit is yours: the ledger lists every request with time, host, purpose, size and outcome, never its content.',
    answeredBy: [on('ledger'), ledgerWithoutContent],
  },
  {
    number: 61,
    clause: 'detecting security incidents',
    kind: 'F',
    answer:
      'A request the browser refused, an access that changed at Google, or a damaged store is noted and shown here.',
    answeredBy: [
      on('incidents'),
      tested('tests/e2e/self-test.test.ts', 'notes what the browser refused, in the worker and in a page'),
    ],
  },
  {
    number: 62,
    clause: 'debugging',
    kind: 'F',
    answer:
      'Errors are kept here as codes, without titles or addresses, few and for a few days, with a button that clears them.',
    answeredBy: [
      on('errors'),
      tested('utils/privacy/logs.test.ts', 'of a stack only the place in our own code is kept'),
      tested('utils/privacy/diagnostics.test.ts', 'says how things stand without a word of the calendar'),
    ],
  },
  {
    number: 63,
    clause: 'short-term, transient use',
    kind: 'F',
    answer:
      'No stored field holds when your guests are busy. Whatever is known of it is kept in memory, for the minutes you set, and never becomes part of the history.',
    answeredBy: [
      said,
      on('retention'),
      tested('utils/privacy/inventory.test.ts', 'stores nowhere when guests are busy'),
      tested('utils/guests/guests.test.ts', 'forgets an answer after the minutes that were set'),
      tested('utils/guests/guests.test.ts', 'keeps nothing in any table'),
      tested('utils/datarights/prune.test.ts', 'forgets guests’ busy times after the minutes that were set'),
    ],
  },
  {
    number: 64,
    clause: 'services performed on the publisher’s behalf',
    kind: 'N',
    answer:
      'Nobody performs any: no hosting, payments, advertising or analysis. The list of processors is shown, and it is empty.',
    answeredBy: [said, on('recipients'), askedGoogleOnly],
  },
  {
    number: 65,
    clause: 'internal research',
    kind: 'N',
    answer: 'There is none: no data reaches anybody who could do it.',
    answeredBy: [said, onlyGoogle],
  },
  {
    number: 66,
    clause: 'verifying quality and safety',
    kind: 'F',
    answer: 'A self-test of storage, timers, sign-in and the overlay runs here, when you press it.',
    answeredBy: [
      on('self-test'),
      tested(
        'tests/e2e/self-test.test.ts',
        'checks storage, timers, sign-in, overlay and the refusal of other hosts',
      ),
    ],
  },
  {
    number: 67,
    clause: 'recipients: payment processors',
    kind: 'N',
    answer: 'None.',
    answeredBy: [said, onlyGoogle],
  },
  {
    number: 68,
    clause: 'recipients: security and fraud consultants',
    kind: 'N',
    answer: 'None. Whoever wants to look at the security can read the code; it needs nobody’s data.',
    answeredBy: [said, onlyGoogle],
  },
  {
    number: 69,
    clause: 'recipients: hosting and technology providers',
    kind: 'H',
    answer:
      'Google Calendar, which has your calendar already, and the store your browser updates extensions from, which learns that Allset is installed. No others.',
    answeredBy: [said, on('recipients')],
  },
  {
    number: 70,
    clause: 'recipients: analytics providers',
    kind: 'N',
    answer: 'None.',
    answeredBy: [said, noTrackers],
  },
  {
    number: 71,
    clause: 'recipients: contractors and temporary staff',
    kind: 'N',
    answer: 'None. No human being can read your data through Allset.',
    answeredBy: [said, onlyGoogle],
  },
  {
    number: 72,
    clause: 'recipients: ad networks and marketing',
    kind: 'N',
    answer: 'None.',
    answeredBy: [said, noTrackers],
  },
  {
    number: 73,
    clause: 'data passes on in a merger or sale',
    kind: 'F',
    answer:
      'There is no data to pass on. The publisher’s name is part of what you agree to: should another take over, nothing is read until you have seen that and agreed.',
    answeredBy: [
      on('policy-change'),
      tested('utils/privacy/consents.test.ts', 'reads nothing for a publisher nobody agreed to'),
    ],
  },
  {
    number: 74,
    clause: 'recipients: other users, where you cause it',
    kind: 'F',
    answer:
      'You see exactly what your guests will get before it is copied or created, and the ledger notes that it was.',
    answeredBy: [on('guest-preview')],
  },
  {
    number: 75,
    clause: 'recipients: social media',
    kind: 'N',
    answer: 'There are no buttons of theirs.',
    answeredBy: [said, noTrackers],
  },
  {
    number: 76,
    clause: 'recipients: partners you reach through the service',
    kind: 'H',
    answer: 'Only addresses you open yourself: Google Calendar, a meeting link, a booking page you gave.',
    answeredBy: [said],
  },
  {
    number: 77,
    clause: 'recipients: others you authorise',
    kind: 'F',
    answer:
      'What you export or copy is yours to give. That it happened is noted with time, kind and size, without the content.',
    answeredBy: [
      on('disclosures'),
      on('export'),
      tested('utils/privacy/disclosures.test.ts', 'notes time, kind and size, and nothing of the content'),
    ],
  },
  {
    number: 78,
    clause: 'what was disclosed in the past twelve months',
    kind: 'F',
    answer:
      'A summary of twelve months by category: so many reads and writes to Google at your request, and to anybody else none.',
    answeredBy: [on('year'), sumsOfTheYear],
  },
  {
    number: 79,
    clause: 'a list names a category the chart lacks',
    kind: 'H',
    answer: 'Here chart and lists are made from one inventory, so they can’t disagree.',
    answeredBy: [said, everyField],
  },
  {
    number: 80,
    clause: 'data is not and was never sold',
    kind: 'N',
    answer: 'It is not sold, was never sold, and is not shared for advertising across sites either.',
    answeredBy: [said, onlyGoogle],
  },
];
