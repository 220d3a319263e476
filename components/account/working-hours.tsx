import type { Settings } from '../../utils/settings/schema';
import { timeRangeText, weekdayText } from '../ui/dates';
import { useWords } from '../ui/words';
import styles from './working-hours.module.css';

/** The hours that times are suggested in, day by day. */
export function WorkingHours({ workingHours }: { readonly workingHours: Settings['workingHours'] }) {
  const words = useWords();
  const list = new Intl.ListFormat(words.locale, { type: 'unit' });
  return (
    <section aria-labelledby="hours" className={styles['section']}>
      <h2 id="hours">{words.t('options.hoursTitle')}</h2>
      <p className={styles['intro']}>{words.t('options.hoursIntro')}</p>
      <dl className={styles['days']}>
        {workingHours.map((blocks, weekday) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is the weekday
          <div key={weekday} className={styles['day']}>
            <dt>{weekdayText(weekday, words.locale)}</dt>
            <dd>
              {blocks.length
                ? list.format(
                    blocks.map(({ startMinute, endMinute }) =>
                      timeRangeText(startMinute * 60_000, endMinute * 60_000, {
                        locale: words.locale,
                        timeZone: 'UTC',
                      }),
                    ),
                  )
                : words.t('options.hoursNone')}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
