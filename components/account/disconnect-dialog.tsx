import { useState } from 'react';
import { type ErrorCode, toAppError } from '../../utils/errors';
import { CleanUpOffer, type CleanUpOfferProps } from '../bookings/clean-up-offer';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { errorTexts } from '../ui/error-text';
import { Notice } from '../ui/notice';
import { usePrivate } from '../ui/private';
import { isolate, useWords } from '../ui/words';
import type { ConnectedAccount } from './account-card';
import styles from './account-card.module.css';

interface DisconnectDialogProps extends Pick<ConnectedAccount, 'account' | 'status'>, CleanUpOfferProps {
  readonly onDisconnect: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** What goes and what stays, before an account is disconnected. */
export function DisconnectDialog(props: DisconnectDialogProps) {
  const { account, status, onDisconnect, onClose } = props;
  const words = useWords();
  const hide = usePrivate();
  const [running, setRunning] = useState(false);
  const [failed, setFailed] = useState<ErrorCode>();
  const events = status.calendars.reduce((sum, { entries }) => sum + entries, 0);
  const confirm = () => {
    setRunning(true);
    onDisconnect().then(onClose, (thrown) => {
      setRunning(false);
      setFailed(toAppError(thrown).code);
    });
  };
  return (
    <Dialog
      title={words.t('accounts.disconnectTitle', { email: isolate(hide(account.email, 'account')) })}
      onClose={onClose}
      closable={!running}
    >
      <p>{words.t('accounts.disconnectWhat')}</p>
      <ul className={styles['list']}>
        <li>{words.count('delete.events', events)}</li>
        <li>{words.t('accounts.disconnectCalendars')}</li>
        <li>{words.t('accounts.disconnectAccess')}</li>
      </ul>
      <p className={styles['calm']}>{words.t('accounts.disconnectKeeps')}</p>
      <CleanUpOffer written={props.written} onCleanUp={props.onCleanUp} disabled={running} />
      {failed && (
        <Notice kind="warning" name="error" code={failed}>
          {words.t(errorTexts[failed].sentence)}
        </Notice>
      )}
      <div className={styles['buttons']}>
        <Button look="danger" onClick={confirm} disabled={running} data-action="confirm-disconnect">
          {words.t('accounts.disconnectConfirm')}
        </Button>
      </div>
    </Dialog>
  );
}
