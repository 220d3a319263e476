import type { CSSProperties } from 'react';
import type { PreferredTimes } from '../../utils/insights/preferred-times';
import { hourText, wallTimeText, weekdayText } from '../ui/dates';
import { useWords } from '../ui/words';
import { useArrowFocus } from './arrow-focus';
import { shortWeekdayText } from './figure-texts';
import styles from './heat-map.module.css';
import { shownWeek } from './shown-week';

interface HeatMapProps {
  readonly times: PreferredTimes;
  readonly label: string;
  readonly onOpen: (weekday: number, hour: number) => void;
}

/** Hours of the week: a number for what was, a shade for what is expected, a frame for what is preferred. */
export function HeatMap({ times, label, onOpen }: HeatMapProps) {
  const words = useWords();
  const { days, hours } = shownWeek(times.counts, words.weekdays);
  const busiest = times.counts.indexOf(Math.max(...times.counts));
  const { onKeyDown, cell } = useArrowFocus(String(busiest));
  const place = (day: number, hour: number): CSSProperties => ({
    ['--day' as string]: day + 2,
    ['--hour' as string]: hour + 2,
  });
  const size: CSSProperties = { ['--days' as string]: days.length, ['--hours' as string]: hours.length };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div role="group" aria-label={label} className={styles['map']} style={size} onKeyDown={onKeyDown}>
      {hours.map((hour, column) => (
        <span key={hour} aria-hidden="true" className={styles['hour']} style={place(-1, column)}>
          {hourText(hour, words.locale)}
        </span>
      ))}
      {days.map((day, row) => (
        <span key={day} aria-hidden="true" className={styles['day']} style={place(row, -1)}>
          {shortWeekdayText(day, words.locale)}
        </span>
      ))}
      {days.map((day, row) =>
        hours.map((hour, column) => {
          const at = day * 24 + hour;
          const count = times.counts[at] ?? 0;
          const isPreferred = times.preferred[at] ?? false;
          const spoken = words.t(isPreferred ? 'myWeek.preferredHour' : 'myWeek.hour', {
            count,
            day: weekdayText(day, words.locale),
            time: wallTimeText(hour * 60, words.locale),
          });
          return (
            <button
              key={at}
              type="button"
              className={styles['cell']}
              style={place(row, column)}
              data-level={times.levels[at]}
              data-preferred={isPreferred}
              data-count={count}
              aria-label={spoken}
              title={spoken}
              aria-disabled={count === 0}
              onClick={() => count > 0 && onOpen(day, hour)}
              {...cell(String(at))}
            >
              {count > 0 && words.number(count)}
            </button>
          );
        }),
      )}
    </div>
  );
}
