import { type Clause, on, said, tested } from '../clause';
import { followsConsent, refusable, sameFile, silenceIsNo, worksOffline } from '../evidence';

/** Exercising rights, and the grounds of European law. */
export const rights: readonly Clause[] = [
  {
    number: 91,
    clause: '«the rights described above», of which there are none',
    kind: 'F',
    answer:
      'Each right is a button: know, see every record, export, correct, delete, pause, object to one inference, withdraw, forget a person, complain.',
    answeredBy: [on('rights'), sameFile],
  },
  {
    number: 92,
    clause: 'a request must prove who you are',
    kind: 'F',
    answer:
      'Whoever has this profile open has proved it. Deleting asks a second time; nothing asks for papers.',
    answeredBy: [on('delete')],
  },
  {
    number: 93,
    clause: 'a request must be detailed enough',
    kind: 'F',
    answer:
      'You tick what you mean: one record, a category, a calendar, an account, a stretch of time, a person, or everything.',
    answeredBy: [
      on('rights'),
      tested('utils/privacy/plan-erasure.test.ts', 'removes exactly what was named'),
    ],
  },
  {
    number: 94,
    clause: 'only «valid» requests are answered',
    kind: 'H',
    answer: 'Nobody judges your request: pressing the button is all there is.',
    answeredBy: [said],
  },
  {
    number: 95,
    clause: 'data in a request is used only for the request',
    kind: 'F',
    answer: 'A request carries no data. Its receipt stays with you.',
    answeredBy: [on('receipt')],
  },
  {
    number: 96,
    clause: 'no account is needed for a request',
    kind: 'F',
    answer: 'Every right works signed out and without a network.',
    answeredBy: [worksOffline],
  },
  {
    number: 97,
    clause: 'an answer within 45 days',
    kind: 'F',
    answer: 'At once. The receipt says how many seconds it took.',
    answeredBy: [
      on('receipt'),
      tested(
        'utils/datarights/delete-everything.test.ts',
        'empties ten thousand events within seconds and says how long it took',
      ),
    ],
  },
  {
    number: 98,
    clause: 'free of charge unless excessive',
    kind: 'N',
    answer: 'Never a fee, and no limit on how often.',
    answeredBy: [said],
  },
  {
    number: 99,
    clause: 'requests go by e-mail',
    kind: 'F',
    answer: 'They are buttons in the product. The contact of this copy’s publisher is for questions only.',
    answeredBy: [on('rights'), on('contact')],
  },
  {
    number: 100,
    clause: 'data is used only on a lawful basis',
    kind: 'H',
    answer:
      'Two grounds: your consent, and what you asked for. You use Allset for yourself and nobody receives the data, so in our view there is no other controller; that is a view, not legal advice.',
    answeredBy: [said, on('fields')],
  },
  {
    number: 101,
    clause: 'contract: refusing data disables parts',
    kind: 'F',
    answer: 'Beside each switch stands what you lose without it, and nothing more is lost.',
    answeredBy: [on('onboarding'), refusable, followsConsent],
  },
  {
    number: 102,
    clause: 'legitimate interests, six examples',
    kind: 'N',
    answer: 'Not relied on for anything.',
    answeredBy: [
      said,
      tested('utils/privacy/inventory.test.ts', 'relies on consent and on what was asked for alone'),
    ],
  },
  {
    number: 103,
    clause: 'consent is shown where and when data is collected',
    kind: 'F',
    answer:
      'Each purpose is asked on its own, before it begins. Answers are kept with date and wording, and taken back with the switch they were given with.',
    answeredBy: [on('onboarding'), on('consents'), silenceIsNo],
  },
  {
    number: 104,
    clause: 'other grounds: vital and public interest',
    kind: 'N',
    answer: 'Not relied on for anything.',
    answeredBy: [said],
  },
  {
    number: 105,
    clause: 'sections refer to each other',
    kind: 'F',
    answer: 'One page, in which every answer stands where it belongs; the popup’s three lines lead to it.',
    answeredBy: [on('summary'), on('clauses')],
  },
];

/** Changes and contact. */
export const changes: readonly Clause[] = [
  {
    number: 106,
    clause: 'the policy may change, with an alert',
    kind: 'F',
    answer: 'A new version is shown against the old one, word by word, before anything new begins.',
    answeredBy: [
      on('policy-change'),
      tested('utils/privacy/word-diff.test.ts', 'gives back both texts, and marks no word that stayed'),
      tested('tests/e2e/policy.test.ts', 'shows a new policy word by word and runs nothing new before a yes'),
    ],
  },
  {
    number: 107,
    clause: 'notices bind you even unread',
    kind: 'N',
    answer: 'Nothing binds you unread: what is new does not run until you agreed to it.',
    answeredBy: [
      said,
      tested('utils/privacy/consents.test.ts', 'keeps new purposes off until somebody agrees'),
    ],
  },
  {
    number: 108,
    clause: 'going on using it means agreeing',
    kind: 'N',
    answer: 'Agreeing is a click. «Not now» keeps everything as it was, or pauses what can’t stay as it was.',
    answeredBy: [said, on('policy-change')],
  },
  {
    number: 109,
    clause: 'data is under the policy in force when it was collected',
    kind: 'F',
    answer:
      'Your answers carry the version they were given to, and so do each account, each reading of a calendar and what was learned; another version reads a calendar anew. Data keeps to its version unless you agree to another. An export says its version.',
    answeredBy: [
      tested('tests/sync/policy-version.test.ts', 'stamps every reading with the policy it was agreed under'),
      tested('utils/privacy/consents.test.ts', 'tells under which version something was read'),
      sameFile,
    ],
  },
  {
    number: 110,
    clause: 'contact address of the company',
    kind: 'H',
    answer:
      'That address is not ours. This is an independent, open-source build inspired by the policy; it claims no connection with the company of that name. Each publisher of a copy gives an address of their own.',
    answeredBy: [said, on('contact')],
  },
];
