import type { CSSProperties } from 'react';
import { FOCUS_MINUTES, type FocusDay } from '../../utils/insights/focus';
import { MINUTE_MS } from '../../utils/time/instant';
import type { Interval } from '../../utils/time/interval';
import { wallTimeAt } from '../../utils/time/zone';
import { timeRangeText, timeText } from '../ui/dates';
import { useWords } from '../ui/words';
import { FigureCard } from './figure';
import { shortDayText } from './figure-texts';
import styles from './focus-figure.module.css';
import type { FigureProps } from './insight-actions';

/** Long free stretches of this week and the next, inside working hours. */
export function FocusFigure({ insights }: Pick<FigureProps, 'insights'>) {
  const words = useWords();
  const { focus, timeZone } = insights;
  const style = { locale: words.locale, timeZone };
  const days = focus.filter(({ open }) => (open.at(-1)?.end ?? 0) > insights.now);
  const count = days.reduce((sum, { blocks }) => sum + blocks.length, 0);
  const rangeOf = ({ start, end }: Interval) => timeRangeText(start, end, style);
  const list = new Intl.ListFormat(words.locale, { type: 'unit' });
  const span = spanOf(focus, timeZone);
  return (
    <FigureCard
      name="focus"
      title={words.t('myWeek.focus')}
      sample={words.t('myWeek.thisAndNext')}
      sentence={words.t('myWeek.focusSentence', { count, hours: FOCUS_MINUTES / 60 })}
      table={{
        columns: [
          { name: words.t('myWeek.day') },
          { name: words.t('myWeek.freeStretches') },
          { name: words.t('myWeek.taken') },
        ],
        rows: days.map(({ on, blocks, taken }) => ({
          key: on,
          cells: [
            shortDayText(on, words.locale),
            list.format(blocks.map(rangeOf)) || '–',
            list.format(taken.map(rangeOf)) || '–',
          ],
        })),
      }}
    >
      <ol className={styles['days']}>
        {days.map(({ on, open, taken, blocks }) => (
          <li key={on} className={styles['day']} data-day={on} data-blocks={blocks.length}>
            <span>{shortDayText(on, words.locale)}</span>
            <span className={styles['track']} aria-hidden="true">
              {open.map((one) => (
                <span key={one.start} className={styles['open']} style={placed(one, span, timeZone)} />
              ))}
              {taken.map((one) => (
                <span key={one.start} className={styles['taken']} style={placed(one, span, timeZone)} />
              ))}
              {blocks.map((one) => (
                <span
                  key={one.start}
                  className={styles['block']}
                  style={placed(one, span, timeZone)}
                  title={rangeOf(one)}
                >
                  {timeText(one.start, style)}
                </span>
              ))}
            </span>
            <span className="visually-hidden">{list.format(blocks.map(rangeOf)) || '–'}</span>
          </li>
        ))}
      </ol>
      <p className={styles['key']} aria-hidden="true">
        <span className={styles['freeKey']} /> {words.t('myWeek.freeStretches')}
        <span className={styles['takenKey']} /> {words.t('myWeek.taken')}
      </p>
    </FigureCard>
  );
}

interface Span {
  readonly from: number;
  readonly minutes: number;
}

/** From the first working minute of any day to the last. */
function spanOf(days: readonly FocusDay[], timeZone: string): Span {
  const open = days.flatMap((day) => day.open);
  const from = Math.min(...open.map(({ start }) => wallTimeAt(start, timeZone).minuteOfDay));
  const to = Math.max(
    ...open.map(({ start, end }) => wallTimeAt(start, timeZone).minuteOfDay + (end - start) / MINUTE_MS),
  );
  return { from, minutes: Math.max(1, to - from) };
}

function placed({ start, end }: Interval, { from, minutes }: Span, timeZone: string): CSSProperties {
  const at = wallTimeAt(start, timeZone).minuteOfDay - from;
  return {
    ['--at' as string]: at / minutes,
    ['--length' as string]: (end - start) / MINUTE_MS / minutes,
  };
}
