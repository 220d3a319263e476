import { type ReactNode, useState } from 'react';
import type { Settings } from '../../utils/settings/schema';
import { Button } from '../ui/button';
import card from '../ui/card.module.css';
import { timeRangeText, weekdayText } from '../ui/dates';
import { Icon } from '../ui/icon';
import { Section } from '../ui/section';
import { inWeekOrder, useWords } from '../ui/words';
import { addBlock, fieldText, minutesOf } from './hour-blocks';
import styles from './working-hours.module.css';

type WorkingHoursOfWeek = Settings['workingHours'];
type Block = WorkingHoursOfWeek[number][number];

interface WorkingHoursProps {
  readonly workingHours: WorkingHoursOfWeek;
  readonly onChange: (workingHours: WorkingHoursOfWeek) => void;
  /** Whether these are the user's own hours. */
  readonly mark?: ReactNode;
}

/** The hours that times are suggested in, day by day. */
export function WorkingHours({ workingHours, onChange, mark }: WorkingHoursProps) {
  const words = useWords();
  const changeDay = (weekday: number, blocks: Block[]) => onChange(workingHours.with(weekday, blocks));
  return (
    <Section
      id="hours"
      title={words.t('options.hoursTitle')}
      intro={words.t('options.hoursIntro')}
      mark={mark}
    >
      <ul className={card['rows']}>
        {inWeekOrder(workingHours, words).map(({ day: blocks, weekday }) => (
          <li key={weekday} className={card['row']} data-weekday={weekday}>
            <span className={styles['name']}>{weekdayText(weekday, words.locale)}</span>
            <div className={styles['blocks']}>
              {blocks.length === 0 && <span className={styles['intro']}>{words.t('options.hoursNone')}</span>}
              {blocks.map((block, index) => (
                <BlockFields
                  // biome-ignore lint/suspicious/noArrayIndexKey: a field keeps the focus while its hours change
                  key={index}
                  block={block}
                  day={weekdayText(weekday, words.locale)}
                  onChange={(changed) => changeDay(weekday, blocks.with(index, changed))}
                  onRemove={() => changeDay(weekday, blocks.toSpliced(index, 1))}
                />
              ))}
            </div>
            <Button
              look="text"
              onClick={() => changeDay(weekday, addBlock(blocks))}
              disabled={addBlock(blocks).length === blocks.length}
              aria-label={words.t('hours.addOn', { day: weekdayText(weekday, words.locale) })}
              data-action="add-hours"
            >
              {words.t('hours.add')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface BlockFieldsProps {
  readonly block: Block;
  readonly day: string;
  readonly onChange: (block: Block) => void;
  readonly onRemove: () => void;
}

/** From and to. Kept when a field is left, so that half a time typed changes nothing. */
function BlockFields({ block, day, onChange, onRemove }: BlockFieldsProps) {
  const words = useWords();
  const [shown, setShown] = useState(block);
  const [typed, setTyped] = useState<{ readonly start?: string; readonly end?: string }>({});
  if (shown.startMinute !== block.startMinute || shown.endMinute !== block.endMinute) {
    setShown(block);
    setTyped({});
  }
  const { start = fieldText(block.startMinute), end = fieldText(block.endMinute) } = typed;
  const changed = minutesOf(start, end);
  const keep = () => {
    if (changed && (changed.startMinute !== block.startMinute || changed.endMinute !== block.endMinute))
      onChange(changed);
  };
  const style = { locale: words.locale, timeZone: 'UTC' };
  const range = timeRangeText(block.startMinute * 60_000, block.endMinute * 60_000, style);
  return (
    <span className={styles['block']}>
      <input
        type="time"
        name="from"
        aria-label={words.t('hours.from', { day })}
        aria-invalid={!changed}
        value={start}
        onChange={(event) => setTyped({ ...typed, start: event.currentTarget.value })}
        onBlur={keep}
      />
      <span aria-hidden="true">–</span>
      <input
        type="time"
        name="to"
        aria-label={words.t('hours.to', { day })}
        aria-invalid={!changed}
        value={end}
        onChange={(event) => setTyped({ ...typed, end: event.currentTarget.value })}
        onBlur={keep}
      />
      <button
        type="button"
        className={styles['remove']}
        onClick={onRemove}
        aria-label={words.t('imports.removeNamed', { name: `${day}, ${range}` })}
        data-action="remove-hours"
      >
        <Icon name="close" />
      </button>
      {!changed && (
        <span role="alert" className={styles['wrong']}>
          {words.t('hours.invalid')}
        </span>
      )}
    </span>
  );
}
