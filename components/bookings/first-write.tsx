import { purposeText } from '../consent/purposes';
import { useWords } from '../ui/words';
import styles from './bookings.module.css';

/** The question about writing, where it is asked: the press below it is the answer. */
export function FirstWrite() {
  const words = useWords();
  return (
    <div className={styles['consent']} data-consent="writing">
      <p>
        <strong>{purposeText('writing', 'name', words)}</strong>
      </p>
      <p>
        {purposeText('writing', 'what', words)} {purposeText('writing', 'why', words)}
      </p>
      <p>{purposeText('writing', 'without', words)}</p>
      <p>{words.t('bookings.firstWrite')}</p>
    </div>
  );
}
