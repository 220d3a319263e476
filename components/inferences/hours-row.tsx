import type { CommandOutput } from '../../utils/rpc/contract';
import type { Settings } from '../../utils/settings/schema';
import { Button } from '../ui/button';
import { timeRangeText, weekdayText } from '../ui/dates';
import { inWeekOrder, useWords } from '../ui/words';
import styles from './inferences.module.css';

interface HoursRowProps {
  readonly hours: NonNullable<CommandOutput<'inferences'>['hours']>;
  readonly stated: Settings['workingHours'];
  readonly onUse: (days: Settings['workingHours']) => void;
}

/** The hours most meetings lie in: offered to the control of working hours, never a rule by themselves. */
export function HoursRow({ hours, stated, onUse }: HoursRowProps) {
  const words = useWords();
  const isStated = JSON.stringify(stated) === JSON.stringify(hours.days);
  const style = { locale: words.locale, timeZone: 'UTC' };
  return (
    <li className={styles['row']} data-inference="hours">
      <p className={styles['name']}>{words.t('inferences.hours')}</p>
      <dl className={styles['days']}>
        {inWeekOrder(hours.days, words).map(({ day: blocks, weekday }) =>
          blocks.length ? (
            <div key={weekday}>
              <dt>{weekdayText(weekday, words.locale)}</dt>
              {blocks.map(({ startMinute, endMinute }) => (
                <dd key={startMinute}>{timeRangeText(startMinute * 60_000, endMinute * 60_000, style)}</dd>
              ))}
            </div>
          ) : null,
        )}
      </dl>
      <p className={styles['note']}>{words.t('inferences.from', { count: hours.of })}</p>
      <div className={styles['acts']}>
        {isStated ? (
          <span className={styles['note']}>{words.t('inferences.hoursSame')}</span>
        ) : (
          <Button onClick={() => onUse(hours.days)} data-action="use-hours">
            {words.t('inferences.useHours')}
          </Button>
        )}
        <a href="#hours">{words.t('inferences.change')}</a>
      </div>
    </li>
  );
}
