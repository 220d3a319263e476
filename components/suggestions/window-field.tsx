import { useId, useRef, useState } from 'react';
import type { DaySpan, Question } from '../../utils/questions/question';
import { searchWindows } from '../../utils/questions/question';
import { addDays } from '../../utils/time/zone';
import { dateIn, dateText, daySpanText, shortSpanText } from '../ui/dates';
import { useWords } from '../ui/words';
import styles from './ask-line.module.css';
import { weekKeys } from './piece-text';

interface WindowFieldProps {
  readonly question: Question;
  readonly now: number;
  readonly timeZone: string;
  /** The days’ own fields are out of sight. */
  readonly folded: boolean;
  /** Somebody wants to choose the days. */
  readonly onDays: () => void;
  readonly onChange: (question: Question) => void;
}

/** As the command `suggest` allows. */
const MAX_DAYS = 62;
const OWN_DAYS = 'days';
const OTHER_DAYS = 'other-days';

/** In which stretch to look. */
export function WindowField({ question, now, timeZone, folded, onDays, onChange }: WindowFieldProps) {
  const words = useWords();
  const { days, ...rest } = question;
  const today = dateIn(now, timeZone);
  const span = days && folded ? shortSpanText(days.from, days.to, words.locale) : undefined;
  return (
    <select
      name="within"
      className={styles['within']}
      value={days ? OWN_DAYS : question.within}
      aria-label={words.t('ask.within')}
      title={days && folded ? daySpanText(days.from, days.to, words.locale) : undefined}
      onChange={({ currentTarget }) => {
        const within = searchWindows.find((one) => one === currentTarget.value);
        if (within) return onChange({ ...rest, within });
        onDays();
        if (!days) onChange({ ...rest, days: { from: today, to: addDays(today, 6) } });
      }}
    >
      {searchWindows.map((value) => (
        <option key={value} value={value}>
          {words.t(weekKeys[value])}
        </option>
      ))}
      {span && <option value={OWN_DAYS}>{span}</option>}
      <option value={span ? OTHER_DAYS : OWN_DAYS}>{words.t('question.days')}</option>
    </select>
  );
}

interface DaysFieldProps {
  readonly days: DaySpan;
  readonly now: number;
  readonly timeZone: string;
  readonly onChange: (days: DaySpan) => void;
}

/** Further ahead no calendar says anything. */
const AHEAD_DAYS = 3660;

/** From – to; a day that makes no sense beside the other takes the other along. */
export function DaysField({ days, now, timeZone, onChange }: DaysFieldProps) {
  const words = useWords();
  const id = useId();
  const first = dateIn(now, timeZone);
  const last = addDays(first, AHEAD_DAYS);
  // While a day is being typed it is the year 2, 20 and 202, or a month on the wrong side of the other day: nothing of
  // that counts before the field is left, and nothing is taken away. A day that was picked counts at once.
  const [typed, setTyped] = useState<Partial<Record<'from' | 'to', string>>>({});
  const [refused, setRefused] = useState<'from' | 'to'>();
  const isTyped = useRef(false);
  const isThere = (day: string) => day >= first && day <= last;
  const take = (name: 'from' | 'to', day: string) => {
    setTyped({ ...typed, [name]: undefined });
    onChange(sensible({ ...days, [name]: day }, name));
  };
  const settle = (name: 'from' | 'to') => {
    const day = typed[name];
    if (day && isThere(day)) take(name, day);
    else if (day) setRefused(name);
    else setTyped({ ...typed, [name]: undefined });
  };
  const field = (name: 'from' | 'to', label: string) => (
    <label className={styles['day']}>
      <span>{label}</span>
      <input
        type="date"
        name={`day-${name}`}
        value={typed[name] ?? days[name]}
        min={first}
        max={last}
        aria-invalid={refused === name}
        aria-describedby={refused === name ? id : undefined}
        onKeyDown={({ key }) => {
          isTyped.current = true;
          if (key === 'Enter') settle(name);
        }}
        onPointerDown={() => {
          isTyped.current = false;
        }}
        onChange={({ currentTarget: { value } }) => {
          setRefused(undefined);
          const next = { ...days, [name]: value };
          const fits = isThere(value) && isSensible(next);
          if (fits || (isThere(value) && !isTyped.current)) take(name, value);
          else setTyped({ ...typed, [name]: value });
        }}
        onBlur={() => settle(name)}
      />
    </label>
  );
  return (
    <div className={styles['days']}>
      {field('from', words.t('question.from'))}
      {field('to', words.t('question.to'))}
      {refused && (
        <p id={id} className={styles['hint']} role="alert" data-refused="">
          {words.t('asking.dayRange', {
            from: dateText(Date.parse(first), { locale: words.locale, timeZone: 'UTC' }),
            to: dateText(Date.parse(last), { locale: words.locale, timeZone: 'UTC' }),
          })}
        </p>
      )}
    </div>
  );
}

function isSensible({ from, to }: DaySpan): boolean {
  return from <= to && addDays(from, MAX_DAYS - 1) >= to;
}

function sensible({ from, to }: DaySpan, changed: 'from' | 'to'): DaySpan {
  if (from > to) return changed === 'from' ? { from, to: from } : { from: to, to };
  if (isSensible({ from, to })) return { from, to };
  return changed === 'from'
    ? { from, to: addDays(from, MAX_DAYS - 1) }
    : { from: addDays(to, 1 - MAX_DAYS), to };
}
