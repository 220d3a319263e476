import { type Clause, on, said, tested } from '../clause';
import { everyField, followsConsent, noDirectory, noSpying, nothingRemote, oneSite } from '../evidence';

/** The chart of categories. */
export const categoryClauses: readonly Clause[] = [
  {
    number: 19,
    clause: 'a chart of what was collected in the past twelve months',
    kind: 'F',
    answer:
      'The chart is counted from what is really stored at the moment you look: category, source, how many, oldest and newest.',
    answeredBy: [on('holdings'), on('summary'), on('year'), everyField],
  },
  {
    number: 20,
    clause: 'your real name, as the calendar provider gives it',
    kind: 'H',
    answer: 'Your name is not asked for. It is stored only where it stands in an event you let Allset read.',
    answeredBy: [said, noDirectory],
  },
  {
    number: 21,
    clause: 'your IP address',
    kind: 'H',
    answer:
      'Allset never learns it. Google does whenever your browser asks it for your calendar, as with any visit to Google.',
    answeredBy: [said],
  },
  {
    number: 22,
    clause: 'e-mail address and account name',
    kind: 'F',
    answer:
      'The address of the account you connected is kept to know which account it is, is shown, and goes when you disconnect.',
    answeredBy: [on('account')],
  },
  {
    number: 23,
    clause: 'where you live (optional)',
    kind: 'F',
    answer:
      'Empty unless you type it, never looked up by position, left out of any report, and removed by a button of its own.',
    answeredBy: [on('home'), noSpying],
  },
  {
    number: 24,
    clause: 'where you work (optional)',
    kind: 'F',
    answer:
      'As with your home: empty unless you type it, with a button of its own. The name of a working place in your calendar is read only where you agreed to places.',
    answeredBy: [on('home'), followsConsent],
  },
  {
    number: 25,
    clause: 'descriptions of your events',
    kind: 'F',
    answer:
      'Off unless you switch it on. While it is off, requests to Google don’t name that field, so it isn’t even sent to you.',
    answeredBy: [
      on('onboarding'),
      tested('utils/privacy/consented-requests.test.ts', 'never asks for descriptions by default'),
    ],
  },
  {
    number: 26,
    clause: 'postal addresses and online identifiers',
    kind: 'H',
    answer:
      'An address is stored only as the place of an event you let Allset read. No identifier of you, your browser or this installation is made for anybody to recognise you by.',
    answeredBy: [said, tested('utils/privacy/promises.test.ts', 'sends no identifier of the installation')],
  },
  {
    number: 27,
    clause: 'interactions with sites, apps and advertisements',
    kind: 'F',
    answer:
      'Only what you do with Allset’s own suggestions, only here, and only while you let it learn from that. No advertisements, and no look at your browsing.',
    answeredBy: [said, noSpying, oneSite],
  },
  {
    number: 28,
    clause: 'inferred preferred meeting times',
    kind: 'F',
    answer:
      'This is what Allset is for. Every suggested time says which habit put it there; each habit can be looked at with its evidence, changed, forgotten or switched off.',
    answeredBy: [on('why'), on('inferences')],
  },
  {
    number: 29,
    clause: 'inferred commutes',
    kind: 'F',
    answer:
      'A separate switch. Each pair of places is shown with the number of trips it rests on, and can be changed or forgotten.',
    answeredBy: [
      tested('tests/e2e/places.test.ts', 'keep nothing, and show no form, before the user agreed'),
      on('home'),
      tested(
        'tests/e2e/places.test.ts',
        'show ways with where their minutes come from, let them be said and forgotten',
      ),
    ],
  },
  {
    number: 30,
    clause: 'examples of inferences: psychology, attitudes, intelligence',
    kind: 'H',
    answer:
      'Not inferred: mood, health, performance, beliefs, relationships, or anything that ranks people. What is inferred is a closed list: the reasons beside a suggested time, and the figures of «My week», which are counted when you look and kept nowhere.',
    answeredBy: [
      said,
      tested('utils/privacy/promises.test.ts', 'gives reasons of a closed list of kinds only'),
      tested(
        'utils/privacy/promises.test.ts',
        'shows figures of a closed list only, and stores none of them',
      ),
    ],
  },
  {
    number: 31,
    clause: 'inferences come from third parties',
    kind: 'H',
    answer: 'They are made here, by code you can read, from your own events. Nobody supplies them.',
    answeredBy: [said, tested('utils/privacy/inventory.test.ts', 'draws every inference on this computer')],
  },
];

/** Cookies, tracking and advertisements. */
export const trackingClauses: readonly Clause[] = [
  {
    number: 32,
    clause: 'cookies, pixels, beacons and clear GIFs',
    kind: 'N',
    answer:
      'None is set, read or loaded. Allset has no permission for cookies, and its pages can’t load pictures from anywhere.',
    answeredBy: [said, noSpying, nothingRemote],
  },
  {
    number: 33,
    clause: 'cookies let servers recognise your browser',
    kind: 'N',
    answer: 'There is no server that could recognise anything.',
    answeredBy: [said],
  },
  {
    number: 34,
    clause: 'third parties’ cookies add to the data',
    kind: 'N',
    answer:
      'They don’t. Google’s page has Google’s own cookies whether Allset is installed or not; requests by Allset are sent without them.',
    answeredBy: [said, tested('utils/privacy/promises.test.ts', 'sends no cookies along')],
  },
  {
    number: 35,
    clause: '«Do Not Track» is not honoured',
    kind: 'H',
    answer:
      'There is no tracking to switch off. Allset does the same whether your browser sends «Do Not Track», Global Privacy Control or neither.',
    answeredBy: [said],
  },
  {
    number: 36,
    clause: 'essential cookies for signing in',
    kind: 'H',
    answer:
      'Signing in uses a key from Google instead, kept in the browser’s memory until it closes. Until when it works is shown beside Disconnect.',
    answeredBy: [said, on('sign-in')],
  },
  {
    number: 37,
    clause: 'functional cookies remember preferences',
    kind: 'F',
    answer:
      'Your settings are kept in this browser’s storage for Allset: listed, exported with the rest, and removed with the rest.',
    answeredBy: [on('stated'), on('export')],
  },
];
