import { useState } from 'react';
import { forbiddenPurposes } from '../../../utils/settings/organisation-schema';
import { ConsentHistory } from '../../consent/consent-history';
import { ConsentSwitches } from '../../consent/consent-switches';
import { askedPurposes, laterPurposes } from '../../consent/purposes';
import { PrivacySection } from '../../privacy/privacy-section';
import { LockSection } from '../../rights/lock-section';
import { MaskSection } from '../../rights/mask-section';
import { PauseSection } from '../../rights/pause-section';
import { RetentionSection } from '../../rights/retention-section';
import { RightsSection } from '../../rights/rights-section';
import { Disclosure } from '../../ui/disclosure';
import { Section } from '../../ui/section';
import { useWords } from '../../ui/words';
import type { ConnectedPageProps } from '../connected-page-props';

/** What may be used, and every right over it. */
export function PrivacyGroup(props: ConnectedPageProps) {
  const { actions, now, timeZone, rights } = props;
  const { calendars, accounts } = rights;
  const erasing = { calendars, accounts, onErase: actions.erase, onSeen: props.onErasureSeen };
  const words = useWords();
  const [exported, setExported] = useState<string>();
  const onExport = () => void actions.exportEverything().then(setExported);
  return (
    <>
      {props.accounts.some(({ account }) => account.kind === 'google') && (
        <Section id="use" title={words.t('options.useTitle')} intro={words.t('consent.changeLater')}>
          <ConsentSwitches
            answers={props.consents}
            purposes={[...askedPurposes, ...laterPurposes].filter(
              (purpose) => purpose !== 'settings-sync' || props.carrying.isOffered,
            )}
            forbidden={forbiddenPurposes(props.organisation)}
            onAnswer={actions.answerConsent}
          />
          <Disclosure summary={words.t('history.title')} name="history">
            <ConsentHistory records={props.records} now={now} timeZone={timeZone} />
          </Disclosure>
        </Section>
      )}
      <PrivacySection
        holdings={props.holdings}
        exported={exported}
        onExport={onExport}
        onRestore={actions.importEverything}
        onDelete={props.onDelete}
      />
      <RightsSection {...erasing} onExport={onExport} onDeleteEverything={props.onDelete} />
      <PauseSection paused={rights.settings.paused} onChange={actions.setPaused} />
      <MaskSection mask={rights.settings.mask} onChange={actions.setMask} />
      <RetentionSection
        {...erasing}
        settings={rights.settings}
        onChange={actions.setRetention}
        mostHistoryMonths={props.organisation.mostHistoryMonths}
      />
      <LockSection saveBackup={actions.saveBackup} restoreBackup={actions.restoreBackup} />
    </>
  );
}
