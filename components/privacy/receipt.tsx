import type { DeletionReceipt, ReceiptStep } from '../../utils/rpc/commands/privacy';
import { secondsText } from '../ui/dates';
import { Icon } from '../ui/icon';
import { type MessageKey, useWords } from '../ui/words';
import styles from './receipt.module.css';

const stepNames: Readonly<Record<ReceiptStep['step'], MessageKey & `delete.steps.${string}`>> = {
  'stop-sync': 'delete.steps.stopSync',
  revoke: 'delete.steps.revoke',
  database: 'delete.steps.database',
  settings: 'delete.steps.settings',
  session: 'delete.steps.session',
  alarms: 'delete.steps.alarms',
  badge: 'delete.steps.badge',
  caches: 'delete.steps.caches',
};

const outcomes = {
  done: { icon: 'done', word: 'delete.done' },
  'nothing-to-do': { icon: 'nothing', word: 'delete.nothingToDo' },
  failed: { icon: 'warning', word: 'delete.failed' },
} as const;

/** What the deletion did, step by step, as it was found afterwards. */
export function Receipt({ receipt }: { readonly receipt: DeletionReceipt }) {
  const words = useWords();
  return (
    <div data-receipt="" role="status">
      <ul className={styles['steps']}>
        {receipt.steps.map(({ step, outcome, removed, why }) => (
          <li key={step} data-receipt-step={step} data-outcome={outcome} className={styles['step']}>
            <Icon name={outcomes[outcome].icon} />
            <span className={styles['name']}>{words.t(stepNames[step])}</span>
            <span className={styles['outcome']}>
              {outcome === 'done' && removed !== undefined && step !== 'revoke'
                ? words.t('delete.removed', { count: removed })
                : words.t(outcomes[outcome].word)}
            </span>
            {why && outcome === 'failed' && (
              <bdi className={styles['why']} dir="auto">
                {why}
              </bdi>
            )}
          </li>
        ))}
      </ul>
      <p className={styles['took']}>
        {words.t('delete.took', { time: secondsText(receipt.tookMs, words.locale) })}
      </p>
    </div>
  );
}
