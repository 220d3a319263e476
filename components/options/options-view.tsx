import { useState } from 'react';
import type { AccountRow, CalendarRow } from '../../utils/db/rows';
import type { ErrorCode } from '../../utils/errors';
import type { DeletionReceipt } from '../../utils/rpc/contract';
import type { ConsentPurpose, Settings } from '../../utils/settings/schema';
import type { EpochMs } from '../../utils/time/instant';
import type { SyncState } from '../account/sync-state';
import { ConsentPage } from '../consent/consent-page';
import type { ConsentAnswers } from '../consent/purposes';
import type { OverlaySectionProps } from '../panel/overlay-section';
import { DeleteDialog } from '../privacy/delete-dialog';
import type { Holdings } from '../privacy/holdings';
import { ConnectedPage } from './connected-page';
import styles from './options-view.module.css';

export interface OptionsActions {
  readonly connect: (answers?: ConsentAnswers) => void;
  readonly startSample: () => void;
  readonly saveClientId: (clientId: string) => Promise<unknown>;
  readonly chooseCalendar: (key: string, chosen: boolean) => void;
  readonly refresh: () => void;
  readonly answerConsent: (purpose: ConsentPurpose, given: boolean) => void;
  /** Answers the name of the file. */
  readonly exportEverything: () => Promise<string>;
  readonly deleteEverything: () => Promise<DeletionReceipt>;
}

export interface OptionsViewProps {
  readonly connected?:
    | { readonly account: AccountRow; readonly calendars: readonly CalendarRow[]; readonly sync: SyncState }
    | undefined;
  readonly consents: ConsentAnswers;
  readonly workingHours: Settings['workingHours'];
  readonly holdings: Holdings;
  readonly busy: boolean;
  readonly failed?: ErrorCode | undefined;
  readonly redirectUrl: string;
  readonly now: EpochMs;
  readonly timeZone: string;
  /** Absent where there is no browser to ask. */
  readonly overlay?: OverlaySectionProps;
  readonly actions: OptionsActions;
  /** Where a picture begins. */
  readonly first?: { readonly declined?: boolean; readonly deleting?: boolean };
}

/** The options page: what would be read, as long as nobody is connected; then what is read, and every right over it. */
export function OptionsView(props: OptionsViewProps) {
  const { connected, actions } = props;
  const [declined, setDeclined] = useState(props.first?.declined ?? false);
  const [deleting, setDeleting] = useState(props.first?.deleting ?? false);
  const [wantsOwn, setWantsOwn] = useState(false);
  const consenting = !connected || (wantsOwn && connected.account.kind === 'sample');
  return (
    <main
      className={styles['page']}
      data-state={consenting ? (declined ? 'declined' : 'not-consented') : 'connected'}
      data-sync={connected?.sync.kind}
      aria-busy={props.busy}
    >
      {consenting ? (
        <ConsentPage
          declined={declined}
          busy={props.busy}
          failed={props.failed}
          redirectUrl={props.redirectUrl}
          onConnect={actions.connect}
          onSample={() => {
            setWantsOwn(false);
            actions.startSample();
          }}
          onDecline={() => setDeclined(true)}
          onSaveClientId={actions.saveClientId}
        />
      ) : (
        <ConnectedPage
          {...props}
          {...connected}
          onUseOwn={() => setWantsOwn(true)}
          onDelete={() => setDeleting(true)}
        />
      )}
      {deleting && (
        <DeleteDialog
          holdings={props.holdings}
          onDelete={actions.deleteEverything}
          onExport={actions.exportEverything}
          onClose={() => setDeleting(false)}
        />
      )}
    </main>
  );
}
