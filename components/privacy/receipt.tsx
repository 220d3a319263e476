import type { DeletionStep, FullReceipt, FullReceiptStep } from '../../utils/privacy/receipt';
import { GooglePageLink } from '../trust/open-access-notice';
import { Button } from '../ui/button';
import { secondsText } from '../ui/dates';
import { Icon } from '../ui/icon';
import { type MessageKey, useWords, type Words } from '../ui/words';
import styles from './receipt.module.css';

const stepNames = {
  'stop-sync': 'delete.steps.stopSync',
  'clean-up': 'receipt.cleanUp',
  revoke: 'delete.steps.revoke',
  settings: 'delete.steps.settings',
  database: 'delete.steps.database',
  session: 'delete.steps.session',
  'synced-settings': 'receipt.syncedSettings',
  caches: 'delete.steps.caches',
  registrations: 'receipt.registrations',
  permissions: 'receipt.permissions',
  alarms: 'delete.steps.alarms',
  badge: 'delete.steps.badge',
  check: 'receipt.check',
} as const satisfies Readonly<Record<DeletionStep, MessageKey>>;

const outcomes = {
  done: { icon: 'done', word: 'delete.done' },
  'nothing-to-do': { icon: 'nothing', word: 'delete.nothingToDo' },
  failed: { icon: 'warning', word: 'delete.failed' },
  later: { icon: 'warning', word: 'receipt.later' },
  'by-hand': { icon: 'warning', word: 'receipt.byHand' },
} as const;

const leftTexts = {
  'google-copy': 'receipt.leftGoogle',
  written: 'receipt.leftWritten',
  'browser-files': 'receipt.leftFiles',
  exports: 'receipt.leftExports',
} as const satisfies Readonly<Record<FullReceipt['left'][number], MessageKey>>;

interface ReceiptProps {
  readonly receipt: FullReceipt;
  readonly onSave: (fileName: string, text: string) => void;
}

/** What the deletion did, step by step, as it was found afterwards, and what is left where. */
export function Receipt({ receipt, onSave }: ReceiptProps) {
  const words = useWords();
  const access = receipt.steps.find(({ step }) => step === 'revoke')?.outcome;
  const fileName = `allset-receipt-${new Date(receipt.at).toISOString().slice(0, 10)}.txt`;
  return (
    <div data-receipt="" role="status">
      <ul className={styles['steps']}>
        {receipt.steps.map((step) => (
          <li
            key={step.step}
            data-receipt-step={step.step}
            data-outcome={step.outcome}
            className={styles['step']}
          >
            <Icon name={outcomes[step.outcome].icon} />
            <span className={styles['name']}>{words.t(stepNames[step.step])}</span>
            <span className={styles['outcome']}>{outcomeText(step, words)}</span>
            {step.why && step.outcome === 'failed' && (
              <bdi className={styles['why']} dir="auto">
                {step.why}
              </bdi>
            )}
          </li>
        ))}
      </ul>
      {access === 'later' && <p className={styles['hint']}>{words.t('receipt.laterHint')}</p>}
      {access === 'by-hand' && (
        <p className={styles['hint']}>
          {words.t('receipt.byHandHint')} <GooglePageLink />
        </p>
      )}
      <h3 className={styles['title']}>{words.t('receipt.leftTitle')}</h3>
      <ul className={styles['left']}>
        {receipt.left.map((left) => (
          <li key={left} data-left={left}>
            {words.t(leftTexts[left])}
          </li>
        ))}
      </ul>
      <p className={styles['took']}>
        {words.t('delete.took', { time: secondsText(receipt.tookMs, words.locale) })}{' '}
        <Button
          look="text"
          onClick={() => onSave(fileName, receiptText(receipt, words))}
          data-action="save-receipt"
        >
          {words.t('receipt.save')}
        </Button>
      </p>
    </div>
  );
}

function outcomeText({ step, outcome, removed }: FullReceiptStep, words: Words): string {
  return outcome === 'done' && removed !== undefined && step !== 'revoke'
    ? words.t('delete.removed', { count: removed })
    : words.t(outcomes[outcome].word);
}

/** The same, to be kept. */
function receiptText(receipt: FullReceipt, words: Words): string {
  const steps = receipt.steps.map((step) =>
    [`${words.t(stepNames[step.step])}: ${outcomeText(step, words)}`, ...(step.why ? [step.why] : [])].join(
      ' · ',
    ),
  );
  return [
    `Allset · ${words.t('delete.title')} · ${new Date(receipt.at).toISOString()}`,
    '',
    ...steps,
    '',
    words.t('receipt.leftTitle'),
    ...receipt.left.map((left) => `- ${words.t(leftTexts[left])}`),
    '',
    words.t('delete.took', { time: secondsText(receipt.tookMs, words.locale) }),
    '',
  ].join('\n');
}
