import { useEffect, useRef, useState } from 'react';
import { type ErrorCode, toAppError } from '../../utils/errors';
import type { StatedHabit } from '../../utils/preferences/stated-habits';
import type { CommandOutput } from '../../utils/rpc/contract';
import type { Settings } from '../../utils/settings/schema';
import card from '../ui/card.module.css';
import { errorTexts } from '../ui/error-text';
import { Notice } from '../ui/notice';
import { Section } from '../ui/section';
import { useWhenNear } from '../ui/use-when-near';
import { useWords } from '../ui/words';
import { HabitRow } from './habit-row';
import { HoursRow } from './hours-row';
import type { InferenceActions } from './inference-actions';
import styles from './inferences.module.css';
import { LearnedWays, type LearnedWaysProps } from './learned-ways';
import { StatedRow } from './stated-row';

export type Inferences = CommandOutput<'inferences'>;

interface InferencesSectionProps {
  readonly stated: readonly StatedHabit[];
  readonly workingHours: Settings['workingHours'];
  readonly actions: InferenceActions;
  readonly travel: LearnedWaysProps;
  /** Changes when what is learned may have. */
  readonly version: string;
  /** Where a picture begins. */
  readonly first?: Inferences | undefined;
}

/** Everything that was worked out, with its evidence: to be pinned, changed, forgotten or switched off. */
export function InferencesSection(props: InferencesSectionProps) {
  const { stated, workingHours, actions, travel, version, first } = props;
  const words = useWords();
  const [found, setFound] = useState(first);
  const [failed, setFailed] = useState<ErrorCode>();
  const [near, setNear] = useState(false);
  const place = useRef<HTMLHeadingElement>(null);
  useWhenNear(place, () => setNear(true), !first);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew when what is learned has changed
  useEffect(() => {
    let outdated = false;
    if (near) {
      void actions.loadInferences().then(
        (next) => !outdated && setFound(next),
        (thrown) => !outdated && setFailed(toAppError(thrown).code),
      );
    }
    return () => {
      outdated = true;
    };
  }, [version, near]);
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    setFailed(undefined);
    try {
      await work();
      return true;
    } catch (thrown) {
      setFailed(toAppError(thrown).code);
      return false;
    }
  };
  return (
    <Section
      id="inferences"
      data-anchor="inferences"
      title={words.t('inferences.title')}
      intro={words.t('inferences.intro')}
    >
      {failed && (
        <Notice kind="warning" name="error" code={failed}>
          {words.t(errorTexts[failed].sentence)}
        </Notice>
      )}
      {stated.length > 0 && (
        <>
          <h3>{words.t('inferences.stated')}</h3>
          <ul className={card['rows']}>
            {stated.map((habit) => (
              <StatedRow
                key={`${habit.pattern} ${habit.weekday}`}
                habit={habit}
                name={habit.title ?? found?.habits.find(({ pattern }) => pattern === habit.pattern)?.name}
                onRemove={() => void attempt(() => actions.stateHabit(habit, false))}
              />
            ))}
          </ul>
        </>
      )}
      <h3 ref={place}>{words.t('inferences.learned')}</h3>
      {found && !found.hours && <p className={styles['note']}>{words.t('inferences.none')}</p>}
      {found?.hours && (
        <ul className={card['rows']}>
          <HoursRow
            hours={found.hours}
            stated={workingHours}
            onUse={(days) => actions.changeRules({ workingHours: days })}
          />
          {found.habits.map((habit) => (
            <HabitRow
              key={habit.pattern}
              habit={habit}
              onUse={(used) => attempt(() => actions.ignorePattern(habit.pattern, !used))}
              onState={(said) => attempt(() => actions.stateHabit(said, true))}
              onForget={(forgotten) => attempt(() => actions.forgetPattern(habit.pattern, forgotten))}
            />
          ))}
        </ul>
      )}
      <LearnedWays {...travel} />
      {found?.hours && (
        <p className={styles['note']} data-picks={found.picks}>
          {words.count('inferences.picks', found.picks)} <a href="#use">{words.t('inferences.off')}</a>
        </p>
      )}
    </Section>
  );
}
