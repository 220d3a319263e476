import type { WrittenRow } from '../../utils/db/written-row';
import { Button } from '../ui/button';
import { useWords } from '../ui/words';
import type { BookingActions } from './booking-actions';
import styles from './bookings.module.css';
import { FailedNotice } from './failed-notice';
import { RemovalText } from './removal-text';
import { useAttempt } from './use-attempt';

export interface CleanUpOfferProps {
  /** What would stay at Google. */
  readonly written: readonly WrittenRow[];
  readonly onCleanUp: () => ReturnType<BookingActions['cleanUp']>;
  readonly disabled?: boolean;
}

/** Before the access ends, or the list of it is deleted: what Allset wrote can be taken back first. */
export function CleanUpOffer({ written, onCleanUp, disabled = false }: CleanUpOfferProps) {
  const words = useWords();
  const { attempt, run } = useAttempt<Awaited<ReturnType<BookingActions['cleanUp']>>>();
  if (written.length === 0 && attempt.kind !== 'done') return null;
  return (
    <div className={styles['consent']} data-clean-up={written.length}>
      {attempt.kind === 'done' ? (
        <div role="status">
          <RemovalText removal={attempt.result} />
        </div>
      ) : (
        <p>{words.count('bookings.cleanUpAsk', written.length)}</p>
      )}
      {attempt.kind === 'asking' && attempt.failed && <FailedNotice code={attempt.failed} />}
      {written.some(({ state }) => state !== 'changed') && (
        <div className={styles['buttons']}>
          <Button
            onClick={() => run(onCleanUp)}
            disabled={disabled || attempt.kind === 'running'}
            data-action="clean-up-first"
          >
            {words.t(attempt.kind === 'running' ? 'consent.working' : 'bookings.cleanUpFirst')}
          </Button>
        </div>
      )}
    </div>
  );
}
