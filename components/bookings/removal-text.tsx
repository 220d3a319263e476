import type { Removal } from '../../utils/rpc/commands/bookings';
import { useWords } from '../ui/words';
import styles from './bookings.module.css';
import { FailedNotice } from './failed-notice';

/** How many went, how many stay and why. */
export function RemovalText({ removal }: { readonly removal: Removal }) {
  const words = useWords();
  const { removed, changed, waits, error } = removal;
  return (
    <div className={styles['outcome']} data-removed={removed}>
      <p>
        {[
          words.t('bookings.removed', { count: removed }),
          changed > 0 && words.t('bookings.changedLeft', { count: changed }),
          waits > 0 && words.t('bookings.notRemoved', { count: waits }),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      {error && <FailedNotice code={error} />}
    </div>
  );
}
