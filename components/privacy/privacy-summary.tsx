import { Icon } from '../ui/icon';
import { RichText } from '../ui/rich-text';
import { useWords } from '../ui/words';
import type { Holdings } from './holdings';
import styles from './privacy-summary.module.css';

/** Three lines that are always there: what is held, what was asked of Google today, what went anywhere else. */
export function PrivacySummary({ holdings }: { readonly holdings: Holdings }) {
  const words = useWords();
  const { events, requestsToday, elsewhereToday } = holdings;
  return (
    <div className={styles['summary']}>
      <Icon name="here" />
      <ul aria-label={words.t('privacy.label')}>
        <li data-held={events}>
          <RichText text={events ? words.count('privacy.held', events) : words.t('privacy.heldNothing')} />
        </li>
        <li data-requests-today={requestsToday}>
          <RichText
            text={
              requestsToday
                ? words.count('privacy.requests', requestsToday - elsewhereToday)
                : words.t('privacy.requestsNone')
            }
          />
        </li>
        <li data-elsewhere-today={elsewhereToday}>
          <RichText
            text={
              elsewhereToday
                ? words.count('privacy.elsewhereSome', elsewhereToday)
                : words.t('privacy.elsewhere')
            }
          />
        </li>
      </ul>
    </div>
  );
}
