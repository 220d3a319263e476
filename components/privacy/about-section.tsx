import { useState } from 'react';
import { inventory } from '../../utils/privacy/inventory';
import { type Recipient, recipients } from '../../utils/privacy/terms';
import { glossary, truths } from '../../utils/privacy/truths';
import { Contact } from '../trust/contact';
import { Regulators } from '../trust/regulators';
import { ReleaseNotes } from '../trust/release-notes';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { Section } from '../ui/section';
import { useWords } from '../ui/words';
import styles from './about-section.module.css';

interface AboutSectionProps {
  readonly onReport: () => Promise<string>;
  readonly onCopy: (text: string) => Promise<boolean>;
}

/** What no button shows: who can get what, what lies outside, what our words mean, and a report for who helps. */
export function AboutSection({ onReport, onCopy }: AboutSectionProps) {
  const words = useWords();
  return (
    <Section id="about" title={words.t('about.title')}>
      <Disclosure summary={words.t('about.recipients')} name="recipients">
        <p className={styles['calm']}>{words.t('policy.english')}</p>
        <dl className={styles['list']} data-anchor="recipients" lang="en" dir="ltr">
          {(Object.keys(recipients) as Recipient[]).map((recipient) => (
            <div key={recipient}>
              <dt>{recipients[recipient]}</dt>
              <dd>{givenTo(recipient)}</dd>
            </div>
          ))}
          <div>
            <dt>processors on anybody’s behalf</dt>
            <dd>none</dd>
          </div>
        </dl>
      </Disclosure>
      <Disclosure summary={words.t('about.outside')} name="outside">
        <p className={styles['calm']}>{words.t('policy.english')}</p>
        <dl className={styles['list']} data-anchor="outside" lang="en" dir="ltr">
          {truths.map(({ about, says }) => (
            <div key={about}>
              <dt>{about}</dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
      <Disclosure summary={words.t('about.glossary')} name="glossary">
        <p className={styles['calm']}>{words.t('policy.english')}</p>
        <dl className={styles['list']} data-anchor="glossary" lang="en" dir="ltr">
          {glossary.map(({ word, means }) => (
            <div key={word}>
              <dt>{word}</dt>
              <dd>{means}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
      <Disclosure summary={words.t('about.contact')} name="contact">
        <Contact />
      </Disclosure>
      <Disclosure summary={words.t('regulators.title')} name="regulators">
        <Regulators />
      </Disclosure>
      <Disclosure summary={words.t('news.title')} name="release-notes">
        <ReleaseNotes />
      </Disclosure>
      <Report onReport={onReport} onCopy={onCopy} />
    </Section>
  );
}

/** Nothing is copied before it was seen. */
function Report({ onReport, onCopy }: AboutSectionProps) {
  const words = useWords();
  const [report, setReport] = useState<string>();
  const [copied, setCopied] = useState(false);
  const show = () => {
    setCopied(false);
    void onReport().then(setReport);
  };
  return (
    <div className={styles['report']} data-anchor="diagnostics">
      <h3>{words.t('about.report')}</h3>
      <p className={styles['calm']}>{words.t('about.reportIntro')}</p>
      <div className={styles['buttons']}>
        <Button onClick={show} data-action="show-report">
          {words.t('about.showReport')}
        </Button>
        {report !== undefined && (
          <Button onClick={() => void onCopy(report).then(setCopied)} data-action="copy-report">
            {words.t(copied ? 'slots.copied' : 'slots.copy')}
          </Button>
        )}
      </div>
      {report !== undefined && (
        <textarea
          readOnly
          aria-label={words.t('about.report')}
          dir="ltr"
          lang="en"
          rows={10}
          value={report}
          name="report"
        />
      )}
    </div>
  );
}

function givenTo(recipient: Recipient): string {
  const stores = inventory.filter(({ fields }) =>
    Object.values(fields).some(({ leavesTo }) => leavesTo === recipient),
  );
  return stores.map(({ holds }) => holds).join('; ') || 'nothing today';
}
