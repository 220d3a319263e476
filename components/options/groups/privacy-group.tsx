import { useState } from 'react';
import { forbiddenPurposes } from '../../../utils/settings/organisation-schema';
import { ConsentHistory } from '../../consent/consent-history';
import { ConsentSwitches } from '../../consent/consent-switches';
import { askedPurposes, laterPurposes } from '../../consent/purposes';
import { HoldingsSection } from '../../privacy/holdings-section';
import { LedgerSection } from '../../privacy/ledger-section';
import { PrivacySection } from '../../privacy/privacy-section';
import { DisclosuresSection } from '../../rights/disclosures-section';
import { LockSection } from '../../rights/lock-section';
import { MaskSection } from '../../rights/mask-section';
import { PauseSection } from '../../rights/pause-section';
import { RecordsSection } from '../../rights/records-section';
import { RetentionSection } from '../../rights/retention-section';
import { RightsSection } from '../../rights/rights-section';
import { StatedSection } from '../../rights/stated-section';
import { Disclosure } from '../../ui/disclosure';
import { useWords } from '../../ui/words';
import styles from '../connected-page.module.css';
import type { ConnectedPageProps } from '../connected-page-props';
import { SectionGroup } from './section-group';

/** What may be used, what is held, what left, and every right over it. */
export function PrivacyGroup(props: ConnectedPageProps & { readonly hasGoogle: boolean }) {
  const { actions, now, timeZone, rights } = props;
  const { calendars, accounts } = rights;
  const erasing = { calendars, accounts, onErase: actions.erase, onSeen: props.onErasureSeen };
  const words = useWords();
  const [exported, setExported] = useState<string>();
  return (
    <SectionGroup name="privacy">
      {props.hasGoogle && (
        <section aria-labelledby="use" className={styles['section']}>
          <h2 id="use">{words.t('options.useTitle')}</h2>
          <ConsentSwitches
            answers={props.consents}
            purposes={[...askedPurposes, ...laterPurposes].filter(
              (purpose) => purpose !== 'settings-sync' || props.carrying.isOffered,
            )}
            forbidden={forbiddenPurposes(props.organisation)}
            onAnswer={actions.answerConsent}
          />
          <p>{words.t('consent.changeLater')}</p>
          <Disclosure summary={words.t('history.title')} name="history">
            <ConsentHistory records={props.records} now={now} timeZone={timeZone} />
          </Disclosure>
        </section>
      )}
      <PrivacySection
        holdings={props.holdings}
        exported={exported}
        onExport={() => void actions.exportEverything().then(setExported)}
        onRestore={actions.importEverything}
        onDelete={props.onDelete}
      />
      <RightsSection
        {...erasing}
        onExport={() => void actions.exportEverything().then(setExported)}
        onDeleteEverything={props.onDelete}
      />
      <RecordsSection {...erasing} records={rights.records} />
      <StatedSection settings={rights.settings} />
      <PauseSection paused={rights.settings.paused} onChange={actions.setPaused} />
      <MaskSection mask={rights.settings.mask} onChange={actions.setMask} />
      <RetentionSection
        {...erasing}
        settings={rights.settings}
        onChange={actions.setRetention}
        mostHistoryMonths={props.organisation.mostHistoryMonths}
      />
      <LockSection saveBackup={actions.saveBackup} restoreBackup={actions.restoreBackup} />
      <HoldingsSection chart={props.chart} now={now} timeZone={timeZone} />
      <DisclosuresSection disclosures={rights.disclosures} now={now} timeZone={timeZone} />
      <LedgerSection
        ledger={props.ledger}
        now={now}
        timeZone={timeZone}
        onMore={actions.showMoreRequests}
        carries={props.consents['settings-sync']}
      />
    </SectionGroup>
  );
}
