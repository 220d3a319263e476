import { type Clause, on, said } from '../clause';
import { noTrackers, nothingRemote, oneSite, refusedElsewhere } from '../evidence';

/** Measuring, choices about cookies, and advertisements. */
export const advertising: readonly Clause[] = [
  {
    number: 38,
    clause: 'performance cookies and analytics, with links to opt out',
    kind: 'N',
    answer: 'Nothing measures you, so there is nothing to opt out of.',
    answeredBy: [said, noTrackers],
  },
  {
    number: 39,
    clause: 'cookies can be deleted in the browser’s settings',
    kind: 'H',
    answer:
      'Clearing your browsing data does not remove what Allset holds. Delete everything does, and so does removing the extension.',
    answeredBy: [said, on('delete')],
  },
  {
    number: 40,
    clause: 'deleting may cost you preferences',
    kind: 'F',
    answer: 'Before anything is deleted you see what will be lost, and can save all of it first.',
    answeredBy: [on('delete'), on('export')],
  },
  {
    number: 41,
    clause: 'links to further information',
    kind: 'H',
    answer:
      'The pages of the data protection authorities are linked for you to open; Allset opens none by itself.',
    answeredBy: [said, on('regulators')],
  },
  {
    number: 42,
    clause: 'ad networks advertise the service',
    kind: 'N',
    answer:
      'No network advertises Allset with anything about you, and nothing is ever placed in your calendar as an advertisement.',
    answeredBy: [said, noTrackers],
  },
  {
    number: 43,
    clause: 'no advertisements of third parties are shown',
    kind: 'N',
    answer: 'None are shown, and none of our own either, also not in Google’s page.',
    answeredBy: [said, nothingRemote],
  },
  {
    number: 44,
    clause: 'profiles built across sites and over time',
    kind: 'N',
    answer:
      'Allset runs on no site, or, once you switch it on there, on Google Calendar’s page alone. It sees no other.',
    answeredBy: [said, oneSite],
  },
  {
    number: 45,
    clause: 'beacons let ad networks read cookies',
    kind: 'N',
    answer: 'The browser refuses to load anything from other hosts into Allset’s pages, so no beacon can.',
    answeredBy: [said, refusedElsewhere, nothingRemote],
  },
];
