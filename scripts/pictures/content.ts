import type { Holdings } from '../../components/privacy/holdings';
import type { AccountRow, CalendarRow } from '../../utils/db/rows';
import type { FullReceipt } from '../../utils/privacy/receipt';
import type { Answer, SuggestedSlot } from '../../utils/rpc/commands/suggestions';

/** What the pictures show: a made-up week of a made-up person, always the same. */

const timeZone = 'Europe/Berlin';
/** Monday 23 November 2026, 10:44 in Berlin. */
export const now = at('2026-11-23T10:44');

export function at(wallTime: string): number {
  return Temporal.PlainDateTime.from(wallTime).toZonedDateTime(timeZone).epochMilliseconds;
}

const between = (day: number, from: string, to: string) => ({
  start: at(`2026-11-${day}T${from}`),
  end: at(`2026-11-${day}T${to}`),
});
const evidence = { lift: 2.5, eventIds: [], starts: [] };

const slots: SuggestedSlot[] = [
  {
    rank: 1,
    label: 'best',
    ...between(24, '09:30', '10:00'),
    reasons: [
      { kind: 'titleHabit', ...evidence, count: 9, of: 12, weekday: 1, startMinute: 540, endMinute: 720 },
      { kind: 'leavesFree', free: between(24, '10:30', '13:00') },
      { kind: 'lightestDay', meetings: 2, nextLightest: 4 },
    ],
  },
  {
    rank: 2,
    label: 'good',
    ...between(26, '09:30', '10:00'),
    reasons: [
      { kind: 'timeHabit', ...evidence, count: 31, of: 58, startMinute: 540, endMinute: 660 },
      { kind: 'leavesFree', free: between(26, '10:00', '12:00') },
    ],
  },
  {
    rank: 3,
    label: 'good',
    ...between(25, '13:30', '14:00'),
    reasons: [{ kind: 'rightAfter', endedAt: at('2026-11-25T13:30') }],
  },
  {
    rank: 4,
    label: 'possible',
    ...between(27, '10:15', '10:45'),
    reasons: [{ kind: 'fillsGap', gap: between(27, '10:15', '11:00') }],
  },
  {
    rank: 5,
    label: 'possible',
    ...between(26, '15:00', '15:30'),
    reasons: [{ kind: 'usualHours', meetings: 58 }],
  },
];

/** When the calendars were read last. */
export const asOf = at('2026-11-23T10:42');

export const answer: Answer = {
  slots,
  busy: [
    between(23, '08:00', '13:00'),
    between(23, '14:00', '16:00'),
    between(24, '10:00', '10:30'),
    between(24, '13:00', '16:00'),
    between(25, '09:00', '12:00'),
    between(25, '15:00', '16:30'),
    between(26, '12:00', '13:30'),
    between(27, '08:30', '10:00'),
    between(27, '13:30', '17:00'),
  ],
  window: { start: now, end: at('2026-11-30T00:00') },
  timeZone,
  noClearHabit: false,
  unreadable: 0,
  learnedFrom: 412,
};

export const liked = [
  between(24, '09:00', '12:00'),
  between(25, '13:00', '15:00'),
  between(26, '09:00', '12:00'),
  between(27, '10:00', '12:00'),
];

/** Twelve days, several times on one day, and not one of them explained in few words. */
export const fullAnswer: Answer = {
  ...answer,
  window: { start: now, end: at('2026-12-07T00:00') },
  slots: slots.map((slot, index) =>
    index < 3 ? { ...slot, ...between(24, `1${index}:00`, `1${index}:30`) } : slot,
  ),
};

export const account: AccountRow = {
  id: 'ana@northwind.example',
  kind: 'google',
  email: 'ana@northwind.example',
  grantedScopes: [],
  connectedAt: at('2026-09-01T09:00'),
  state: 'ok',
};
export const longAccount = {
  ...account,
  email: 'anastasia.featherstonehaugh-northwind@very-long-subdomain.example',
};
export const sampleAccount: AccountRow = { ...account, id: 'sample', kind: 'sample', email: 'sample' };

const calendar = (calendarId: string, summary: string, more: Partial<CalendarRow> = {}): CalendarRow => ({
  key: `${account.id} ${calendarId}`,
  accountId: account.id,
  calendarId,
  summary,
  timeZone,
  accessRole: 'owner',
  primary: false,
  chosen: false,
  ...more,
});
export const calendars: CalendarRow[] = [
  calendar('primary', 'Ana Northwind', { primary: true, chosen: true }),
  calendar('team', 'Team — releases and on-call', { accessRole: 'reader', chosen: true }),
  calendar('kim', 'Kim Lee', { accessRole: 'freeBusyReader' }),
  calendar('holidays', 'עברית <b>feiertage</b> \u202e🎉', { accessRole: 'reader' }),
];

export const holdings: Holdings = {
  events: 1284,
  calendars: 4,
  accounts: 1,
  requests: 231,
  requestsToday: 14,
  elsewhereToday: 0,
  meetings: 412,
  consents: 6,
};

export const workingHours = [0, 1, 2, 3, 4, 5, 6].map((weekday) =>
  weekday < 5 ? [{ startMinute: 480, endMinute: 1080 }] : [],
);

export const receipt: FullReceipt = {
  at: now,
  tookMs: 842,
  steps: [
    { step: 'stop-sync', outcome: 'done' },
    { step: 'revoke', outcome: 'done', removed: 1 },
    { step: 'settings', outcome: 'done', removed: 1 },
    { step: 'database', outcome: 'done', removed: 1534 },
    { step: 'session', outcome: 'nothing-to-do' },
    { step: 'synced-settings', outcome: 'nothing-to-do' },
    { step: 'caches', outcome: 'nothing-to-do' },
    { step: 'registrations', outcome: 'done', removed: 1 },
    { step: 'permissions', outcome: 'done', removed: 1 },
    { step: 'alarms', outcome: 'done', removed: 3 },
    { step: 'badge', outcome: 'done' },
    { step: 'check', outcome: 'done' },
  ],
  left: ['google-copy', 'written', 'browser-files', 'exports'],
};
export const failedReceipt: FullReceipt = {
  ...receipt,
  tookMs: 10_120,
  steps: receipt.steps.map((one) =>
    one.step === 'revoke' ? { ...one, outcome: 'later', why: 'offline' } : one,
  ),
};
