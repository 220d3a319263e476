import { useState } from 'react';
import { type ErrorCode, toAppError } from '../../utils/errors';
import type { FullReceipt } from '../../utils/privacy/receipt';
import { saveFile } from '../hooks/save-file';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { errorTexts } from '../ui/error-text';
import { Notice } from '../ui/notice';
import { useWords } from '../ui/words';
import styles from './delete-dialog.module.css';
import type { Holdings } from './holdings';
import { Receipt } from './receipt';

interface DeleteDialogProps {
  readonly holdings: Holdings;
  readonly onDelete: (wish: { readonly cleanUp?: boolean }) => Promise<FullReceipt>;
  /** Events at Google that Allset wrote and that are still to come; offered for removal first. */
  readonly written?: number;
  readonly onExport: () => void;
  readonly onClose: () => void;
  /** Where a picture begins; everybody else starts with the question. */
  readonly first?: DeletePhase;
}

export type DeletePhase =
  | { readonly kind: 'asking' }
  | { readonly kind: 'running' }
  | { readonly kind: 'failed'; readonly code: ErrorCode }
  | { readonly kind: 'done'; readonly receipt: FullReceipt };

/** The second step: what will be lost, then what was really done, step by step. */
export function DeleteDialog({
  holdings,
  onDelete,
  written = 0,
  onExport,
  onClose,
  first,
}: DeleteDialogProps) {
  const words = useWords();
  const [phase, setPhase] = useState<DeletePhase>(first ?? { kind: 'asking' });
  // What was there before: the counts behind this dialog go to nothing while it is open.
  const [before] = useState(holdings);
  const [cleanUp, setCleanUp] = useState(false);

  const confirm = () => {
    setPhase({ kind: 'running' });
    onDelete({ cleanUp }).then(
      (receipt) => setPhase({ kind: 'done', receipt }),
      (thrown) => setPhase({ kind: 'failed', code: toAppError(thrown).code }),
    );
  };

  if (phase.kind === 'done') {
    const failed = phase.receipt.steps.some(({ outcome }) => outcome === 'failed');
    return (
      <Dialog title={words.t(failed ? 'delete.partlyTitle' : 'delete.doneTitle')} onClose={onClose}>
        <Receipt receipt={phase.receipt} onSave={(name, text) => saveFile(name, text, 'text/plain')} />
        {failed && <p className={styles['hint']}>{words.t('delete.failedHint')}</p>}
        <div className={styles['buttons']}>
          {failed && (
            <Button look="danger" onClick={confirm} data-action="confirm-delete">
              {words.t('common.tryAgain')}
            </Button>
          )}
        </div>
      </Dialog>
    );
  }

  const running = phase.kind === 'running';
  return (
    <Dialog title={words.t('delete.title')} onClose={onClose} closable={!running}>
      <p>{words.t('delete.intro')}</p>
      <ul className={styles['list']}>
        <li>{words.count('delete.events', before.events)}</li>
        <li>{words.t('delete.settings')}</li>
        <li>{words.t('delete.ledger')}</li>
      </ul>
      <p className={styles['calm']}>
        {words.t('delete.access')} {words.t('delete.untouched')}
      </p>
      {written > 0 && (
        <label className={styles['option']}>
          <input
            type="checkbox"
            name="clean-up"
            checked={cleanUp}
            disabled={running}
            onChange={(event) => setCleanUp(event.currentTarget.checked)}
          />
          <span>{words.count('receipt.cleanUpFirst', written)}</span>
        </label>
      )}
      {phase.kind === 'failed' && (
        <Notice kind="warning" name="error" code={phase.code}>
          {words.t(errorTexts[phase.code].sentence)}
        </Notice>
      )}
      <div className={styles['buttons']}>
        <Button look="danger" onClick={confirm} disabled={running} data-action="confirm-delete">
          {words.t(running ? 'delete.running' : 'delete.confirm')}
        </Button>
        <Button onClick={onExport} disabled={running}>
          {words.t('delete.exportFirst')}
        </Button>
      </div>
    </Dialog>
  );
}
