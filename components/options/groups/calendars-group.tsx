import { scopes } from '../../../utils/identity/scopes';
import { AccountsSection } from '../../account/accounts-section';
import { HealthSection } from '../../account/health-section';
import { ImportsSection } from '../../account/imports-section';
import { VerifySection } from '../../account/verify-section';
import { WrittenSection } from '../../bookings/written-section';
import { OverlaySection } from '../../panel/overlay-section';
import { useWords } from '../../ui/words';
import type { ConnectedPageProps } from '../connected-page-props';
import styles from './section-group.module.css';

const writeScopes: readonly string[] = [scopes.writeOwnEvents, scopes.writeOwnCalendar];

/** What is read, and where times are shown. */
export function CalendarsGroup(props: ConnectedPageProps) {
  const { actions, now, timeZone } = props;
  const words = useWords();
  const hasGoogle = props.accounts.some(({ account }) => account.kind === 'google');
  return (
    <>
      <p className={styles['calm']}>{words.t('options.firstSlots')}</p>
      <AccountsSection
        accounts={props.accounts}
        healed={props.healed}
        now={now}
        timeZone={timeZone}
        busy={props.busy}
        onSync={actions.refresh}
        onConnect={() => actions.connect()}
        onConnectAnother={actions.connectAnother}
        onUseOwn={props.onUseOwn}
        onChoose={actions.chooseCalendar}
        onDisconnect={actions.disconnect}
        written={props.written}
        onCleanUp={props.bookings.cleanUp}
        onDismissHealed={actions.dismissHealed}
        accountDomains={props.organisation.accountDomains}
        {...(props.leaving !== undefined && { leaving: props.leaving })}
      />
      <ImportsSection
        imported={props.imported}
        now={now}
        timeZone={timeZone}
        onImport={actions.importFile}
        onSubscribe={actions.subscribe}
        onRemove={actions.removeImported}
        {...(props.imports && { outcomes: props.imports })}
      />
      {hasGoogle && (
        <HealthSection
          accounts={props.accounts.filter(({ account }) => account.kind === 'google')}
          now={now}
          timeZone={timeZone}
          busy={props.busy}
          onSync={actions.refresh}
        />
      )}
      {hasGoogle && (
        <VerifySection
          timeZone={timeZone}
          onVerify={actions.verify}
          onSync={actions.refresh}
          onReadAnew={actions.readAnew}
          {...(props.verification && { result: props.verification })}
        />
      )}
      {hasGoogle && (
        <WrittenSection
          written={props.written}
          timeZone={timeZone}
          now={now}
          actions={props.bookings}
          writers={props.accounts
            .filter(({ account }) => account.grantedScopes.some((scope) => writeScopes.includes(scope)))
            .map(({ account }) => account.email)}
          onGiveBack={actions.giveBackWriting}
          reply={props.reply}
        />
      )}
      {props.overlay && (
        <OverlaySection {...props.overlay} forbidden={props.organisation.forbidOverlay === true} />
      )}
    </>
  );
}
