import { useState } from 'react';
import type { ErrorCode } from '../../utils/errors';
import { Button } from '../ui/button';
import { errorTexts } from '../ui/error-text';
import { Mark } from '../ui/mark';
import { Notice } from '../ui/notice';
import { useWords } from '../ui/words';
import { ClientIdForm } from './client-id-form';
import styles from './consent.module.css';
import { ConsentSwitches } from './consent-switches';
import { type ConsentAnswers, firstAnswers } from './purposes';

export interface ConsentPageProps {
  /** After «No thanks». */
  readonly declined: boolean;
  readonly busy: boolean;
  /** What came of the last try to connect. */
  readonly failed?: ErrorCode | undefined;
  /** Where Google has to send a web client back to. */
  readonly redirectUrl: string;
  readonly onConnect: (answers: ConsentAnswers) => void;
  readonly onSample: () => void;
  /** Without Google: calendar files only. */
  readonly onFiles: () => void;
  readonly onDecline: () => void;
  readonly onSaveClientId: (clientId: string) => Promise<unknown>;
}

/** What would be read, why, and where it stays; then three buttons of equal weight. */
export function ConsentPage(props: ConsentPageProps) {
  const { declined, busy, failed } = props;
  const words = useWords();
  const [answers, setAnswers] = useState(firstAnswers);
  const [needsCalendar, setNeedsCalendar] = useState(false);
  const connect = () => {
    setNeedsCalendar(!answers.calendars);
    if (answers.calendars) props.onConnect(answers);
  };
  return (
    <>
      <header className={styles['head']}>
        <p className={styles['brand']}>
          <Mark size={24} />
          {words.t('options.title')}
        </p>
        <h1>{words.t(declined ? 'declined.title' : 'consent.title')}</h1>
        <p className={styles['intro']}>{words.t(declined ? 'declined.text' : 'consent.intro')}</p>
      </header>
      <div className={styles['columns']}>
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
      <ConsentSwitches
        answers={answers}
        disabled={busy}
        onAnswer={(purpose, given) => setAnswers({ ...answers, [purpose]: given })}
      />
      {needsCalendar && !answers.calendars && (
        <Notice kind="warning" name="needs-calendar">
          {words.t('consent.needsCalendar')}
        </Notice>
      )}
      {failed === 'client-id-missing' ? (
        <ClientIdForm redirectUrl={props.redirectUrl} onSave={props.onSaveClientId} />
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
      <p>
        <Button look="text" onClick={props.onFiles} disabled={busy} data-action="files">
          {words.t('consent.files')}
        </Button>
      </p>
      <p className={styles['later']}>{words.t('consent.changeLater')}</p>
    </>
  );
}
