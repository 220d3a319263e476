import { type Clause, on, said, tested } from '../clause';
import { everyPurpose, noMarkup, noTrackers, onlyGoogle, versioned } from '../evidence';

/** What data is used for. */
export const use: readonly Clause[] = [
  {
    number: 46,
    clause: 'to fulfil the reason you gave it for',
    kind: 'F',
    answer: 'Each stored field has one written purpose. What has none is not stored.',
    answeredBy: [on('fields'), everyPurpose],
  },
  {
    number: 47,
    clause: 'to send announcements and offers',
    kind: 'N',
    answer:
      'Nothing is sent to you. What is new stands in the settings for whoever looks; notifications come only for things you asked to be told about.',
    answeredBy: [said, on('release-notes')],
  },
  {
    number: 48,
    clause: 'to give support',
    kind: 'F',
    answer:
      'A report about Allset’s own state, without any calendar text, is shown to you; you copy it or you don’t.',
    answeredBy: [
      on('diagnostics'),
      tested('utils/privacy/diagnostics.test.ts', 'says how things stand without a word of the calendar'),
    ],
  },
  {
    number: 49,
    clause: 'to create and manage your account and profiles',
    kind: 'H',
    answer:
      'There is no account with Allset. The only profile is what was learned here, and you manage it yourself.',
    answeredBy: [said, on('inferences')],
  },
  {
    number: 50,
    clause: 'to personalise what you see',
    kind: 'F',
    answer:
      'That is the product. With learning switched off you get the free times in your working hours, in order.',
    answeredBy: [on('why'), on('consents')],
  },
  {
    number: 51,
    clause: 'to process orders and payments',
    kind: 'N',
    answer: 'Allset is free and contains no code for payments.',
    answeredBy: [said, noTrackers],
  },
  {
    number: 52,
    clause: 'to respond to your inquiries',
    kind: 'H',
    answer:
      'Questions go to whoever publishes this copy, in public where they keep an issue list. Don’t put calendar content there.',
    answeredBy: [said, on('contact')],
  },
  {
    number: 53,
    clause: 'to improve and develop the service, research',
    kind: 'N',
    answer:
      'Your data is never used for that: it can’t reach whoever develops Allset. How well the learning works is measured here, for you.',
    answeredBy: [said, onlyGoogle],
  },
  {
    number: 54,
    clause: 'to protect against fraud and keep it secure',
    kind: 'F',
    answer:
      'What Google sends is checked before it is stored, shown as text and never as markup, and a damaged copy is noticed and read anew.',
    answeredBy: [
      noMarkup,
      tested('utils/rpc/server.test.ts', 'refuses input that does not fit before anything runs'),
    ],
  },
  {
    number: 55,
    clause: 'to meet legal obligations and enforce terms',
    kind: 'H',
    answer: 'Whoever publishes Allset holds nothing of yours that could be produced or enforced with.',
    answeredBy: [said, onlyGoogle],
  },
  {
    number: 56,
    clause: 'to answer law enforcement',
    kind: 'H',
    answer:
      'A request to the publisher yields nothing. A request to Google, or whoever takes this computer, is outside what Allset can prevent.',
    answeredBy: [said],
  },
  {
    number: 57,
    clause: 'to market and sell the service',
    kind: 'N',
    answer: 'Your data is never used for that.',
    answeredBy: [said, onlyGoogle],
  },
  {
    number: 58,
    clause: 'no new categories or purposes without notice',
    kind: 'F',
    answer:
      'A new field, purpose or recipient needs a new version of this policy, shows you the difference, and stays off until you agree.',
    answeredBy: [
      on('policy-change'),
      versioned,
      tested('utils/privacy/consents.test.ts', 'asks again for what was agreed to under another version'),
    ],
  },
  {
    number: 59,
    clause: 'promotional e-mail, with a note when you open it',
    kind: 'N',
    answer: 'Nobody at Allset has an address of yours. There is no e-mail to open or to opt out of.',
    answeredBy: [said, onlyGoogle],
  },
];
