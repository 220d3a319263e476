import type { DaySpan, Question } from '../../utils/questions/question';
import { searchWindows } from '../../utils/questions/question';
import { addDays } from '../../utils/time/zone';
import { dateIn } from '../ui/dates';
import { useWords } from '../ui/words';
import styles from './ask-line.module.css';
import { weekKeys } from './piece-text';

interface WindowFieldProps {
  readonly question: Question;
  readonly now: number;
  readonly timeZone: string;
  readonly onChange: (question: Question) => void;
}

/** As the command `suggest` allows. */
const MAX_DAYS = 62;
const OWN_DAYS = 'days';

/** In which stretch to look. */
export function WindowField({ question, now, timeZone, onChange }: WindowFieldProps) {
  const words = useWords();
  const { days: _, ...rest } = question;
  const today = dateIn(now, timeZone);
  return (
    <select
      name="within"
      className={styles['within']}
      value={question.days ? OWN_DAYS : question.within}
      aria-label={words.t('ask.within')}
      onChange={({ currentTarget }) => {
        const within = searchWindows.find((one) => one === currentTarget.value);
        onChange(within ? { ...rest, within } : { ...rest, days: { from: today, to: addDays(today, 6) } });
      }}
    >
      {searchWindows.map((value) => (
        <option key={value} value={value}>
          {words.t(weekKeys[value])}
        </option>
      ))}
      <option value={OWN_DAYS}>{words.t('question.days')}</option>
    </select>
  );
}

interface DaysFieldProps {
  readonly days: DaySpan;
  readonly now: number;
  readonly timeZone: string;
  readonly onChange: (days: DaySpan) => void;
}

/** From – to; a day that makes no sense beside the other takes the other along. */
export function DaysField({ days, now, timeZone, onChange }: DaysFieldProps) {
  const words = useWords();
  const today = dateIn(now, timeZone);
  const field = (name: 'from' | 'to', label: string) => (
    <label className={styles['day']}>
      <span>{label}</span>
      <input
        type="date"
        name={`day-${name}`}
        value={days[name]}
        min={today}
        onChange={({ currentTarget: { value } }) => {
          // Empty while a date is being typed.
          if (value) onChange(sensible({ ...days, [name]: value }, name));
        }}
      />
    </label>
  );
  return (
    <div className={styles['days']}>
      {field('from', words.t('question.from'))}
      {field('to', words.t('question.to'))}
    </div>
  );
}

function sensible({ from, to }: DaySpan, changed: 'from' | 'to'): DaySpan {
  if (from > to) return changed === 'from' ? { from, to: from } : { from: to, to };
  if (addDays(from, MAX_DAYS - 1) >= to) return { from, to };
  return changed === 'from'
    ? { from, to: addDays(from, MAX_DAYS - 1) }
    : { from: addDays(to, 1 - MAX_DAYS), to };
}
