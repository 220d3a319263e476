import { useState } from 'react';
import { OrganisationMark } from '../organisation/organisation-mark';
import { Button } from '../ui/button';
import { errorTexts } from '../ui/error-text';
import { Notice } from '../ui/notice';
import { useWords } from '../ui/words';
import { ClientIdForm } from './client-id-form';
import styles from './consent.module.css';
import { ConsentSwitches } from './consent-switches';
import type { ConsentAnswers } from './purposes';
import type { WelcomePageProps } from './welcome-page';

interface ConsentStepProps extends Omit<WelcomePageProps, 'rules' | 'onRules' | 'first'> {
  readonly answers: ConsentAnswers;
  readonly onAnswers: (answers: ConsentAnswers) => void;
  readonly onBack: () => void;
}

/** One switch per purpose; then three buttons of equal weight. What is asked is recorded by the button beside it. */
export function ConsentStep(props: ConsentStepProps) {
  const { answers, onAnswers, declined, busy, failed } = props;
  const words = useWords();
  const [needsCalendar, setNeedsCalendar] = useState(false);
  const connect = () => {
    setNeedsCalendar(!answers.calendars);
    if (answers.calendars) props.onConnect(answers);
  };
  return (
    <>
      <ConsentSwitches
        answers={answers}
        disabled={busy}
        onAnswer={(purpose, given) => onAnswers({ ...answers, [purpose]: given })}
      />
      {needsCalendar && !answers.calendars && (
        <Notice kind="warning" name="needs-calendar">
          {words.t('consent.needsCalendar')}
        </Notice>
      )}
      {failed === 'client-id-missing' ? (
        <ClientIdForm redirectUrl={props.redirectUrl} onSave={props.onSaveClient} />
      ) : (
        failed && (
          <Notice kind="warning" name="error" code={failed}>
            {words.t(errorTexts[failed].sentence)}
          </Notice>
        )
      )}
      <div className={styles['choices']}>
        <Button look="equal" size="large" onClick={connect} disabled={busy} data-action="connect">
          {words.t(busy ? 'consent.working' : 'consent.connect')}
        </Button>
        <Button look="equal" size="large" onClick={props.onSample} disabled={busy} data-action="sample">
          {words.t('consent.sample')}
        </Button>
        {!declined && (
          <Button look="equal" size="large" onClick={props.onDecline} disabled={busy} data-action="no-thanks">
            {words.t('consent.noThanks')}
          </Button>
        )}
      </div>
      {props.accountDomains?.length ? (
        <OrganisationMark limit={{ accountDomains: [...props.accountDomains] }} />
      ) : null}
      <p className={styles['further']}>
        {!declined && (
          <Button look="text" onClick={props.onBack} disabled={busy} data-action="previous-step">
            {words.t('welcome.back')}
          </Button>
        )}
        <Button look="text" onClick={props.onFiles} disabled={busy} data-action="files">
          {words.t('consent.files')}
        </Button>
      </p>
      <p className={styles['later']}>{words.t('consent.changeLater')}</p>
    </>
  );
}
