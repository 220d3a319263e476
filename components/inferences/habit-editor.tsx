import { type SubmitEvent, useState } from 'react';
import { fieldText } from '../time/hour-blocks';
import { Button } from '../ui/button';
import { weekdayText } from '../ui/dates';
import { useWords } from '../ui/words';
import styles from './inferences.module.css';

interface HabitTime {
  readonly weekday?: number;
  readonly startMinute: number;
  readonly endMinute: number;
}

interface HabitEditorProps {
  /** What was worked out: where the controls begin. */
  readonly time: HabitTime;
  readonly label: string;
  readonly onSave: (time: HabitTime) => void;
  readonly onCancel: () => void;
}

/** The user's own word about a habit: which day, and from when to when it may begin. */
export function HabitEditor({ time, label, onSave, onCancel }: HabitEditorProps) {
  const words = useWords();
  const [wrong, setWrong] = useState(false);
  const save = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const startMinute = minuteOf(`${fields.get('from')}`);
    const endMinute = minuteOf(`${fields.get('to')}`);
    const day = `${fields.get('weekday')}`;
    if (startMinute === undefined || endMinute === undefined || endMinute < startMinute)
      return setWrong(true);
    onSave({ startMinute, endMinute, ...(day === '' ? {} : { weekday: Number(day) }) });
  };
  return (
    <form className={styles['form']} onSubmit={save} noValidate aria-label={label}>
      <label>
        {words.t('inferences.day')}
        <select name="weekday" defaultValue={time.weekday ?? ''}>
          <option value="">{words.t('inferences.anyDay')}</option>
          {words.weekdays.map((weekday) => (
            <option key={weekday} value={weekday}>
              {weekdayText(weekday, words.locale)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.t('inferences.starts')}
        <input type="time" name="from" defaultValue={fieldText(time.startMinute)} />
      </label>
      <label>
        {words.t('inferences.until')}
        <input type="time" name="to" defaultValue={fieldText(time.endMinute)} />
      </label>
      <Button type="submit" look="primary" data-action="save-habit">
        {words.t('why.rule')}
      </Button>
      <Button onClick={onCancel}>{words.t('inferences.cancel')}</Button>
      <p role="status" className={styles['note']}>
        {wrong && words.t('inferences.wrong')}
      </p>
    </form>
  );
}

function minuteOf(clock: string): number | undefined {
  const [, hour, minute] = /^(\d\d):(\d\d)$/.exec(clock) ?? [];
  return hour === undefined || minute === undefined ? undefined : Number(hour) * 60 + Number(minute);
}
