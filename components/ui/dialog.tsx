import { type ReactNode, useId, useRef } from 'react';
import styles from './dialog.module.css';
import { Icon } from './icon';
import { useDialogFocus } from './use-dialog-focus';
import { useWords } from './words';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** False while something runs that closing would not stop. */
  readonly closable?: boolean;
}

/** A native modal dialog: Esc and the inert page behind it come with it. Open while it is mounted. */
export function Dialog({ title, onClose, children, closable = true }: DialogProps) {
  const words = useWords();
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const { onFocus } = useDialogFocus(element);
  return (
    <dialog
      ref={element}
      className={styles['dialog']}
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (!closable) event.preventDefault();
      }}
      onClose={onClose}
      onFocus={onFocus}
    >
      <div className={styles['head']} data-head="">
        <h2 id={titleId} tabIndex={-1}>
          {title}
        </h2>
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
