import { useState } from 'react';
import type { EventDraft } from '../../utils/calendar/draft';
import type { QuestionGuest } from '../../utils/questions/question';
import type { Booking } from '../../utils/rpc/commands/bookings';
import type { Interval } from '../../utils/time/interval';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { useWords } from '../ui/words';
import { BookFields } from './book-fields';
import { BookOutcome } from './book-outcome';
import type { BookingActions } from './booking-actions';
import styles from './bookings.module.css';
import { FailedNotice } from './failed-notice';
import { FirstWrite } from './first-write';
import { newGroup } from './new-group';
import { type Attempt, useAttempt } from './use-attempt';
import { WillBook } from './will-book';

export interface BookDialogProps {
  /** The account's e-mail. */
  readonly account: string;
  readonly title: string;
  readonly slot: Interval;
  readonly timeZone: string;
  readonly guests?: readonly QuestionGuest[] | undefined;
  readonly place?: string | undefined;
  readonly meet?: boolean | undefined;
  /** A hold that becomes the event. */
  readonly hold?: string | undefined;
  readonly actions: BookingActions;
  readonly onClose: () => void;
  /** Where a picture begins. */
  readonly first?: Attempt<Booking> | undefined;
}

/** The event as it will be; below it, in words, exactly what is written and who hears of it. */
export function BookDialog(props: BookDialogProps) {
  const { account, timeZone, hold, actions, onClose } = props;
  const words = useWords();
  const [group, setGroup] = useState(newGroup);
  const [draft, setDraft] = useState<EventDraft>({
    title: props.title.trim() || words.t('bookings.noTitle'),
    start: props.slot.start,
    end: props.slot.end,
    timeZone,
    ...(props.guests?.length && {
      guests: props.guests.map(({ email, optional }) => ({ email, ...(optional && { optional }) })),
    }),
    ...(props.place && { location: props.place }),
    ...(props.meet && { meet: true }),
  });
  const { attempt, run } = useAttempt(props.first);
  const book = (wanted: EventDraft, { anyway = false, wish = group } = {}) =>
    run(async () => {
      if (!actions.agreed) await actions.agree();
      return actions.book({
        accountId: account,
        group: wish,
        draft: toInput(wanted),
        ...(hold !== undefined && { hold }),
        ...(anyway && { anyway }),
      });
    });
  const bookNext = (next: Interval) => {
    const moved = { ...draft, start: next.start, end: next.end };
    const wish = newGroup();
    setDraft(moved);
    setGroup(wish);
    book(moved, { wish });
  };
  const running = attempt.kind === 'running';
  const will = <WillBook draft={draft} account={account} confirms={hold !== undefined} />;
  // A long list of guests beside the button would leave no room for the form.
  const isShort = (draft.guests?.length ?? 0) <= 3;
  return (
    <Dialog title={words.t('bookings.bookTitle')} onClose={onClose} closable={!running}>
      {attempt.kind === 'done' ? (
        <BookOutcome
          booking={attempt.result}
          draft={draft}
          onNext={bookNext}
          onAnyway={() => book(draft, { anyway: true })}
          onAgain={() => book(draft)}
          onClose={onClose}
        />
      ) : (
        <div className={styles['form']}>
          <BookFields draft={draft} disabled={running} onChange={setDraft} />
          {!isShort && will}
          {!actions.agreed && <FirstWrite />}
          {attempt.kind === 'asking' && attempt.failed && <FailedNotice code={attempt.failed} />}
          <div className={styles['act']}>
            {isShort && will}
            <Button
              look="primary"
              onClick={() => book(draft)}
              disabled={running || !draft.title.trim()}
              data-action="confirm-book"
            >
              {words.t(running ? 'consent.working' : 'bookings.bookNow')}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

function toInput({ guests, recurrence, ...draft }: EventDraft) {
  return {
    ...draft,
    title: draft.title.trim(),
    ...(guests && { guests: guests.map((guest) => ({ ...guest })) }),
    ...(recurrence && { recurrence: [...recurrence] }),
  };
}
