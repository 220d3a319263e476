import type { ReactNode } from 'react';
import type { PopupNotice, PopupStage } from '../../components/popup/popup-stage';
import { PopupView, type PopupViewProps } from '../../components/popup/popup-view';
import { noHoldings } from '../../components/privacy/holdings';
import { SecondZone } from '../../components/suggestions/second-zone';
import {
  account,
  answer,
  asOf,
  at,
  failedReceipt,
  fullAnswer,
  holdings,
  liked,
  longAccount,
  now,
  receipt,
  sampleAccount,
  workingHours,
} from './content';
import { moveStarts } from './move-content';
import { questionScenes } from './question-scenes';
import { bestWithEvidence, whyTitles } from './why-content';

const nothing = () => {};
export const popupActions: PopupViewProps['actions'] = {
  ask: nothing,
  propose: nothing,
  connect: nothing,
  setPaused: nothing,
  toggleMask: nothing,
  refresh: nothing,
  cancelFirstSync: nothing,
  close: nothing,
  openOptions: nothing,
  exportEverything: nothing,
  deleteEverything: () => new Promise(nothing),
  copy: async () => true,
  titlesOf: async () => whyTitles,
  ignorePattern: async () => {},
  whyNot: () => new Promise(nothing),
  recordPick: async () => undefined,
  undoPick: async () => {},
  askWithout: () => new Promise(nothing),
  stateHabit: async () => {},
  loadNext: () => new Promise(nothing),
  findBetter: () => new Promise(nothing),
  recordMove: async () => {},
};

const with_ = (...notices: PopupNotice[]): PopupStage => ({ kind: 'answer', answer, notices });
const hostile = `<img src=x onerror=alert(1)> \u202e1:1 \u{1F389} ${'very long '.repeat(30)}`;

export const typing: PopupViewProps['typing'] = {
  wake: nothing,
  readDates: undefined,
  people: [],
  timeZone: 'Europe/Berlin',
};

export const guestDesk: PopupViewProps['guests'] = {
  asked: [],
  mayAsk: true,
  agreed: false,
  allow: () => new Promise(nothing),
};

function popup(stage: PopupStage, more: Partial<PopupViewProps> = {}): ReactNode {
  return (
    <PopupView
      stage={stage}
      account={account}
      asOf={asOf}
      question={{ durationMinutes: 30, within: 'this-week', title: '1:1' }}
      liked={liked}
      workingHours={workingHours}
      holdings={holdings}
      now={now}
      timeZone="Europe/Berlin"
      actions={popupActions}
      typing={typing}
      guests={guestDesk}
      {...more}
    />
  );
}

const fresh = { account: undefined, asOf: undefined, holdings: noHoldings };
const nothingFree: PopupStage = { kind: 'answer', answer: { ...answer, slots: [] }, notices: [] };
const yesterday = at('2026-11-22T18:05');

