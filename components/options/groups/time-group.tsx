import { AutoMark } from '../../time/auto-mark';
import { DaySection } from '../../time/day-section';
import { FairTurnsSection } from '../../time/fair-turns-section';
import { HoursExceptions } from '../../time/hours-exceptions';
import { LeaningsSection } from '../../time/leanings-section';
import { NextTimes } from '../../time/next-times';
import { RulesSection } from '../../time/rules-section';
import styles from '../../time/time.module.css';
import { WorkingHours } from '../../time/working-hours';
import { useWords } from '../../ui/words';
import type { ConnectedPageProps } from '../connected-page-props';

/** What the user states about their time, with what it comes to beside it. */
export function TimeGroup({ actions, rules, nextTimes }: ConnectedPageProps) {
  const words = useWords();
  const onChange = actions.changeRules;
  return (
    <div className={styles['columns']}>
      <div className={styles['inner']}>
        <div className={styles['sections']}>
          <WorkingHours
            workingHours={rules.workingHours}
            onChange={(workingHours) => onChange({ workingHours })}
            mark={
              <AutoMark
                rule="workingHours"
                label={words.t('options.hoursTitle')}
                rules={rules}
                onChange={onChange}
              />
            }
          />
          <HoursExceptions rules={rules} onChange={onChange} />
          <DaySection rules={rules} onChange={onChange} />
          <LeaningsSection rules={rules} onChange={onChange} />
          <FairTurnsSection rules={rules} onChange={onChange} />
          <RulesSection rules={rules} onChange={onChange} />
        </div>
        {nextTimes && <NextTimes {...nextTimes} secondTimeZone={rules.secondTimeZone} />}
      </div>
    </div>
  );
}
