import { type Clause, on, said, tested } from '../clause';
import {
  askedGoogleOnly,
  everyField,
  followsConsent,
  noDirectory,
  noTrackers,
  nothingBeforeConsent,
  onlyGoogle,
  refusable,
  sameVersion,
} from '../evidence';

/** What the policy opens with, what it covers, and where data comes from. */
export const opening: readonly Clause[] = [
  {
    number: 1,
    clause: 'the policy has an effective date',
    kind: 'F',
    answer:
      'This policy has a version that is its date. The version is part of every build, shown with the policy, and kept with each of your answers.',
    answeredBy: [on('policy-version'), sameVersion],
  },
  {
    number: 2,
    clause: 'limit who can see personal information',
    kind: 'F',
    answer:
      'Only this browser profile holds it; rules you stated travel by Chrome’s sync, and so lie with Google too, where you switched that on. You choose calendar by calendar what is read, and one key hides titles and names from whoever looks over your shoulder.',
    answeredBy: [on('account'), on('mask')],
  },
  {
    number: 3,
    clause: 'be transparent about use',
    kind: 'F',
    answer:
      'One page shows what is held, why, for how long, and what left this computer. It is made from the list that storage, export and deletion work by.',
    answeredBy: [on('holdings'), on('ledger'), everyField],
  },
  {
    number: 4,
    clause: 'personal information is not sold',
    kind: 'N',
    answer:
      'Nothing is sold. There is nobody here it reaches who could sell it: the browser refuses every host but Google’s.',
    answeredBy: [said, onlyGoogle, askedGoogleOnly],
  },
  {
    number: 5,
    clause: 'disclose only the minimum needed',
    kind: 'F',
    answer:
      'Access at Google is asked for step by step, each request names only the fields you agreed to, and a ledger shows every request with its purpose.',
    answeredBy: [on('ledger'), followsConsent],
  },
  {
    number: 6,
    clause: 'using the service means consenting',
    kind: 'F',
    answer:
      'Using Allset consents to nothing. You are asked before the first read; refuse, and the sample calendar still works.',
    answeredBy: [on('onboarding'), nothingBeforeConsent, refusable],
  },
  {
    number: 7,
    clause: 'terms of use apply as well',
    kind: 'H',
    answer: 'There are no terms of use. The source code is under the MIT licence; nothing else applies.',
    answeredBy: [said],
  },
  {
    number: 8,
    clause: 'undefined words mean what the terms say',
    kind: 'H',
    answer:
      'Words such as event, inference and ledger are explained in a glossary beside this policy, in plain words.',
    answeredBy: [said, on('glossary')],
  },
  {
    number: 9,
    clause: 'personal data is whatever relates to a person',
    kind: 'F',
    answer:
      'Every stored field counts as personal data and is listed with what it holds; a field that is not listed can’t be stored.',
    answeredBy: [on('fields'), everyField],
  },
  {
    number: 10,
    clause: 'companies and people outside are not covered',
    kind: 'H',
    answer:
      'Outside Allset are Google, your browser and its maker, your operating system, your guests, your organisation’s administrator and your other extensions. Each does what its own rules say.',
    answeredBy: [said, on('outside')],
  },
  {
    number: 11,
    clause: 'you give data directly',
    kind: 'F',
    answer:
      'What you typed (hours, addresses, choices) is listed apart from what was read or worked out, and can be changed there.',
    answeredBy: [on('stated'), on('hours')],
  },
  {
    number: 12,
    clause: 'data is collected automatically while you use it',
    kind: 'F',
    answer:
      'Kept by itself are only: which suggestions you took or dismissed, where you let Allset learn from that, and when your calendar was read. None of it leaves this computer.',
    answeredBy: [on('holdings'), on('consents')],
  },
  {
    number: 13,
    clause: 'third parties provide data about you',
    kind: 'H',
    answer:
      'One does: Google Calendar, with events you and others put there. Who organised an event is kept only where you agreed to guests.',
    answeredBy: [said],
  },
  {
    number: 14,
    clause: 'analytics and support providers',
    kind: 'N',
    answer:
      'There are none. If you want help, you can copy a report with all calendar text taken out, after reading it.',
    answeredBy: [said, noTrackers, on('diagnostics')],
  },
  {
    number: 15,
    clause: 'all calendars you can access are imported',
    kind: 'F',
    answer:
      'The other way round: your own calendar once you agree, any other one only when you tick it, and a calendar that appears later stays off.',
    answeredBy: [
      on('account'),
      tested('utils/privacy/consented-requests.test.ts', 'leaves a calendar that appears later switched off'),
    ],
  },
  {
    number: 16,
    clause: 'names and addresses of your organisation are collected',
    kind: 'N',
    answer:
      'That doesn’t happen here: no contacts and no directory are asked for, and no switch would. People are known only as guests of your events, and only where you agreed to that.',
    answeredBy: [said, noDirectory],
  },
  {
    number: 17,
    clause: 'vendors supply leads and profiles',
    kind: 'N',
    answer: 'Nothing is bought or received from anybody, and no profile of you leaves this computer.',
    answeredBy: [said, onlyGoogle, askedGoogleOnly],
  },
  {
    number: 18,
    clause: 'marketing vendors report interactions',
    kind: 'N',
    answer: 'There is no marketing in Allset and nobody who could report anything.',
    answeredBy: [said, noTrackers],
  },
];
