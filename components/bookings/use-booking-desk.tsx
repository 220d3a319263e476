import { type ReactNode, useState } from 'react';
import type { ProposalRow } from '../../utils/db/rows';
import type { WrittenRow } from '../../utils/db/written-row';
import type { Question } from '../../utils/questions/question';
import { questionKey } from '../../utils/questions/question-key';
import type { SuggestedSlot } from '../../utils/rpc/commands/suggestions';
import { MINUTE_MS } from '../../utils/time/instant';
import type { Interval } from '../../utils/time/interval';
import type { ReplyActions } from '../replies/reply-actions';
import { ReplyDialog, type ReplyDialogProps } from '../replies/reply-dialog';
import { ReplyNotice } from '../replies/reply-notice';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { Pill } from '../ui/pill';
import { useWords } from '../ui/words';
import { BookDialog } from './book-dialog';
import type { BookingActions } from './booking-actions';
import styles from './bookings.module.css';
import { HeldDialog } from './held-dialog';
import { HoldDialog } from './hold-dialog';

export interface BookingDeskProps {
  /** The Google account's e-mail; without one nothing can be written. */
  readonly account: string | undefined;
  readonly question: Pick<Question, 'title' | 'durationMinutes' | 'guests' | 'place' | 'kind'>;
  readonly slots: readonly SuggestedSlot[];
  readonly timeZone: string;
  readonly now: number;
  readonly written: readonly WrittenRow[];
  readonly actions: BookingActions;
  /** Times that may be answered. Absent where none are proposed. */
  readonly replies?: Replies | undefined;
  /** To the list of what was written, where what waits can be tried again. */
  readonly onWaiting: () => void;
  /** Where a picture begins. */
  readonly first?: OpenBooking | undefined;
}

export type OpenBooking =
  | { readonly kind: 'hold'; readonly slot: Interval }
  | {
      readonly kind: 'book';
      readonly slot: Interval;
      readonly hold?: WrittenRow | undefined;
      /** What was proposed, where somebody answered. */
      readonly proposal?: ProposalRow;
    }
  | { readonly kind: 'reply' }
  | { readonly kind: 'held' };

interface Replies {
  readonly proposals: readonly ProposalRow[];
  readonly actions: ReplyActions;
  readonly onNear?: ReplyDialogProps['onNear'];
}

