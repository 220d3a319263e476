import type { ConnectedAccount } from '../../components/account/account-card';
import type { ImportedCalendar, ImportOutcome } from '../../components/account/imports-section';
import type { Verification } from '../../components/account/verify-section';
import type { Ledger } from '../../components/privacy/ledger';
import type { Evidence } from '../../components/privacy/prove-section';
import type { AccountRow, CalendarRow, RequestRow } from '../../utils/db/rows';
import { connectScopes, scopes } from '../../utils/identity/scopes';
import { holdingsChart } from '../../utils/privacy/holdings-chart';
import type { ConsentRecord } from '../../utils/settings/consent-schema';
import type { AccountStatus, CalendarStatus } from '../../utils/sync/status';
import { account, at, calendars, now, sampleAccount } from './content';

/** Made-up content of the options page. */

const hostileName = `<b>Ferien</b> \u202e עברית \u{1F389} ${'sehr lang '.repeat(12)}`;
const asOf = now - 120_000;

function statusFor({ id }: AccountRow, of: readonly CalendarRow[], more: Partial<CalendarStatus> = {}) {
  const chosen = of.filter((calendar) => calendar.chosen);
  const status: AccountStatus = {
    accountId: id,
    state: 'ok',
    needsUser: false,
    asOf,
    calendars: chosen.map(({ key, summary }) => ({
      calendarKey: key,
      summary,
      state: 'fresh',
      asOf,
      entries: 642,
      ...more,
    })),
  };
  return status;
}

const ana = { ...account, grantedScopes: connectScopes };
export const connected: ConnectedAccount = { account: ana, calendars, status: statusFor(ana, calendars) };

/** With the permission to write. */
export const writer: ConnectedAccount = {
  ...connected,
  account: { ...ana, grantedScopes: [...connectScopes, scopes.writeOwnEvents] },
};

export const reading: ConnectedAccount = {
  ...connected,
  status: statusFor(ana, calendars, { state: 'first-sync', progress: { pages: 3, items: 375 }, entries: 0 }),
};

export const signedOut: ConnectedAccount = {
  ...connected,
  status: { ...connected.status, state: 'auth-required', needsUser: true },
};

const other: AccountRow = {
  ...ana,
  id: 'ana@home.example',
  email: 'ana@home.example',
  grantedScopes: connectScopes.slice(0, 1),
};
const otherCalendars = calendars.slice(0, 2).map((calendar) => ({
  ...calendar,
  key: `${other.id} ${calendar.calendarId}`,
  accountId: other.id,
  summary: hostileName,
}));
/** One permission refused, events that can't be read, a failed try. */
export const troubled: ConnectedAccount = {
  account: other,
  calendars: otherCalendars,
  status: statusFor(other, otherCalendars, {
    state: 'stale',
    setAside: 3,
    lastError: { code: 'server-error', at: now - 600_000 },
    nextTryAt: now + 900_000,
  }),
};

const sampleCalendars = calendars.slice(0, 1).map((one) => ({ ...one, accountId: sampleAccount.id }));
export const sample: ConnectedAccount = {
  account: sampleAccount,
  calendars: sampleCalendars,
  status: statusFor(sampleAccount, sampleCalendars),
};

const file = (name: string, summary: string): CalendarRow => ({
  key: `files ${name}`,
  accountId: 'files',
  calendarId: name,
  summary,
  timeZone: 'Europe/Berlin',
  accessRole: 'owner',
  primary: false,
  chosen: true,
});
export const imported: ImportedCalendar[] = [
  { calendar: file('club.ics', hostileName), entries: 48, unreadable: 2, readAt: at('2026-11-20T16:05') },
  {
    calendar: file('feed-1', 'Family'),
    entries: 210,
    unreadable: 0,
    feed: { masked: 'https://calendar.google.com/…', checkedAt: asOf, failures: 1 },
  },
];

