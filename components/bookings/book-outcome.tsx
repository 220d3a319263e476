import type { EventDraft } from '../../utils/calendar/draft';
import type { Booking } from '../../utils/rpc/commands/bookings';
import type { Interval } from '../../utils/time/interval';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { usePrivate } from '../ui/private';
import { isolate, useWords } from '../ui/words';
import styles from './bookings.module.css';
import { FailedNotice } from './failed-notice';
import { whenText } from './when-text';

interface BookOutcomeProps {
  readonly booking: Booking;
  readonly draft: EventDraft;
  readonly onNext: (next: Interval) => void;
  readonly onAnyway: () => void;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

/** What became of it, and the next step where there is one. */
export function BookOutcome({ booking, draft, onNext, onAnyway, onAgain, onClose }: BookOutcomeProps) {
  const words = useWords();
  const hide = usePrivate();
  const style = { locale: words.locale, timeZone: draft.timeZone };
  const close = (
    <Button onClick={onClose} data-action="done">
      {words.t('common.close')}
    </Button>
  );
  switch (booking.outcome) {
    case 'booked':
      return (
        <div className={styles['outcome']} role="status" data-booked={booking.id}>
          <p>
            <strong>{words.t('bookings.booked', { when: whenText(draft, style) })}</strong>
          </p>
          {booking.conference === 'made' && booking.meetLink && (
            <p>
              {words.t('bookings.meetMade')}{' '}
              <a href={booking.meetLink} target="_blank" rel="noreferrer" dir="ltr">
                {booking.meetLink}
              </a>
            </p>
          )}
          {booking.conference === 'pending' && <p>{words.t('bookings.meetPending')}</p>}
          {booking.conference === 'failed' && (
            <Notice kind="warning" name="no-meet">
              {words.t('bookings.meetFailed')}
            </Notice>
          )}
          {booking.released > 0 && <p>{words.count('bookings.released', booking.released)}</p>}
          {booking.left > 0 && (
            <Notice kind="warning" name="left">
              {words.count('bookings.left', booking.left)}
            </Notice>
          )}
          <div className={styles['buttons']}>{close}</div>
        </div>
      );
    case 'taken': {
      const names = new Intl.ListFormat(words.locale).format(
        booking.by.map((email) => isolate(hide(email, 'person'))),
      );
      const { next } = booking;
      return (
        <div className={styles['outcome']} data-outcome="taken">
          <Notice kind="warning" name="taken">
            {booking.by.length > 0 ? words.t('bookings.takenBy', { names }) : words.t('bookings.taken')}
          </Notice>
          {next && <p>{words.t('bookings.next', { when: whenText(next, style) })}</p>}
          <div className={styles['buttons']}>
            {next && (
              <Button look="primary" onClick={() => onNext(next)} data-action="book-next">
                {words.t('bookings.bookNext')}
              </Button>
            )}
            <Button onClick={onAnyway} data-action="book-anyway">
              {words.t('bookings.bookAnyway')}
            </Button>
            {close}
          </div>
        </div>
      );
    }
    case 'unasked': {
      const names = new Intl.ListFormat(words.locale).format(
        booking.about.map((email) => isolate(hide(email, 'person'))),
      );
      return (
        <div className={styles['outcome']} data-outcome="unasked">
          <Notice kind="warning" name="unasked" code={booking.error}>
            {words.t('bookings.unasked', { names })}
          </Notice>
          <div className={styles['buttons']}>
            <Button look="primary" onClick={onAgain} data-action="book-again">
              {words.t('common.tryAgain')}
            </Button>
            <Button onClick={onAnyway} data-action="book-anyway">
              {words.t('bookings.bookAnyway')}
            </Button>
            {close}
          </div>
        </div>
      );
    }
    case 'waits':
      return (
        <div className={styles['outcome']} data-outcome="waits">
          <FailedNotice code={booking.error} />
          <p>{words.t('bookings.waits')}</p>
          <div className={styles['buttons']}>
            <Button look="primary" onClick={onAgain} data-action="book-again">
              {words.t('common.tryAgain')}
            </Button>
            {close}
          </div>
        </div>
      );
    case 'changed':
    case 'gone':
    case 'past':
      return (
        <div className={styles['outcome']} data-outcome={booking.outcome}>
          <Notice kind="warning" name={booking.outcome}>
            {words.t(`bookings.${booking.outcome}`)}
          </Notice>
          <div className={styles['buttons']}>{close}</div>
        </div>
      );
  }
}
