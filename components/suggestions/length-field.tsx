import { useState } from 'react';
import { MAX_MINUTES, MIN_MINUTES } from '../../utils/questions/question';
import { Segmented } from '../ui/segmented';
import { useWords } from '../ui/words';
import styles from './ask-line.module.css';

const usual = [15, 30, 45, 60];
const STEP_MINUTES = 5;

interface LengthFieldProps {
  readonly minutes: number;
  readonly onChange: (minutes: number) => void;
}

/** How long: four usual lengths, and any other. */
export function LengthField({ minutes, onChange }: LengthFieldProps) {
  const words = useWords();
  const own = usual.includes(minutes) ? '' : String(minutes);
  const [typed, setTyped] = useState<string>();
  const settle = () => {
    const wanted = Number(typed);
    setTyped(undefined);
    if (typed && Number.isInteger(wanted) && wanted >= MIN_MINUTES && wanted <= MAX_MINUTES) onChange(wanted);
  };
  return (
    <div className={styles['length']}>
      <Segmented
        name="duration"
        legend={words.t('ask.duration')}
        value={minutes}
        onChange={onChange}
        segments={usual.map((value) => ({
          value,
          label: words.number(value),
          spoken: words.count('ask.minutes', value),
        }))}
      />
      <input
        type="number"
        name="own-duration"
        className={own ? `${styles['own']} ${styles['chosen']}` : styles['own']}
        value={typed ?? own}
        min={MIN_MINUTES}
        max={MAX_MINUTES}
        step={STEP_MINUTES}
        placeholder="…"
        aria-label={words.t('question.ownLength')}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle();
        }}
      />
      <span className={styles['unit']} aria-hidden="true">
        {words.t('ask.minutesShort')}
      </span>
    </div>
  );
}