/** Every state of the popup. */
export const popupScenes: Readonly<Record<string, ReactNode>> = {
  'popup-ready': popup(with_()),
  'popup-ready-masked': popup(with_()),
  'popup-second-zone': <SecondZone value="Asia/Tokyo">{popup(with_())}</SecondZone>,
  'popup-paused': popup(with_(), { paused: true }),
  'popup-two-weeks': popup(
    { kind: 'answer', answer: fullAnswer, notices: [] },
    { question: { durationMinutes: 45, within: 'two-weeks', title: '' } },
  ),
  ...questionScenes(popup, typing),
  'popup-loading': popup({ kind: 'loading' }),
  'popup-not-consented': popup({ kind: 'not-consented' }, fresh),
  'popup-connecting': popup({ kind: 'connecting' }, fresh),
  'popup-client-id-missing': popup({ kind: 'failed', code: 'client-id-missing' }, fresh),
  'popup-auth-cancelled': popup({ kind: 'failed', code: 'auth-cancelled' }, fresh),
  'popup-auth-blocked': popup({ kind: 'failed', code: 'auth-blocked' }, fresh),
  'popup-first-sync': popup(
    { kind: 'first-sync', events: 750 },
    {
      asOf: undefined,
      holdings: { ...holdings, events: 750 },
    },
  ),
  'popup-first-sync-so-far': popup(
    { kind: 'first-sync', events: 4750, soFar: { ...answer, slots: [] } },
    { asOf: undefined, holdings: { ...holdings, events: 4750 } },
  ),
  'popup-updated': popup({ kind: 'updated' }),
  'popup-no-history': popup(with_({ kind: 'no-history' })),
  'popup-nothing-free-in-the-evening': popup(nothingFree, {
    question: {
      durationMinutes: 60,
      within: 'this-week',
      title: '',
      hours: { startMinute: 1020, endMinute: 1320 },
    },
  }),
  'popup-no-calendar': popup({ kind: 'no-calendar' }),
  'popup-no-habit': popup(with_({ kind: 'no-habit' })),
  'popup-learning-off': popup(with_({ kind: 'learning-off' })),
  'popup-nothing-free': popup(nothingFree),
  'popup-nothing-free-at-all': popup(nothingFree, {
    question: { durationMinutes: 60, within: 'two-weeks', title: '' },
  }),
  'popup-sample': popup(with_({ kind: 'sample' }), {
    account: sampleAccount,
    asOf: undefined,
    holdings: { ...holdings, requests: 0, requestsToday: 0 },
  }),
  'popup-offline': popup(with_({ kind: 'offline', asOf: yesterday })),
  'popup-stale': popup(with_({ kind: 'stale', asOf: yesterday })),
  'popup-signed-out': popup(with_({ kind: 'error', code: 'auth-required' })),
  'popup-partly-granted': popup(with_({ kind: 'error', code: 'scope-missing' })),
  'popup-quota': popup(with_({ kind: 'error', code: 'quota' })),
  'popup-storage-full': popup(
    with_({ kind: 'error', code: 'storage-full' }, { kind: 'unreadable', count: 2 }),
  ),
  'popup-hostile': popup(with_(), {
    account: longAccount,
    question: { durationMinutes: 30, within: 'this-week', title: hostile },
    holdings: { ...holdings, events: 1_234_567, elsewhereToday: 2 },
  }),
  'popup-keys': popup(with_(), { dialog: 'keys' }),
  'popup-why': popup(with_(), { asked: { why: bestWithEvidence } }),
  'popup-why-ignored': popup(with_(), { asked: { why: bestWithEvidence, ignored: ['title:7'] } }),
  'popup-why-ignored-before': popup(with_(), {
    asked: { why: answer.slots[1] ?? bestWithEvidence, ignored: ['title:7'] },
  }),
  'popup-why-fact': popup(with_(), { asked: { why: answer.slots[2] ?? bestWithEvidence } }),
  'popup-move': popup(with_(), { asked: { move: moveStarts.choose } }),
  'popup-move-masked': popup(with_(), { asked: { move: moveStarts.better } }),
  'popup-move-better': popup(with_(), { asked: { move: moveStarts.better } }),
  'popup-move-conflict': popup(with_(), { asked: { move: moveStarts.conflict } }),
  'popup-move-guests': popup(with_(), { asked: { move: moveStarts.guests } }),
  'popup-move-nothing': popup(with_(), { asked: { move: moveStarts.nothing } }),
  'popup-move-none': popup(with_(), { asked: { move: moveStarts.none } }),
  'popup-move-unread': popup(with_(), { asked: { move: moveStarts.unread } }),
  'popup-why-not': popup(with_(), { asked: 'why-not' }),
  'popup-why-not-busy': popup(with_(), {
    asked: {
      whyNot: {
        kind: 'answer',
        start: at('2026-11-24T13:30'),
        whyNot: {
          kind: 'obstacle',
          obstacle: { kind: 'busy', busy: { start: at('2026-11-24T13:00'), end: at('2026-11-24T16:00') } },
        },
      },
    },
  }),
  'popup-why-not-outranked': popup(with_(), {
    asked: {
      whyNot: {
        kind: 'answer',
        start: at('2026-11-24T11:45'),
        whyNot: {
          kind: 'outranked',
          rank: 14,
          of: 80,
          likelier: 6,
          worst: [
            { feature: 'title', loss: 1.2 },
            { feature: 'insideDay', loss: 0.6 },
            { feature: 'alignment', loss: 0.3 },
          ],
        },
      },
    },
  }),
  'popup-delete': popup(with_(), { dialog: 'delete' }),
  'popup-deleted': popup(
    { kind: 'not-consented' },
    { ...fresh, dialog: 'delete', deletePhase: { kind: 'done', receipt } },
  ),
  'popup-delete-failed': popup(with_(), {
    dialog: 'delete',
    deletePhase: { kind: 'done', receipt: failedReceipt },
  }),
};
