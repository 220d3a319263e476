import { useState } from 'react';
import { Button } from '../ui/button';
import card from '../ui/card.module.css';
import { fullDayText, timeRangeText } from '../ui/dates';
import { Section } from '../ui/section';
import { Segmented } from '../ui/segmented';
import { useWords } from '../ui/words';
import type { RulesProps } from './rules-props';
import styles from './time.module.css';
import { TimeSpan } from './time-span';

const nineToFive = { startMinute: 540, endMinute: 1020 };

/** Single days off, or with other hours. */
export function HoursExceptions({ rules, onChange }: RulesProps) {
  const words = useWords();
  const [date, setDate] = useState('');
  const [kind, setKind] = useState<'off' | 'hours'>('off');
  const [hours, setHours] = useState(nineToFive);
  const utc = { locale: words.locale, timeZone: 'UTC' };
  const days = rules.hoursExceptions;
  const add = () => {
    const others = days.filter((one) => one.date !== date);
    const added = { date, blocks: kind === 'off' ? [] : [hours] };
    onChange({ hoursExceptions: [...others, added].sort((a, b) => (a.date < b.date ? -1 : 1)) });
    setDate('');
  };
  return (
    <Section id="single-days" title={words.t('time.daysTitle')} intro={words.t('time.daysIntro')}>
      <div className={card['rows']}>
        {days.map(({ date: day, blocks }, index) => {
          const name = fullDayText(Date.parse(day), utc);
          const text = blocks.map(({ startMinute, endMinute }) =>
            timeRangeText(startMinute * 60_000, endMinute * 60_000, utc),
          );
          return (
            <div key={day} className={card['row']} data-exception={day}>
              <span className={styles['label']}>{name}</span>
              <span>{text.length > 0 ? text.join(', ') : words.t('time.dayOff')}</span>
              <Button
                look="text"
                onClick={() => onChange({ hoursExceptions: days.toSpliced(index, 1) })}
                aria-label={words.t('imports.removeNamed', { name })}
                data-action="remove-exception"
              >
                {words.t('imports.remove')}
              </Button>
            </div>
          );
        })}
        <div className={card['row']}>
          <input
            type="date"
            name="exception-date"
            aria-label={words.t('time.date')}
            value={date}
            onChange={(event) => setDate(event.currentTarget.value)}
          />
          <Segmented
            name="exception-kind"
            legend={words.t('time.daysTitle')}
            segments={[
              { value: 'off', label: words.t('time.off') },
              { value: 'hours', label: words.t('time.hours') },
            ]}
            value={kind}
            onChange={setKind}
          />
          {kind === 'hours' && <TimeSpan block={hours} of={words.t('time.date')} onChange={setHours} />}
          <Button onClick={add} disabled={!date} data-action="add-exception">
            {words.t('time.addDay')}
          </Button>
        </div>
      </div>
    </Section>
  );
}
