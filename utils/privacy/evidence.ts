import { tested } from './clause';

/** Tests that more than one clause rests on. `clauses.test.ts` finds each by its title. */

const promises = 'utils/privacy/promises.test.ts';
export const onlyGoogle = tested(promises, 'lets the browser talk to Google’s hosts and no other');
export const noSpying = tested(promises, 'asks for no permission to read cookies, history, tabs or position');
export const oneSite = tested(promises, 'runs on no site but Google Calendar’s page');
export const noTrackers = tested(
  promises,
  'holds no code of analytics, advertising, social or payment services',
);
export const nothingRemote = tested(promises, 'loads no picture, script, style or font from anywhere else');
export const noDirectory = tested(promises, 'asks Google for no contacts, directory or profile');
export const noPassword = tested(promises, 'has no field for a password of your account');
export const noMarkup = tested(promises, 'puts no text into a page as markup and runs none as code');

const inventory = 'utils/privacy/inventory.test.ts';
export const everyField = tested(inventory, 'has a note for every field of rows as they are really stored');
export const everyPurpose = tested(
  inventory,
  'gives every field a purpose, a ground, an end and a place in the chart',
);
export const versioned = tested(
  'utils/privacy/policy.test.ts',
  'needs a new version when what is stored changes',
);
export const sameVersion = tested(
  'utils/privacy/policy.test.ts',
  'is the same in the build and in PRIVACY.md',
);

export const followsConsent = tested(
  'utils/privacy/consented-requests.test.ts',
  'asks Google for nothing but what was agreed to',
);
export const silenceIsNo = tested('utils/privacy/consents.test.ts', 'takes silence for no');

const firstRun = 'tests/e2e/first-run.test.ts';
export const nothingBeforeConsent = tested(
  firstRun,
  'opens the welcome page at installation, with three ways on that look the same, and asks Google for nothing',
);
export const readScopesOnly = tested(firstRun, 'connects with read scopes only, after Connect');
export const refusable = tested(firstRun, '«No thanks» leaves a usable page, no data and no request');
export const tokenStaysInMemory = tested(
  firstRun,
  'keeps the token out of every store that outlives the browser',
);
export const deletesAll = tested(firstRun, 'deletes everything, revokes the grant, and shows what it did');

const running = 'tests/e2e/privacy.test.ts';
export const askedGoogleOnly = tested(
  running,
  'asked Google’s hosts and nobody else, and never with token or title in an address',
);
export const refusedElsewhere = tested(
  running,
  'is kept by the browser from reaching another host, in the worker and in a page',
);
export const ledgerWithoutContent = tested(
  running,
  'keeps token and event text out of the ledger, and the token in memory alone',
);
export const noCanaryLeft = tested(running, 'leaves no canary in any store after Delete everything');

const deletion = 'utils/datarights/delete-everything.test.ts';
export const leavesNothing = tested(deletion, 'leaves no row, key, cache or timer behind');
export const worksOffline = tested(deletion, 'works without a network, and finishes what needs one later');
const exporting = 'utils/datarights/export-import.test.ts';
export const sameFile = tested(exporting, 'gives the same file after export, deletion and import');
export const noTokenOut = tested(exporting, 'carries no token, secret or bookmark');
