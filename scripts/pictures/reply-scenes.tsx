import type { ReactNode } from 'react';
import { BookDialog } from '../../components/bookings/book-dialog';
import { type ReadReply, ReplyDialog } from '../../components/replies/reply-dialog';
import { ShareDialog } from '../../components/suggestions/share-dialog';
import type { ProposalRow } from '../../utils/db/rows';
import { bookingActions } from './booking-content';
import { account, answer, at, now } from './content';

const nothing = () => {};
const wait = () => new Promise<never>(() => {});
const slot = (wall: string) => ({ start: at(wall), end: at(wall) + 1_800_000 });
const slots = ['2026-11-24T15:00', '2026-11-25T16:30', '2026-11-26T16:00'].map(slot);
const [first, second, third] = slots as [
  ProposalRow['slots'][number],
  ProposalRow['slots'][number],
  ProposalRow['slots'][number],
];
const proposal: ProposalRow = {
  id: 1,
  at: now - 3_600_000,
  slots,
  timeZone: 'America/New_York',
  locale: 'en-US',
  title: 'Planning with the board',
  guests: [{ email: 'bo@northwind.example' }],
};
const times = (states: readonly ('free' | 'taken' | 'past')[], more: object = {}) =>
  slots.map((one, index) => ({ ...one, state: states[index] ?? 'free', by: [], unasked: [], ...more }));
const said = { others: [], isCut: false } as const;

const over = (dialog: ReactNode) => (
  <main data-state="dialog" style={{ blockSize: 600 }}>
    <h1 className="visually-hidden">Allset</h1>
    {dialog}
  </main>
);
const reply = (result?: ReadReply, proposals: readonly ProposalRow[] = [proposal]) =>
  over(
    <ReplyDialog
      proposals={proposals}
      account={account.email}
      timeZone="Europe/Berlin"
      now={now}
      actions={{ read: wait, check: wait, forget: wait }}
      onBook={nothing}
      onNear={nothing}
      onClose={nothing}
      {...(result && { first: { kind: 'done' as const, result } })}
    />,
  );

/** An answer to proposed times, and what comes of it. */
export const replyScenes: Readonly<Record<string, ReactNode>> = {
  'popup-reply': reply(undefined, [proposal, { ...proposal, id: 2, at: now - 90_000_000, title: '1:1' }]),
  'popup-reply-one': reply({
    reply: { kind: 'one', slot: second, readAs: 'theirs', ...said },
    checked: { times: times(['free', 'free', 'free'], { hold: 'allset1' }) },
  }),
  'popup-reply-several': reply({
    reply: { kind: 'several', slots: [first, third], why: 'unclear', ...said },
    checked: { times: times(['free', 'past', 'free']) },
  }),
  'popup-reply-taken': reply({
    reply: { kind: 'one', slot: second, readAs: 'ours', ...said },
    checked: {
      times: times(['free', 'taken', 'free']).map((time, index) =>
        index === 1
          ? { ...time, by: ['bo@northwind.example'] }
          : { ...time, unasked: ['cyd@northwind.example'] },
      ),
    },
  }),
  'popup-reply-other': reply({
    reply: {
      kind: 'other',
      isCut: true,
      others: [
        { days: { from: '2026-11-27', to: '2026-11-27' }, slot: slot('2026-11-27T14:00') },
        { days: { from: '2026-11-30', to: '2026-12-06' } },
      ],
    },
    checked: {
      times: [
        ...times(['free', 'free', 'free']),
        { ...slot('2026-11-27T14:00'), state: 'free', by: [], unasked: [] },
      ],
    },
  }),
  'popup-book-unasked': over(
    <BookDialog
      account={account.email}
      timeZone="Europe/Berlin"
      actions={{ ...bookingActions, agreed: true }}
      title="Planning"
      slot={first}
      guests={[{ email: 'bo@northwind.example' }]}
      onClose={nothing}
      first={{
        kind: 'done',
        result: { outcome: 'unasked', about: ['bo@northwind.example'], error: 'forbidden' },
      }}
    />,
  ),
  'popup-share-links': over(
    <ShareDialog
      answer={answer}
      rank={1}
      guestZones={['America/New_York']}
      title="Planning"
      account={account.email}
      withLinks
      onCopy={async () => true}
      onClose={nothing}
    />,
  ),
};
