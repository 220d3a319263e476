import { useState } from 'react';
import { type AppError, toAppError } from '../../utils/errors';
import type { CommandOutput } from '../../utils/rpc/contract';
import { FileButton } from '../ui/file-button';
import { useWords } from '../ui/words';
import styles from './privacy-section.module.css';

export type Restored = CommandOutput<'importEverything'>;

interface RestoreFileProps {
  readonly onRestore: (file: File) => Promise<Restored>;
}

/** Puts an export back: everything in it in place of everything held now. */
export function RestoreFile({ onRestore }: RestoreFileProps) {
  const words = useWords();
  const [outcome, setOutcome] = useState<{ restored?: Restored; failed?: AppError }>({});
  const restore = async (file: File) => {
    try {
      setOutcome({ restored: await onRestore(file) });
    } catch (thrown) {
      setOutcome({ failed: toAppError(thrown) });
    }
  };
  const { restored, failed } = outcome;
  return (
    <div className={styles['buttons']}>
      <FileButton
        text={words.t('restore.choose')}
        name="restore-file"
        accept=".zip,.json"
        onFiles={([file]) => file && void restore(file)}
      />
      <span role="status" className={styles['intro']}>
        {restored ? (
          <span data-restored={restored.events}>{words.t('restore.done', { count: restored.events })}</span>
        ) : failed ? (
          <span data-error={failed.code}>{words.t('restore.failed')}</span>
        ) : (
          words.t('restore.intro')
        )}
      </span>
    </div>
  );
}
