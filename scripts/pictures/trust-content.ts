import type { Trust } from '../../components/trust/trust';
import { scopes } from '../../utils/identity/scopes';
import { wordDiff } from '../../utils/privacy/word-diff';
import { now } from './content';

const nothing = () => {};
const HOUR_MS = 3_600_000;

export const calmTrust: Trust = {
  change: undefined,
  incidents: [],
  errors: [],
  openAccess: { accounts: [], byHand: [] },
  granted: [
    { email: 'ana@northwind.example', grantedScopes: [scopes.readOwnEvents, scopes.readCalendarList] },
  ],
  agree: nothing,
  postpone: nothing,
  clear: nothing,
  selfTest: () => new Promise(nothing),
  compareFiles: () => new Promise(nothing),
  retryAccess: nothing,
  dismissAccess: nothing,
  first: {
    lines: [
      { check: 'database', outcome: 'ok' },
      { check: 'settings', outcome: 'ok' },
      { check: 'timers', outcome: 'ok' },
      { check: 'sign-in', outcome: 'ok' },
      { check: 'overlay', outcome: 'off' },
      { check: 'refusal', outcome: 'ok' },
      { check: 'page', outcome: 'ok' },
    ],
    files: { kind: 'compared', files: 41, different: [], fingerprint: '4f0c'.repeat(16) },
  },
};

/** Everything these sections can say at once. */
export const troubledTrust: Trust = {
  ...calmTrust,
  change: {
    from: '2026-11-23',
    to: '2027-03-01',
    publisher: true,
    parts: [
      {
        part: 'titles',
        lines: [
          wordDiff(
            'Titles of events are read. Learning keeps them as codes only.',
            'Titles of events are read and kept as they are. Learning keeps them as codes only.',
          ),
        ],
      },
      {
        part: 'general',
        lines: [wordDiff('', 'The permission notifications tells you of things you asked to be told about.')],
      },
    ],
    pausesReading: true,
    postponed: false,
  },
  incidents: [
    { at: now - HOUR_MS, kind: 'refused-request', what: ['example.org'], times: 3 },
    { at: now - 30 * HOUR_MS, kind: 'scopes-differ', what: ['calendar.settings.readonly'], times: 1 },
    { at: now - 90 * HOUR_MS, kind: 'store-damaged', what: [], times: 1 },
  ],
  errors: [
    { at: now - HOUR_MS, code: 'offline', where: 'sync', times: 12 },
    { at: now - 5 * HOUR_MS, code: 'bug', where: 'page', place: 'chunks/popup-Bx1.js:12:3455', times: 1 },
  ],
  openAccess: { accounts: ['ana@northwind.example'], byHand: ['ben@northwind.example'] },
  first: {
    lines: [
      { check: 'database', outcome: 'ok' },
      { check: 'timers', outcome: 'not-ok' },
      { check: 'sign-in', outcome: 'not-ok', why: 'auth-required' },
      { check: 'overlay', outcome: 'off' },
    ],
    files: {
      kind: 'compared',
      files: 41,
      different: ['chunks/options-Bx1.js'],
      fingerprint: '4f0c'.repeat(16),
    },
  },
};
