import { useState } from 'react';
import { type ErrorCode, toAppError } from '../../utils/errors';
import type { ErasureRequest } from '../../utils/privacy/plan-erasure';
import type { ErasureReceipt } from '../../utils/privacy/receipt';
import { Button } from '../ui/button';
import { secondsText } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { errorTexts } from '../ui/error-text';
import { Notice } from '../ui/notice';
import { useWords } from '../ui/words';
import { EraseForm, type EraseFormProps } from './erase-form';
import styles from './rights.module.css';

export interface EraseDialogProps extends Pick<EraseFormProps, 'calendars' | 'accounts'> {
  readonly onErase: (request: ErasureRequest) => Promise<ErasureReceipt>;
  /** What was done has been read. */
  readonly onSeen: () => void;
  readonly onClose: () => void;
  /** Named already, where it was opened from what is to go. */
  readonly first?: ErasureRequest;
  readonly startsWith?: ErasureRequest['kind'];
}

/** Choose, confirm, and see what was done: two steps before anything goes. */
export function EraseDialog(props: EraseDialogProps) {
  const { calendars, accounts, onErase, first, startsWith } = props;
  const words = useWords();
  const [request, setRequest] = useState(first);
  const [running, setRunning] = useState(false);
  const [failed, setFailed] = useState<ErrorCode>();
  const [receipt, setReceipt] = useState<ErasureReceipt>();
  const confirm = (wanted: ErasureRequest) => {
    setRunning(true);
    onErase(wanted)
      .then(setReceipt, (thrown) => setFailed(toAppError(thrown).code))
      .finally(() => setRunning(false));
  };
  return (
    <Dialog
      title={words.t(receipt ? 'erase.doneTitle' : 'erase.title')}
      onClose={() => {
        props.onSeen();
        props.onClose();
      }}
      closable={!running}
    >
      {failed && (
        <Notice kind="warning" name="error" code={failed}>
          {words.t(errorTexts[failed].sentence)}
        </Notice>
      )}
      {receipt ? (
        <div role="status" data-erasure={receipt.removed} className={styles['stack']}>
          <p>{words.t('erase.removed', { count: receipt.removed })}</p>
          <p>{words.t('erase.bared', { count: receipt.bared })}</p>
          <p>{words.t('erase.unlearned', { count: receipt.unlearned })}</p>
          <p className={styles['calm']}>
            {words.t('erase.left')}{' '}
            {words.t('delete.took', { time: secondsText(receipt.tookMs, words.locale) })}
          </p>
        </div>
      ) : request ? (
        <div className={styles['stack']}>
          <p>{words.t('erase.sure')}</p>
          <p className={styles['calm']}>{words.t('erase.future')}</p>
          <div className={styles['buttons']}>
            <Button
              look="danger"
              disabled={running}
              onClick={() => confirm(request)}
              data-action="confirm-erase"
            >
              {words.t(running ? 'delete.running' : 'erase.confirm')}
            </Button>
          </div>
        </div>
      ) : (
        <EraseForm
          calendars={calendars}
          accounts={accounts}
          onNamed={setRequest}
          {...(startsWith && { startsWith })}
        />
      )}
    </Dialog>
  );
}
