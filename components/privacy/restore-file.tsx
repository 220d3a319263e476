import { useState } from 'react';
import { type AppError, toAppError } from '../../utils/errors';
import type { CommandOutput } from '../../utils/rpc/contract';
import { buttonClass } from '../ui/button';
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
      <label className={buttonClass('plain', 'small', styles['file'])}>
        {words.t('restore.choose')}
        <input
          type="file"
          className="visually-hidden"
          name="restore-file"
          accept=".zip,.json"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) void restore(file);
          }}
        />
      </label>
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
