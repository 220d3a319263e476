import { useState } from 'react';
import type { ConnectedAccount } from '../account/account-card';
import type { ImportedCalendar } from '../account/imports-section';
import type { SyncState } from '../account/sync-state';
import { WelcomePage } from '../consent/welcome-page';
import type { WelcomeStep } from '../consent/welcome-place';
import { DeleteDialog } from '../privacy/delete-dialog';
import { OpenAccessNotice } from '../trust/open-access-notice';
import { ConnectedPage } from './connected-page';
import type { ConnectedPageProps } from './connected-page-props';
import styles from './options-view.module.css';
import type { GroupName } from './section-titles';

export type { OptionsActions } from './options-actions';

export interface OptionsViewProps
  extends Omit<
    ConnectedPageProps,
    'onUseOwn' | 'onDelete' | 'onErasureSeen' | 'accounts' | 'imported' | 'view' | 'leaving'
  > {
  /** Google's accounts, or the made-up person. */
  readonly accounts: readonly ConnectedAccount[];
  readonly imported: readonly ImportedCalendar[];
  readonly sync: SyncState | undefined;
  /** Google’s own window asks at this moment, whichever page began it. */
  readonly connecting?: boolean;
  /** Where a picture begins. */
  readonly first?: {
    readonly step?: WelcomeStep;
    readonly declined?: boolean;
    readonly deleting?: boolean;
    readonly leaving?: string;
    readonly view?: GroupName;
  };
}

/** The options page: what would be read, as long as nobody is connected; then what is read, and every right over it. */
export function OptionsView(props: OptionsViewProps) {
  const { accounts, imported, actions, first } = props;
  const [declined, setDeclined] = useState(first?.declined ?? false);
  const [deleting, setDeleting] = useState(first?.deleting ?? false);
  const [wants, setWants] = useState<'own' | 'files'>();
  const hasGoogle = accounts.some(({ account }) => account.kind === 'google');
  const isEmpty = accounts.length === 0 && imported.length === 0;
  // Deleting the last account must not take the page away before its receipt is read.
  const [erasing, setErasing] = useState(false);
  const consenting = !erasing && !hasGoogle && (isEmpty ? wants !== 'files' : wants === 'own');
  return (
    <main
      className={styles['page']}
      data-state={consenting ? (declined ? 'declined' : 'not-consented') : 'connected'}
      data-sync={props.sync?.kind}
      aria-busy={props.busy}
    >
      <OpenAccessNotice
        access={props.trust.openAccess}
        onRetry={props.trust.retryAccess}
        onDismiss={props.trust.dismissAccess}
      />
      {consenting ? (
        <WelcomePage
          declined={declined}
          busy={props.busy}
          connecting={props.connecting ?? false}
          failed={props.failed}
          redirectUrl={props.redirectUrl}
          rules={props.rules}
          onRules={actions.changeRules}
          first={first?.step ?? (isEmpty ? undefined : 3)}
          onConnect={actions.connect}
          onAskAgain={() => actions.connect()}
          onSample={() => {
            setWants(undefined);
            actions.startSample();
          }}
          onFiles={() => setWants('files')}
          onDecline={() => setDeclined(true)}
          onSaveClient={actions.saveClient}
          accountDomains={props.organisation.accountDomains}
        />
      ) : (
        <ConnectedPage
          {...props}
          actions={{
            ...actions,
            erase: (request) => {
              setErasing(true);
              return actions.erase(request);
            },
          }}
          onErasureSeen={() => setErasing(false)}
          leaving={first?.leaving}
          view={first?.view}
          onUseOwn={() => setWants('own')}
          onDelete={() => setDeleting(true)}
        />
      )}
      {deleting && (
        <DeleteDialog
          holdings={props.holdings}
          onDelete={actions.deleteEverything}
          onExport={actions.exportEverything}
          written={props.written.filter(({ state }) => state !== 'changed').length}
          onClose={() => setDeleting(false)}
        />
      )}
    </main>
  );
}
