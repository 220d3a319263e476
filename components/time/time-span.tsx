import { useState } from 'react';
import { useWords } from '../ui/words';
import { fieldText, type HourBlock, minutesOf } from './hour-blocks';
import styles from './time.module.css';

interface TimeSpanProps {
  readonly block: HourBlock;
  /** What begins and ends then. */
  readonly of: string;
  readonly onChange: (block: HourBlock) => void;
}

/** From and to. Kept when a field is left, so that half a time typed changes nothing. */
export function TimeSpan({ block, of, onChange }: TimeSpanProps) {
  const words = useWords();
  const [typed, setTyped] = useState<{ readonly start?: string; readonly end?: string }>({});
  const { start = fieldText(block.startMinute), end = fieldText(block.endMinute) } = typed;
  const changed = minutesOf(start, end);
  const keep = () => {
    if (!changed) return;
    setTyped({});
    if (changed.startMinute !== block.startMinute || changed.endMinute !== block.endMinute) onChange(changed);
  };
  return (
    <span className={styles['span']}>
      <input
        type="time"
        name="span-from"
        aria-label={words.t('hours.from', { day: of })}
        aria-invalid={!changed}
        value={start}
        onChange={(event) => setTyped({ ...typed, start: event.currentTarget.value })}
        onBlur={keep}
      />
      <span aria-hidden="true">–</span>
      <input
        type="time"
        name="span-to"
        aria-label={words.t('hours.to', { day: of })}
        aria-invalid={!changed}
        value={end}
        onChange={(event) => setTyped({ ...typed, end: event.currentTarget.value })}
        onBlur={keep}
      />
      {!changed && (
        <span role="alert" className={styles['wrong']}>
          {words.t('hours.invalid')}
        </span>
      )}
    </span>
  );
}
