import { Button } from '../ui/button';
import { useWords } from '../ui/words';
import styles from './consent.module.css';
import type { WelcomePageProps } from './welcome-page';

interface PromiseStepProps extends Pick<WelcomePageProps, 'busy' | 'onSample' | 'onFiles' | 'onDecline'> {
  readonly onNext: () => void;
}

/** What Allset does, what stays here, and what goes to Google. */
export function PromiseStep({ busy, onSample, onFiles, onDecline, onNext }: PromiseStepProps) {
  const words = useWords();
  return (
    <>
      <div className={styles['columns']}>
        <section className={`${styles['box']} ${styles['whole']}`}>
          <h2>{words.t('welcome.doesTitle')}</h2>
          <ul>
            <li>{words.t('welcome.does1')}</li>
            <li>{words.t('welcome.does2')}</li>
            <li>{words.t('welcome.does3')}</li>
          </ul>
        </section>
        <section className={styles['box']}>
          <h2>{words.t('consent.staysTitle')}</h2>
          <ul>
            <li>{words.t('consent.stays1')}</li>
            <li>{words.t('consent.stays2')}</li>
            <li>{words.t('consent.stays3')}</li>
          </ul>
        </section>
        <section className={styles['box']}>
          <h2>{words.t('consent.goesTitle')}</h2>
          <ul>
            <li>{words.t('consent.goes1')}</li>
            <li>{words.t('consent.goes2')}</li>
            <li>{words.t('consent.goes3')}</li>
          </ul>
        </section>
      </div>
      <div className={styles['choices']}>
        <Button look="equal" size="large" onClick={onNext} disabled={busy} data-action="next-step">
          {words.t('welcome.next')}
        </Button>
        <Button look="equal" size="large" onClick={onSample} disabled={busy} data-action="sample">
          {words.t(busy ? 'consent.working' : 'consent.sample')}
        </Button>
        <Button look="equal" size="large" onClick={onDecline} disabled={busy} data-action="no-thanks">
          {words.t('consent.noThanks')}
        </Button>
      </div>
      <p>
        <Button look="text" onClick={onFiles} disabled={busy} data-action="files">
          {words.t('consent.files')}
        </Button>
      </p>
      <p className={styles['later']}>{words.t('welcome.nothingYet')}</p>
    </>
  );
}
