import { releaseNotes } from '../../utils/privacy/release-notes';
import { useWords } from '../ui/words';
import styles from './trust.module.css';

/** What is new, for whoever opens it. Nothing opens it by itself. */
export function ReleaseNotes() {
  const words = useWords();
  return (
    <div data-anchor="release-notes" className={styles['stack']}>
      <p className={styles['calm']}>
        {words.t('news.intro')} {words.t('policy.english')}
      </p>
      {releaseNotes.map(({ version, on, notes }) => (
        <div key={version} lang="en" dir="ltr" data-release={version}>
          <h3>
            {version} ({on})
          </h3>
          <ul className={styles['notes']}>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
