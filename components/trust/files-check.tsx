import { useState } from 'react';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { isolate, useWords, type Words } from '../ui/words';
import type { FileComparison } from './trust';
import styles from './trust.module.css';

interface FilesCheckProps {
  readonly onCompare: () => Promise<FileComparison>;
  /** Where a picture begins. */
  readonly first?: FileComparison | undefined;
}

/** Whether the files that run are the ones that were built. */
export function FilesCheck({ onCompare, first }: FilesCheckProps) {
  const words = useWords();
  const [result, setResult] = useState(first);
  const isWhole = result?.kind === 'compared' && result.different.length === 0;
  return (
    <div className={styles['stack']}>
      <h3>{words.t('files.title')}</h3>
      <p>{words.t('files.intro')}</p>
      <Button onClick={() => void onCompare().then(setResult)} data-action="compare-files">
        {words.t('files.compare')}
      </Button>
      <div
        role="status"
        data-files={result && (isWhole ? 'same' : result.kind === 'compared' ? 'different' : 'unreadable')}
      >
        {result && (
          <Notice kind={isWhole ? 'calm' : 'warning'} name="files">
            {sentence(result, words)}
          </Notice>
        )}
      </div>
      {result?.kind === 'compared' && (
        <p>
          {words.t('files.fingerprint')}{' '}
          <bdi dir="ltr" className={styles['fingerprint']} data-fingerprint={result.fingerprint}>
            {result.fingerprint}
          </bdi>
        </p>
      )}
    </div>
  );
}

function sentence(result: FileComparison, words: Words): string {
  if (result.kind === 'unreadable') return words.t('files.unreadable');
  return result.different.length === 0
    ? words.count('files.same', result.files)
    : words.t('files.different', { names: result.different.map(isolate).join(', ') });
}
