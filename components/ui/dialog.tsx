import { type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './dialog.module.css';
import { Icon } from './icon';
import { useWords } from './words';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** False while something runs that closing would not stop. */
  readonly closable?: boolean;
}

/** A native modal dialog: focus, Esc and the inert page behind it come with it. Open while it is mounted. */
export function Dialog({ title, onClose, children, closable = true }: DialogProps) {
  const words = useWords();
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    element.current?.showModal();
  }, []);
  return (
    <dialog
      ref={element}
      className={styles['dialog']}
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (!closable) event.preventDefault();
      }}
      onClose={onClose}
    >
      <div className={styles['head']}>
        <h2 id={titleId}>{title}</h2>
        {closable && (
          <button
            type="button"
            className={styles['close']}
            onClick={() => element.current?.close()}
            aria-label={words.t('common.close')}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
      {children}
    </dialog>
  );
}
