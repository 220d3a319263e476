import type { CSSProperties } from 'react';
import { LOAD_WEEKS } from '../../utils/insights/find-insights';
import { useWords } from '../ui/words';
import { useArrowFocus } from './arrow-focus';
import { FigureCard, TooLittle } from './figure';
import { hoursText, shortDateText } from './figure-texts';
import type { FigureProps } from './insight-actions';
import { LEAST_EVENTS } from './least';
import styles from './load-figure.module.css';

/** Time taken, week after week. */
export function LoadFigure({ insights, onOpen }: FigureProps) {
  const words = useWords();
  const { weeks, meetings } = insights.load;
  const { onKeyDown, cell } = useArrowFocus(weeks.at(-1)?.on ?? '');
  const card = {
    name: 'load',
    title: words.t('myWeek.load'),
    sample: words.t('myWeek.lastWeeks', { count: LOAD_WEEKS }),
  };
  if (meetings < LEAST_EVENTS) return <TooLittle {...card} count={meetings} least={LEAST_EVENTS} />;
  const hours = (minutes: number) => hoursText(minutes, words.locale);
  const dateOf = (on: string) => shortDateText(on, words.locale);
  const fullest = weeks.reduce((most, week) => (week.minutes > most.minutes ? week : most));
  const total = weeks.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <FigureCard
      {...card}
      sentence={words.t('myWeek.loadSentence', {
        usual: hours(total / weeks.length),
        week: dateOf(fullest.on),
        most: hours(fullest.minutes),
      })}
      table={{
        columns: [
          { name: words.t('myWeek.weekOf') },
          { name: words.t('myWeek.hours'), isNumber: true },
          { name: words.t('myWeek.events'), isNumber: true },
        ],
        rows: weeks.map(({ on, minutes, meetings: { count } }) => ({
          key: on,
          cells: [dateOf(on), hours(minutes), words.number(count)],
        })),
      }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
      <div role="group" aria-label={card.title} className={styles['weeks']} onKeyDown={onKeyDown}>
        {weeks.map(({ on, minutes, meetings: { count, evidence } }, at) => {
          const spoken = words.t('myWeek.weekSpoken', {
            week: dateOf(on),
            hours: hours(minutes),
            count,
          });
          return (
            <button
              key={on}
              type="button"
              className={styles['week']}
              aria-label={spoken}
              title={spoken}
              data-week={on}
              data-minutes={minutes}
              data-count={count}
              aria-disabled={count === 0}
              onClick={() =>
                count > 0 && onOpen({ title: words.t('myWeek.weekTitle', { week: dateOf(on) }), evidence })
              }
              {...cell(on)}
            >
              <span className={styles['track']}>
                <span
                  className={styles['bar']}
                  style={{ ['--share' as string]: minutes / fullest.minutes } as CSSProperties}
                />
              </span>
              <span className={styles['date']}>{at % 4 === 0 && dateOf(on)}</span>
            </button>
          );
        })}
      </div>
    </FigureCard>
  );
}
