import { useEffect, useState } from 'react';
import type { StatedHabit } from '../../utils/preferences/stated-habits';
import type { InferredHabitRow } from '../../utils/rpc/commands/picks';
import { HabitActions, type Said } from '../suggestions/habit-actions';
import { habitTime } from '../suggestions/reason-text';
import { useWords } from '../ui/words';
import styles from './evidence-dialog.module.css';
import type { InsightActions } from './insight-actions';

interface PatternActionsProps {
  readonly pattern: string;
  readonly isIgnored: boolean;
  readonly actions: Pick<InsightActions, 'habitBehind' | 'ignorePattern' | 'stateHabit'>;
  readonly onFail: (thrown: unknown) => void;
  /** The user goes to the list of everything that was worked out. */
  readonly onLeave: () => void;
}

/** What the pattern behind a number came to, and what the user has to say about it. */
export function PatternActions({ pattern, isIgnored, actions, onFail, onLeave }: PatternActionsProps) {
  const words = useWords();
  const [habit, setHabit] = useState<InferredHabitRow>();
  const [said, setSaid] = useState<Said | undefined>(isIgnored ? 'ignored' : undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for the pattern the dialog was opened with
  useEffect(() => {
    actions.habitBehind(pattern).then(setHabit, onFail);
  }, [pattern]);
  const tell = (what: Said, on: boolean): Promise<unknown> => {
    if (what === 'ignored') return actions.ignorePattern(pattern, on);
    return habit ? actions.stateHabit(statedOf(habit, what), on) : Promise.resolve();
  };
  const say = (what: Said) => void tell(what, true).then(() => setSaid(what), onFail);
  const undo = () => said && void tell(said, false).then(() => setSaid(undefined), onFail);
  const { weekday, startMinute = 0, endMinute = 0 } = habit ?? {};
  const time = { startMinute, endMinute, ...(weekday === undefined ? {} : { weekday }) };
  return (
    <div className={styles['pattern']} data-habit={habit?.pattern}>
      {habit && (
        <p>
          {words.t('inferences.evidence', {
            count: habit.count,
            total: habit.of,
            when: habitTime(time, words),
          })}
        </p>
      )}
      <HabitActions said={said} offers={offersOf(habit)} onSay={say} onUndo={undo} />
      <p>
        {/* biome-ignore lint/a11y/useValidAnchor: it leads there; the dialog gets out of the way */}
        <a href="#inferences" onClick={onLeave}>
          {words.t('inferences.title')}
        </a>
      </p>
    </div>
  );
}

/** A rule names no person; where no time stands out, there is nothing to call right. */
function offersOf(habit: InferredHabitRow | undefined): readonly Said[] {
  if (!habit) return ['ignored'];
  return habit.pattern.startsWith('guest:') ? ['confirmed', 'ignored'] : ['confirmed', 'rule', 'ignored'];
}

function statedOf(habit: InferredHabitRow, strength: 'confirmed' | 'rule'): StatedHabit {
  const { pattern, weekday, startMinute, endMinute, name } = habit;
  return {
    pattern,
    strength,
    ...(weekday === undefined ? {} : { weekday }),
    startMinute,
    endMinute,
    ...(pattern.startsWith('title:') && name ? { title: name.slice(0, 300) } : {}),
  };
}
