import type { StatedHabit } from '../../utils/preferences/stated-habits';
import { habitTime } from '../suggestions/reason-text';
import { Button } from '../ui/button';
import { useMasked } from '../ui/private';
import { useWords } from '../ui/words';
import { habitText } from './habit-text';
import styles from './inferences.module.css';

interface StatedRowProps {
  readonly habit: StatedHabit;
  readonly name: string | undefined;
  readonly onRemove: () => void;
}

/** What the user said of some meetings, with the way to take it back. */
export function StatedRow({ habit, name, onRemove }: StatedRowProps) {
  const words = useWords();
  const masked = useMasked();
  const { strength, weekday, startMinute, endMinute } = habit;
  const when = habitTime({ startMinute, endMinute, ...(weekday === undefined ? {} : { weekday }) }, words);
  return (
    <li className={styles['row']} data-stated={habit.pattern} data-strength={strength}>
      <p className={styles['name']}>{habitText(habit.pattern, masked ? undefined : name, words)}</p>
      <p>{words.t(strength === 'rule' ? 'reasons.rule' : 'reasons.confirmed', { when })}</p>
      <div className={styles['acts']}>
        <Button onClick={onRemove} data-action="remove-stated">
          {words.t('inferences.remove')}
        </Button>
      </div>
    </li>
  );
}
