import { useId, useState } from 'react';
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
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const [refused, setRefused] = useState(false);
  const settle = () => {
    const wanted = Math.round(Number(typed));
    const counts = wanted >= MIN_MINUTES && wanted <= MAX_MINUTES;
    setRefused(Boolean(typed) && !counts);
    if (typed && !counts) return;
    setTyped(undefined);
    if (typed) onChange(wanted);
  };
  const choose = (wanted: number) => {
    setTyped(undefined);
    setRefused(false);
    onChange(wanted);
  };
  return (
    <>
      <div className={styles['length']}>
        <Segmented
          name="duration"
          legend={words.t('ask.duration')}
          value={minutes}
          onChange={choose}
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
          aria-invalid={refused}
          aria-describedby={refused ? id : undefined}
          onChange={(event) => {
            setRefused(false);
            setTyped(event.currentTarget.value);
          }}
          onBlur={settle}
          onKeyDown={(event) => {
            if (event.key === 'Enter') settle();
          }}
        />
        <span className={styles['unit']} aria-hidden="true">
          {words.t('ask.minutesShort')}
        </span>
      </div>
      {refused && (
        <p id={id} className={styles['hint']} role="alert" data-refused="">
          {words.t('asking.lengthRange', {
            least: words.number(MIN_MINUTES),
            most: words.number(MAX_MINUTES),
          })}
        </p>
      )}
    </>
  );
}
