import type { WrittenRow } from '../../utils/db/written-row';
import { Button } from '../ui/button';
import { asOfText } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { usePrivate } from '../ui/private';
import { clip, isolate, useWords } from '../ui/words';
import type { BookingActions } from './booking-actions';
import styles from './bookings.module.css';
import { FailedNotice } from './failed-notice';
import { RemovalText } from './removal-text';
import { useAttempt } from './use-attempt';
import { whenText } from './when-text';

interface HeldDialogProps {
  readonly holds: readonly WrittenRow[];
  readonly now: number;
  readonly timeZone: string;
  readonly actions: Pick<BookingActions, 'undo'>;
  readonly onBook: (hold: WrittenRow) => void;
  readonly onClose: () => void;
}

/** The times that are held: each can be booked, which releases its siblings, or released. */
export function HeldDialog({ holds, now, timeZone, actions, onBook, onClose }: HeldDialogProps) {
  const words = useWords();
  const hide = usePrivate();
  const style = { locale: words.locale, timeZone };
  const { attempt, run } = useAttempt<Awaited<ReturnType<BookingActions['undo']>>>();
  const running = attempt.kind === 'running';
  const release = (ids: readonly string[]) => run(() => actions.undo(ids));
  return (
    <Dialog title={words.t('bookings.heldTitle')} onClose={onClose} closable={!running}>
      <div className={styles['outcome']}>
        <ul className={styles['lines']}>
          {holds.map((hold) => (
            <li key={hold.id} className={styles['line']} data-hold={hold.id} data-state={hold.state}>
              <span>
                <bdi>{clip(hide(hold.draft.title, 'event'), 60)}</bdi>
                <br />
                {whenText(hold.draft, style)}
                {hold.expiresAt !== undefined && (
                  <>
                    <br />
                    <span className={styles['calm']}>
                      {words.t('bookings.until', { when: asOfText(hold.expiresAt, now, style) })}
                    </span>
                  </>
                )}
              </span>
              <div className={styles['buttons']}>
                <Button
                  onClick={() => onBook(hold)}
                  disabled={running || hold.state !== 'written'}
                  data-action="book-hold"
                >
                  {words.t('bookings.bookThis')}
                </Button>
                <Button
                  onClick={() => release([hold.id])}
                  disabled={running}
                  aria-label={words.t('bookings.releaseNamed', {
                    when: isolate(whenText(hold.draft, style)),
                  })}
                  data-action="release"
                >
                  {words.t('bookings.release')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
        <div role="status">
          {attempt.kind === 'done' && <RemovalText removal={attempt.result} />}
          {attempt.kind === 'asking' && attempt.failed && <FailedNotice code={attempt.failed} />}
        </div>
        {holds.length > 1 && (
          <div className={styles['buttons']}>
            <Button
              onClick={() => release(holds.map(({ id }) => id))}
              disabled={running}
              data-action="release-all"
            >
              {words.t('bookings.releaseAll')}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}