export const outcomes: ImportOutcome[] = [
  {
    name: 'club.ics',
    report: {
      read: 46,
      repaired: [
        { uid: 'abc@club.example', what: 'The zone “W. Europe Standard Time” is read as Europe/Berlin.' },
      ],
      skipped: [{ uid: hostileName, why: 'The rule repeats every second.' }],
    },
  },
  {
    name: 'login.html',
    failed: { code: 'bad-file', detail: 'This is a web page and not a calendar.' },
  },
];

export const backtest = { meetings: 40, top3: 0.55, chance: 0.0128, earliest: 0.1, withinHour: 0.775 };

export const verified: Verification = {
  window: { start: now, end: now + 28 * 86_400_000 },
  calendars: 2,
  refused: 0,
  differences: [],
};
export const different: Verification = {
  ...verified,
  refused: 1,
  differences: [
    { start: at('2026-11-25T09:00'), end: at('2026-11-25T10:00'), busyIn: 'google' },
    { start: at('2026-11-26T14:00'), end: at('2026-11-26T14:30'), busyIn: 'ours' },
  ],
};

const request = (minutesAgo: number, purpose: string, more: Partial<RequestRow> = {}): RequestRow => ({
  id: minutesAgo,
  at: now - minutesAgo * 60_000,
  host: 'www.googleapis.com',
  method: 'GET',
  pathTemplate: '/',
  purpose,
  status: 200,
  bytesReceived: 18_234,
  ...more,
});
export const ledger: Ledger = {
  newest: [
    request(2, 'read-events'),
    request(12, 'read-events', { status: 0, bytesReceived: 0 }),
    request(13, 'list-calendars', { bytesReceived: 2_310 }),
    request(45, 'read-feed', { host: 'calendar.google.com', bytesReceived: 1_402_113 }),
    request(2_000, 'read-free-busy', { bytesReceived: 640 }),
  ],
  today: { requests: 14, bytes: 220_431 },
  all: { requests: 231, bytes: 5_201_733 },
  elsewhere: 0,
  byPurpose: [
    { purpose: 'read-events', requests: 190, bytes: 4_910_220 },
    { purpose: 'list-calendars', requests: 41, bytes: 291_513 },
  ],
  year: [
    { category: 'A', recipient: 'google', requests: 90, bytesReceived: 1 },
    { category: 'D', recipient: 'google', requests: 880, bytesReceived: 1 },
  ],
};
export const strangeLedger: Ledger = {
  ...ledger,
  newest: [request(1, 'unheard-of', { host: 'tracker.example', status: 0 }), ...ledger.newest],
  elsewhere: 1,
};

export const chart = holdingsChart([
  { store: 'accounts', rows: 1 },
  { store: 'calendars', rows: 4 },
  { store: 'entries', rows: 1284 },
  { store: 'requests', rows: 231, oldestAt: at('2026-09-01T09:00'), newestAt: asOf },
  { store: 'settings', rows: 1 },
]);

const answered = (purpose: ConsentRecord['purpose'], given: boolean, when: string): ConsentRecord => ({
  purpose,
  given,
  at: at(when),
  surface: 'options',
  policyVersion: '2026-11-23',
  textHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
});
export const records = [
  answered('calendars', true, '2026-09-01T09:00'),
  answered('titles', true, '2026-09-01T09:00'),
  answered('titles', false, '2026-11-02T18:30'),
];

export const evidence: Evidence = {
  version: '0.1.0',
  permissions: [
    { name: 'alarms', optional: false },
    { name: 'identity', optional: false },
    { name: 'storage', optional: false },
    { name: 'https://calendar.google.com/*', optional: true },
  ],
  hosts: ['https://www.googleapis.com', 'https://oauth2.googleapis.com', 'https://calendar.google.com'],
};

export const shortcuts = [
  { name: '_execute_action', description: '', keys: 'Alt+Shift+O' },
  { name: 'toggle-panel', description: 'Show or hide the panel with your best times', keys: 'Alt+Shift+S' },
];