/** Hold and Book beside a time, what is held above the times, and the one dialog that is open. */
export function useBookingDesk(props: BookingDeskProps): {
  readonly exits?: (slot: SuggestedSlot) => ReactNode;
  readonly above?: ReactNode;
  readonly dialog?: ReactNode;
} {
  const { account, question, timeZone, now, actions } = props;
  const words = useWords();
  const [open, setOpen] = useState(props.first);
  const close = () => setOpen(undefined);
  const { proposals = [], onNear } = props.replies ?? {};
  const answers = proposals[0] && (
    <ReplyNotice
      at={proposals[0].at}
      now={now}
      timeZone={timeZone}
      onRead={() => setOpen({ kind: 'reply' })}
    />
  );
  const reply = open?.kind === 'reply' && props.replies && proposals.length > 0 && (
    <ReplyDialog
      proposals={proposals}
      account={account}
      timeZone={timeZone}
      now={now}
      actions={props.replies.actions}
      onBook={(slot, proposal, id) =>
        setOpen({ kind: 'book', slot, proposal, hold: props.written.find((row) => row.id === id) })
      }
      onNear={
        onNear &&
        ((day, proposal) => {
          close();
          onNear(day, proposal);
        })
      }
      onClose={close}
    />
  );
  if (!account)
    return {
      ...(answers && { above: <div className={styles['above']}>{answers}</div> }),
      ...(reply && { dialog: reply }),
    };
  const holds = props.written.filter(
    ({ kind, accountId, draft, state }) =>
      kind === 'hold' &&
      accountId === account &&
      draft.end > now &&
      state !== 'removing' &&
      state !== 'changed',
  );
  const isSame = isAsked(open, question);
  const waiting = props.written.filter(({ error }) => error !== undefined);
  const bookHold = (hold: WrittenRow) => setOpen({ kind: 'book', slot: hold.draft, hold });
  return {
    exits: (slot) => {
      const hold = holds.find(({ id }) => id === slot.held);
      return (
        <>
          {hold && (
            <span className={styles['held']}>
              <Pill word={words.t('bookings.held')} strong={false} />
            </span>
          )}
          <Button
            look="text"
            onClick={() => (hold ? bookHold(hold) : setOpen({ kind: 'book', slot }))}
            aria-haspopup="dialog"
            data-action="book"
          >
            {words.t('bookings.book')}
          </Button>
          {!hold && (
            <Button
              look="text"
              onClick={() => setOpen({ kind: 'hold', slot })}
              aria-haspopup="dialog"
              data-action="hold"
            >
              {words.t('bookings.hold')}
            </Button>
          )}
        </>
      );
    },
    above: (holds.length > 0 || waiting.length > 0 || answers) && (
      <div className={styles['above']}>
        {answers}
        {holds.length > 0 && (
          <Notice
            kind="calm"
            name="held"
            action={
              <Button look="text" onClick={() => setOpen({ kind: 'held' })} data-action="show-held">
                {words.t('bookings.heldShow')}
              </Button>
            }
          >
            {words.count('bookings.heldCount', holds.length)}
          </Notice>
        )}
        {waiting.length > 0 && (
          <Notice
            kind="warning"
            name="written-waits"
            action={
              <Button look="text" onClick={props.onWaiting} data-action="show-waiting">
                {words.t('bookings.heldShow')}
              </Button>
            }
          >
            {words.count('bookings.waitCount', waiting.length)}
          </Notice>
        )}
      </div>
    ),
    dialog: open && (
      <>
        {reply}
        {open.kind === 'hold' && (
          <HoldDialog
            account={account}
            title={question.title}
            durationMinutes={question.durationMinutes}
            slots={heldableSlots(props.slots, open.slot)}
            chosen={[open.slot.start]}
            timeZone={timeZone}
            now={now}
            actions={actions}
            onClose={close}
          />
        )}
        {open.kind === 'book' && (
          <BookDialog
            account={account}
            title={open.proposal ? (open.proposal.title ?? '') : titleFor(question.title, open.hold, isSame)}
            slot={open.slot}
            timeZone={timeZone}
            guests={open.proposal ? open.proposal.guests : isSame ? question.guests : undefined}
            place={isSame && question.kind === 'place' ? question.place : undefined}
            meet={isSame && question.kind === 'online'}
            hold={open.hold?.id}
            actions={actions}
            onClose={close}
          />
        )}
        {open.kind === 'held' && (
          <HeldDialog
            holds={holds}
            now={now}
            timeZone={timeZone}
            actions={actions}
            onBook={bookHold}
            onClose={close}
          />
        )}
      </>
    ),
  };
}

/** Guests, place and kind belong to the question; a hold or a proposal of another one has its own. */
function isAsked(open: OpenBooking | undefined, question: BookingDeskProps['question']): boolean {
  if (open?.kind !== 'book') return true;
  const { hold, proposal, slot } = open;
  const key = questionKey(question);
  if (proposal)
    return (
      key !== undefined && key === questionKey({ title: proposal.title, durationMinutes: lengthOf(slot) })
    );
  return !hold || hold.question === key;
}

function lengthOf({ start, end }: Interval): number {
  return Math.round((end - start) / MINUTE_MS);
}

/** What was asked for; of another question, what it was held for, without the word for a hold. */
function titleFor(asked: string, hold: WrittenRow | undefined, isSame: boolean): string {
  return !hold || isSame ? asked : hold.draft.title.replace(/^[^:]{1,20}:\s*/, '');
}

/** In their order in time; the one that was pressed is among them, also where it was pressed somewhere else. */
function heldableSlots(slots: readonly SuggestedSlot[], pressed: Interval): Interval[] {
  const free = slots.filter(({ held, start }) => held === undefined && start !== pressed.start);
  return [...free, pressed].sort((a, b) => a.start - b.start);
}
