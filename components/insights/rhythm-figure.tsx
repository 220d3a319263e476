import { BREATH_MINUTES } from '../../utils/insights/back-to-back';
import { LOAD_WEEKS } from '../../utils/insights/find-insights';
import { weekdayText } from '../ui/dates';
import { inWeekOrder, useWords } from '../ui/words';
import { FigureCard, TooLittle } from './figure';
import { hoursText, percentText } from './figure-texts';
import type { FigureProps } from './insight-actions';
import { LEAST_EVENTS } from './least';
import styles from './rhythm-figure.module.css';
import { RowBars } from './row-bars';

/** Which days take the time. */
export function WeekdayFigure({ insights, onOpen }: FigureProps) {
  const words = useWords();
  const { weekdays, meetings } = insights.load;
  const card = {
    name: 'weekdays',
    title: words.t('myWeek.weekdays'),
    sample: words.t('myWeek.lastWeeks', { count: LOAD_WEEKS }),
  };
  if (meetings < LEAST_EVENTS) return <TooLittle {...card} count={meetings} least={LEAST_EVENTS} />;
  const rows = inWeekOrder(weekdays, words)
    .map(({ day: { minutes, meetings: counted }, weekday }) => ({
      weekday,
      average: minutes / LOAD_WEEKS,
      ...counted,
      name: weekdayText(weekday, words.locale),
    }))
    .filter(({ weekday, count }) => weekday < 5 || count > 0);
  const fullest = rows.reduce((most, row) => (row.average > most.average ? row : most));
  const hours = (minutes: number) => hoursText(minutes, words.locale);
  return (
    <FigureCard
      {...card}
      sentence={words.t('myWeek.weekdaySentence', { day: fullest.name, hours: hours(fullest.average) })}
      table={{
        columns: [
          { name: words.t('myWeek.day') },
          { name: words.t('myWeek.hoursAverage'), isNumber: true },
          { name: words.t('myWeek.events'), isNumber: true },
        ],
        rows: rows.map(({ weekday, name, average, count }) => ({
          key: String(weekday),
          cells: [name, hours(average), words.number(count)],
        })),
      }}
    >
      <RowBars
        label={card.title}
        bars={rows.map(({ weekday, name, average, count, evidence }) => ({
          key: String(weekday),
          label: name,
          share: average / fullest.average,
          value: hours(average),
          count,
          onOpen: () => onOpen({ title: name, evidence }),
        }))}
      />
    </FigureCard>
  );
}

/** How many events leave no time to breathe. */
export function BackToBackFigure({ insights, onOpen }: FigureProps) {
  const words = useWords();
  const { meetings, without } = insights.backToBack;
  const card = {
    name: 'back-to-back',
    title: words.t('myWeek.backToBack'),
    sample: words.t('myWeek.lastWeeks', { count: LOAD_WEEKS }),
  };
  if (meetings.count < LEAST_EVENTS) {
    return <TooLittle {...card} count={meetings.count} least={LEAST_EVENTS} />;
  }
  const rows = [
    { key: 'without', name: words.t('myWeek.withoutBreak'), ...without },
    { key: 'all', name: words.t('myWeek.allEvents'), ...meetings },
  ];
  return (
    <FigureCard
      {...card}
      sentence={words.t('myWeek.backToBackSentence', {
        count: without.count,
        total: meetings.count,
        minutes: BREATH_MINUTES,
      })}
      table={{
        columns: [{ name: words.t('myWeek.what') }, { name: words.t('myWeek.events'), isNumber: true }],
        rows: rows.map(({ key, name, count }) => ({ key, cells: [name, words.number(count)] })),
      }}
    >
      <p className={styles['large']}>{percentText(without.count / meetings.count, words.locale)}</p>
      <RowBars
        label={card.title}
        bars={rows.map(({ key, name, count, evidence }) => ({
          key,
          label: name,
          share: count / meetings.count,
          value: words.number(count),
          count,
          onOpen: () => onOpen({ title: name, evidence }),
        }))}
      />
    </FigureCard>
  );
}
