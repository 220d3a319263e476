import type { Holdings } from '../privacy/holdings';
import { PrivacySummary } from '../privacy/privacy-summary';
import { Button } from '../ui/button';
import { useWords } from '../ui/words';
import styles from './popup-footer.module.css';

interface PopupFooterProps {
  readonly holdings: Holdings;
  readonly onWhat: () => void;
  /** Absent where there is nothing to pause. */
  readonly onPause?: (() => void) | undefined;
  readonly onExport: () => void;
  readonly onDelete: () => void;
}

/** Privacy is always there: the summary, and each right one click away. */
export function PopupFooter({ holdings, onWhat, onPause, onExport, onDelete }: PopupFooterProps) {
  const words = useWords();
  return (
    <footer className={styles['footer']}>
      <PrivacySummary holdings={holdings} />
      <div className={styles['links']}>
        <Button look="text" onClick={onWhat} data-action="what">
          {words.t('privacy.what')}
        </Button>
        <Button look="text" onClick={onExport} data-action="export">
          {words.t('privacy.export')}
        </Button>
        {onPause && (
          <Button look="text" onClick={onPause} data-action="pause">
            {words.t('pause.action')}
          </Button>
        )}
        <Button look="danger-text" onClick={onDelete} data-action="delete" className={styles['last'] ?? ''}>
          {words.t('privacy.delete')}
        </Button>
      </div>
    </footer>
  );
}
