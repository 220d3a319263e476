import { useState } from 'react';
import type { StatedHabit } from '../../utils/preferences/stated-habits';
import type { InferredHabitRow } from '../../utils/rpc/commands/picks';
import { habitTime } from '../suggestions/reason-text';
import { Button } from '../ui/button';
import { useMasked } from '../ui/private';
import { Switch } from '../ui/switch';
import { useWords } from '../ui/words';
import { HabitEditor } from './habit-editor';
import { habitText } from './habit-text';
import styles from './inferences.module.css';

interface HabitRowProps {
  readonly habit: InferredHabitRow;
  /** Each answers whether it worked. */
  readonly onUse: (used: boolean) => Promise<boolean>;
  readonly onState: (habit: StatedHabit) => Promise<boolean>;
  readonly onForget: (forgotten: boolean) => Promise<boolean>;
}

/** One habit with what it was counted on: off, right, otherwise, or forgotten. */
export function HabitRow({ habit, onUse, onState, onForget }: HabitRowProps) {
  const words = useWords();
  const masked = useMasked();
  const [editing, setEditing] = useState(false);
  const [said, setSaid] = useState<'confirmed' | 'forgotten'>();
  const { pattern, weekday, startMinute, endMinute, count, of, name } = habit;
  const time = { startMinute, endMinute, ...(weekday === undefined ? {} : { weekday }) };
  const title = pattern.startsWith('title:') && name ? { title: name.slice(0, 300) } : {};
  const label = habitText(pattern, masked ? undefined : name, words);
  const confirm = async () => {
    if (await onState({ pattern, strength: 'confirmed', ...time, ...title })) setSaid('confirmed');
  };
  const forget = async (forgotten: boolean) => {
    if (await onForget(forgotten)) setSaid(forgotten ? 'forgotten' : undefined);
  };
  const isOne = pattern !== 'all';
  return (
    <li className={styles['row']} data-inference={pattern}>
      {isOne ? (
        <Switch
          name={`use-${pattern}`}
          label={<span className={styles['name']}>{label}</span>}
          description={words.t('inferences.evidence', { count, total: of, when: habitTime(time, words) })}
          checked={habit.used}
          onChange={(used) => void onUse(used)}
        />
      ) : (
        <>
          <p className={styles['name']}>{label}</p>
          <p className={styles['note']}>
            {words.t('inferences.evidence', { count, total: of, when: habitTime(time, words) })}
          </p>
        </>
      )}
      {editing ? (
        <HabitEditor
          time={time}
          label={label}
          onSave={async (changed) => {
            if (await onState({ pattern, strength: 'rule', ...changed, ...title })) setEditing(false);
          }}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <div className={styles['acts']}>
          {said === undefined && (
            <>
              <Button onClick={confirm} data-action="confirm">
                {words.t('why.right')}
              </Button>
              <Button onClick={() => setEditing(true)} data-action="edit">
                {words.t('inferences.change')}
              </Button>
              {isOne && (
                <Button onClick={() => void forget(true)} data-action="forget">
                  {words.t('inferences.forget')}
                </Button>
              )}
            </>
          )}
          {said === 'forgotten' && (
            <Button onClick={() => void forget(false)} data-action="undo-forget">
              {words.t('why.undo')}
            </Button>
          )}
          <span role="status" className={styles['note']}>
            {said && words.t(said === 'forgotten' ? 'inferences.forgotten' : 'why.confirmed')}
          </span>
        </div>
      )}
    </li>
  );
}
