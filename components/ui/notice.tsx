import type { ReactNode } from 'react';
import type { ErrorCode } from '../../utils/errors';
import { Icon } from './icon';
import styles from './notice.module.css';

interface NoticeProps {
  readonly kind: 'calm' | 'warning';
  /** What automation and tests find it by. */
  readonly name: string;
  readonly code?: ErrorCode;
  readonly children: ReactNode;
  /** One button, no more. */
  readonly action?: ReactNode;
}

/** One sentence and one button, above what it is about. */
export function Notice({ kind, name, code, children, action }: NoticeProps) {
  return (
    <div className={`${styles['notice']} ${styles[kind]}`} data-notice={name} data-error={code} role="status">
      {kind === 'warning' && <Icon name="warning" />}
      <p className={styles['sentence']}>{children}</p>
      {action && <div className={styles['action']}>{action}</div>}
    </div>
  );
}
