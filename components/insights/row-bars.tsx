import type { CSSProperties, ReactNode } from 'react';
import { useWords } from '../ui/words';
import styles from './row-bars.module.css';

export interface RowBar {
  readonly key: string;
  readonly label: ReactNode;
  /** Length of the bar, 0–1. */
  readonly share: number;
  readonly value: string;
  /** How many events are behind it. */
  readonly count: number;
  readonly onOpen: () => void;
}

/** Bars one below the other; each opens what it was counted on. */
export function RowBars({ bars, label }: { readonly bars: readonly RowBar[]; readonly label: string }) {
  const words = useWords();
  return (
    <ul className={styles['bars']} aria-label={label}>
      {bars.map(({ key, label: name, share, value, count, onOpen }) => (
        <li key={key}>
          <button
            type="button"
            className={styles['row']}
            data-bar={key}
            data-count={count}
            disabled={count === 0}
            title={words.t('myWeek.seeEvents', { count })}
            onClick={onOpen}
          >
            <span className={styles['name']}>{name}</span>
            <span className={styles['track']} aria-hidden="true">
              <span className={styles['bar']} style={{ ['--share' as string]: share } as CSSProperties} />
            </span>
            <span className={styles['value']}>{value}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
