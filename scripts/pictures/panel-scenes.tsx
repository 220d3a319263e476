import type { ReactNode } from 'react';
import { useBookingDesk } from '../../components/bookings/use-booking-desk';
import { type PanelActions, PanelView, type PanelViewProps } from '../../components/panel/panel-view';
import type { PageContext } from '../../utils/overlay/messages';
import { bookingActions, written } from './booking-content';
import { account, answer, asOf, at, now } from './content';
import { asked, guestAnswer, people, unasked } from './guest-content';
import { moveStarts } from './move-content';

const nothing = () => {};
const actions: PanelActions = {
  ask: nothing,
  propose: nothing,
  askPanel: nothing,
  pick: nothing,
  hide: nothing,
  undo: nothing,
  loadNext: () => new Promise(nothing),
  findBetter: () => new Promise(nothing),
  recordMove: async () => {},
  connect: nothing,
  setPaused: nothing,
  toggleMask: nothing,
  refresh: nothing,
  openOptions: nothing,
  exportEverything: nothing,
  deleteEverything: () => new Promise(nothing),
  copy: async () => true,
  light: nothing,
  setOverlay: nothing,
};
const context: PageContext = {
  standing: 'drawn',
  view: 'WEEK',
  days: ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'],
  timeZone: 'Europe/Berlin',
  account: account.email,
  accountIndex: 0,
};

function panel(more: Partial<PanelViewProps> = {}): ReactNode {
  return (
    <PanelView
      stage={{ kind: 'answer', answer, notices: [] }}
      context={context}
      account={account}
      asOf={asOf}
      question={{ durationMinutes: 30, within: 'in-view', title: '' }}
      asking={false}
      overlay={{ on: true, likedTimes: true, hiddenViews: [] }}
      now={now}
      timeZone="Europe/Berlin"
      systemZone="Europe/Berlin"
      typing={{ wake: nothing, people, timeZone: 'Europe/Berlin' }}
      guests={{ asked: [], mayAsk: true, agreed: false, allow: () => new Promise(nothing) }}
      linkOf={() => 'https://calendar.google.com/'}
      onClose={nothing}
      actions={actions}
      {...more}
    />
  );
}

/** Every way out of a time. */
function PanelDesk() {
  const { dialog: _, ...desk } = useBookingDesk({
    account: account.email,
    question: { durationMinutes: 30, title: '' },
    slots: answer.slots,
    timeZone: 'Europe/Berlin',
    now,
    written: written.slice(0, 1),
    actions: bookingActions,
    onWaiting: () => {},
  });
  return panel(desk);
}

const slot = (from: string, to: string) => ({ start: at(from), end: at(to) });
const nextWeek = { durationMinutes: 30, within: 'next-week', title: '1:1' } as const;

/** Every state of the panel beside Google's grid, and in the side panel. */
export const panelScenes: Readonly<Record<string, ReactNode>> = {
  'panel-ready': panel(),
  'panel-actions': <PanelDesk />,
  'panel-ready-masked': panel({ paused: true }),
  'panel-side': panel({ context: undefined, question: nextWeek, onClose: undefined }),
  'panel-loading': panel({ stage: { kind: 'loading' } }),
  'panel-not-consented': panel({ stage: { kind: 'not-consented' }, account: undefined, asOf: undefined }),
  'panel-nothing-free': panel({ stage: { kind: 'answer', answer: { ...answer, slots: [] }, notices: [] } }),
  'panel-degraded': panel({ context: { ...context, standing: 'degraded', days: [] }, question: nextWeek }),
  'panel-fought': panel({ context: { ...context, standing: 'fought', days: [] }, question: nextWeek }),
  'panel-no-grid': panel({ context: { ...context, standing: 'no-grid', view: 'MONTH', days: [] } }),
  'panel-wrong-account': panel({ context: { ...context, account: 'b@example.org' }, wrongAccount: true }),
  'panel-other-zone': panel({
    context: { ...context, timeZone: 'America/New_York' },
    timeZone: 'America/New_York',
    stage: { kind: 'answer', answer: { ...answer, timeZone: 'America/New_York' }, notices: [] },
  }),
  'panel-move': panel({ moving: moveStarts.day }),
  'panel-hidden': panel({ hiddenLast: { ...slot('2026-11-25T15:00', '2026-11-25T15:30'), id: 1 } }),
  'panel-other-week': panel({
    context: { ...context, days: ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'] },
    question: { durationMinutes: 30, within: 'two-weeks', title: '' },
  }),
  'panel-guests': panel({
    stage: { kind: 'answer', answer: guestAnswer, notices: [] },
    question: { ...nextWeek, guests: asked.map(({ email, optional }) => ({ email, optional })) },
    guests: { asked, mayAsk: true, agreed: true, allow: () => new Promise(nothing) },
  }),
  'panel-guests-ask': panel({
    stage: {
      kind: 'answer',
      answer: { ...answer, guests: [...unasked], mayAskGuests: true },
      notices: [{ kind: 'guests-unread' }],
    },
    question: { ...nextWeek, guests: unasked.map(({ email }) => ({ email })) },
    guests: { asked: unasked, mayAsk: true, agreed: false, allow: () => new Promise(nothing) },
  }),
  'panel-why-not': panel({
    pointedAt: at('2026-11-24T18:00'),
    stage: {
      kind: 'answer',
      answer: { ...answer, whyNot: { kind: 'obstacle', obstacle: { kind: 'outsideHours' } } },
      notices: [],
    },
  }),
};
