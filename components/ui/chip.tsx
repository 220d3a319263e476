import type { ReactNode } from 'react';
import styles from './chip.module.css';
import { Icon } from './icon';
import { useWords } from './words';

interface ChipProps {
  readonly children: ReactNode;
  /** The text alone, to name the button that takes it away. */
  readonly text: string;
  readonly onRemove: () => void;
  readonly name: string;
}

/** Something that counts, and that can be taken back. */
export function Chip({ children, text, onRemove, name }: ChipProps) {
  const words = useWords();
  return (
    <li className={styles['chip']} data-chip={name}>
      <span className={styles['text']}>{children}</span>
      <button
        type="button"
        className={styles['remove']}
        onClick={onRemove}
        aria-label={words.t('question.remove', { what: text })}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}
