import type { ReactNode } from 'react';
import { BookDialog, type BookDialogProps } from '../../components/bookings/book-dialog';
import { HeldDialog } from '../../components/bookings/held-dialog';
import { HoldDialog } from '../../components/bookings/hold-dialog';
import { type OpenBooking, useBookingDesk } from '../../components/bookings/use-booking-desk';
import { PopupView } from '../../components/popup/popup-view';
import { bookingActions, written } from './booking-content';
import { account, answer, asOf, at, holdings, now, workingHours } from './content';
import { guestDesk, popupActions, typing } from './popup-scenes';

const nothing = () => {};
const shared = {
  account: account.email,
  timeZone: 'Europe/Berlin',
  actions: bookingActions,
  onClose: nothing,
};
const agreed = { ...bookingActions, agreed: true };
const slots = answer.slots.map(({ start, end }) => ({ start, end }));
const slot = { start: at('2026-11-24T09:30'), end: at('2026-11-24T10:00') };
const guests = [
  { email: 'bo@northwind.example' },
  { email: 'anastasia.featherstonehaugh-northwind@very-long-subdomain.example', optional: true },
];

/** A dialog over an empty popup. */
const over = (dialog: ReactNode) => (
  <main data-state="dialog" style={{ blockSize: 600 }}>
    <h1 className="visually-hidden">Allset</h1>
    {dialog}
  </main>
);
const hold = (more: object) =>
  over(
    <HoldDialog
      {...shared}
      title="1:1"
      durationMinutes={30}
      slots={slots}
      chosen={slots.slice(0, 3).map(({ start }) => start)}
      now={now}
      {...more}
    />,
  );
const book = (more: Partial<BookDialogProps>) =>
  over(
    <BookDialog {...shared} actions={agreed} title="Planning" slot={slot} guests={guests} meet {...more} />,
  );
const done = <Result,>(result: Result) => ({ first: { kind: 'done', result } as const });

function Desk({ first, isHeld = true }: { readonly first?: OpenBooking; readonly isHeld?: boolean }) {
  const question = { durationMinutes: 30, within: 'this-week', title: '1:1' } as const;
  const held = answer.slots.map((one) => (isHeld && one.rank === 1 ? { ...one, held: 'allset1' } : one));
  const { dialog, ...desk } = useBookingDesk({
    ...shared,
    account: account.email,
    question,
    slots: held,
    now,
    written: isHeld ? written : [],
    onWaiting: () => {},
    first,
  });
  return (
    <>
      <PopupView
        stage={{ kind: 'answer', answer: { ...answer, slots: held }, notices: [] }}
        account={account}
        asOf={asOf}
        question={question}
        workingHours={workingHours}
        holdings={holdings}
        now={now}
        timeZone="Europe/Berlin"
        actions={popupActions}
        typing={typing}
        guests={guestDesk}
        {...desk}
      />
      {dialog}
    </>
  );
}

/** Holding, booking, and what comes of it. */
export const bookingScenes: Readonly<Record<string, ReactNode>> = {
  'popup-booking-desk': <Desk />,
  'popup-actions': <Desk isHeld={false} />,
  'popup-hold': hold({}),
  'popup-hold-agreed': hold({ actions: agreed }),
  'popup-hold-done': hold(
    done(
      slots.slice(0, 3).map((one, index) => ({
        ...one,
        id: String(index),
        outcome: (['placed', 'taken', 'waits'] as const)[index] ?? 'placed',
        ...(index === 2 && { error: 'offline' as const }),
      })),
    ),
  ),
  'popup-held': over(<HeldDialog {...shared} holds={written.slice(0, 2)} now={now} onBook={nothing} />),
  'popup-book': book({}),
  'popup-book-first': book({ actions: bookingActions, hold: 'allset1' }),
  'popup-book-done': book(
    done({
      outcome: 'booked' as const,
      id: 'x',
      conference: 'made' as const,
      meetLink: 'https://meet.google.com/abc-defg-hij',
      released: 2,
      left: 1,
    }),
  ),
  'popup-book-taken': book(
    done({ outcome: 'taken' as const, by: ['bo@northwind.example'], next: slots[1] ?? slot }),
  ),
  'popup-book-waits': book(done({ outcome: 'waits' as const, error: 'offline' as const })),
};
