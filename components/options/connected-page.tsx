import { useState } from 'react';
import type { AccountRow, CalendarRow } from '../../utils/db/rows';
import { AccountSection } from '../account/account-section';
import type { SyncState } from '../account/sync-state';
import { WorkingHours } from '../account/working-hours';
import { ClientIdForm } from '../consent/client-id-form';
import { ConsentSwitches } from '../consent/consent-switches';
import { OverlaySection } from '../panel/overlay-section';
import { PrivacySection } from '../privacy/privacy-section';
import { Mark } from '../ui/mark';
import { useWords } from '../ui/words';
import styles from './connected-page.module.css';
import type { OptionsViewProps } from './options-view';

interface ConnectedPageProps extends Omit<OptionsViewProps, 'connected'> {
  readonly account: AccountRow;
  readonly calendars: readonly CalendarRow[];
  readonly sync: SyncState;
  readonly onUseOwn: () => void;
  readonly onDelete: () => void;
}

export function ConnectedPage(props: ConnectedPageProps) {
  const { account, actions } = props;
  const words = useWords();
  const [exported, setExported] = useState<string>();
  return (
    <>
      <header className={styles['head']}>
        <h1>
          <Mark size={28} />
          {words.t('options.title')}
        </h1>
        <p>{words.t('options.firstSlots')}</p>
      </header>
      {props.failed === 'client-id-missing' && (
        <ClientIdForm redirectUrl={props.redirectUrl} onSave={actions.saveClientId} />
      )}
      <AccountSection
        account={account}
        calendars={props.calendars}
        sync={props.sync}
        now={props.now}
        timeZone={props.timeZone}
        onSync={actions.refresh}
        onConnect={() => actions.connect()}
        onUseOwn={props.onUseOwn}
        onChoose={actions.chooseCalendar}
      />
      <WorkingHours workingHours={props.workingHours} />
      {props.overlay && <OverlaySection {...props.overlay} />}
      {account.kind === 'google' && (
        <section aria-labelledby="use" className={styles['section']}>
          <h2 id="use">{words.t('options.useTitle')}</h2>
          <ConsentSwitches answers={props.consents} onAnswer={actions.answerConsent} />
          <p>{words.t('consent.changeLater')}</p>
        </section>
      )}
      <PrivacySection
        holdings={props.holdings}
        exported={exported}
        onExport={() => void actions.exportEverything().then(setExported)}
        onDelete={props.onDelete}
      />
    </>
  );
}
