import type { AccountRow } from '../../utils/db/rows';
import { MaskButton } from '../privacy/mask-button';
import { asOfText } from '../ui/dates';
import { Icon } from '../ui/icon';
import { Mark } from '../ui/mark';
import { useMasked, usePrivate } from '../ui/private';
import { useWords } from '../ui/words';
import styles from './popup-header.module.css';

interface PopupHeaderProps {
  readonly account?: Pick<AccountRow, 'email' | 'kind'> | undefined;
  readonly asOf?: number | undefined;
  readonly now: number;
  readonly timeZone: string;
  readonly onKeys: () => void;
  readonly onMask: () => void;
  readonly onSettings: () => void;
}

const madeUpNames = { sample: 'popup.sampleAccount', files: 'accounts.files' } as const;

/** Which account, and how fresh. */
export function PopupHeader({ account, asOf, now, timeZone, onKeys, onMask, onSettings }: PopupHeaderProps) {
  const words = useWords();
  const hide = usePrivate();
  const masked = useMasked();
  return (
    <header className={styles['header']}>
      <Mark />
      <div className={styles['words']}>
        <h1>{words.t('popup.title')}</h1>
        <p className={styles['line']}>
          {account ? (
            <bdi
              className={styles['account']}
              data-account={masked ? undefined : account.email}
              title={masked ? undefined : account.email}
            >
              {account.kind === 'google'
                ? hide(account.email, 'account')
                : words.t(madeUpNames[account.kind])}
            </bdi>
          ) : (
            words.t('popup.notConnected')
          )}
          {asOf !== undefined && (
            <span className={styles['fresh']} data-as-of={asOf}>
              {words.t('popup.asOf', { time: asOfText(asOf, now, { locale: words.locale, timeZone }) })}
            </span>
          )}
        </p>
      </div>
      <MaskButton className={styles['tool']} onToggle={onMask} />
      <button type="button" className={styles['tool']} onClick={onKeys} aria-label={words.t('popup.keys')}>
        <Icon name="keys" />
      </button>
      <button
        type="button"
        className={styles['tool']}
        onClick={onSettings}
        aria-label={words.t('common.settings')}
      >
        <Icon name="settings" />
      </button>
    </header>
  );
}
