import { Button } from '../ui/button';
import card from '../ui/card.module.css';
import { timeRangeText, weekdayText } from '../ui/dates';
import { useWords } from '../ui/words';
import { AutoMark } from './auto-mark';
import type { RulesProps } from './rules-props';
import styles from './time.module.css';
import { TimeSpan } from './time-span';

/** Weekly stretches without meetings. */
export function NoMeetings({ rules, onChange }: RulesProps) {
  const words = useWords();
  const blocks = rules.noMeetingBlocks;
  const change = (noMeetingBlocks: typeof blocks) => onChange({ noMeetingBlocks });
  return (
    <>
      <div className={card['row']} data-rule="no-meetings">
        <span className={styles['label']}>{words.t('time.noMeetings')}</span>
        <Button
          onClick={() => change([...blocks, { weekday: 4, startMinute: 780, endMinute: 1020 }])}
          data-action="add-no-meetings"
        >
          {words.t('time.noMeetingsAdd')}
        </Button>
        <AutoMark
          rule="noMeetingBlocks"
          label={words.t('time.noMeetings')}
          rules={rules}
          onChange={onChange}
        />
      </div>
      {blocks.map((block, index) => {
        const day = weekdayText(block.weekday, words.locale);
        const range = timeRangeText(block.startMinute * 60_000, block.endMinute * 60_000, {
          locale: words.locale,
          timeZone: 'UTC',
        });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a field keeps the focus while its hours change
          <div key={index} className={card['row']}>
            <select
              name="no-meetings-weekday"
              aria-label={words.t('time.weekday')}
              value={block.weekday}
              onChange={({ currentTarget }) =>
                change(blocks.with(index, { ...block, weekday: Number(currentTarget.value) }))
              }
            >
              {words.weekdays.map((weekday) => (
                <option key={weekday} value={weekday}>
                  {weekdayText(weekday, words.locale)}
                </option>
              ))}
            </select>
            <TimeSpan
              block={block}
              of={day}
              onChange={(span) => change(blocks.with(index, { ...block, ...span }))}
            />
            <Button
              look="text"
              onClick={() => change(blocks.toSpliced(index, 1))}
              aria-label={words.t('imports.removeNamed', { name: `${day}, ${range}` })}
              data-action="remove-no-meetings"
            >
              {words.t('imports.remove')}
            </Button>
          </div>
        );
      })}
    </>
  );
}
