import type { EventDraft } from '../../utils/calendar/draft';
import { minutesText } from '../ui/dates';
import { usePrivateField } from '../ui/private';
import { useWords } from '../ui/words';
import styles from './bookings.module.css';
import { whenText } from './when-text';

interface BookFieldsProps {
  readonly draft: EventDraft;
  readonly disabled: boolean;
  readonly onChange: (draft: EventDraft) => void;
}

const REMINDERS = [0, 10, 30, 60, 1440] as const;
const rules = {
  weekly: 'RRULE:FREQ=WEEKLY',
  fortnightly: 'RRULE:FREQ=WEEKLY;INTERVAL=2',
  monthly: 'RRULE:FREQ=MONTHLY',
} as const;

/** What an event is made of, beside its time. */
export function BookFields({ draft, disabled, onChange }: BookFieldsProps) {
  const words = useWords();
  const field = usePrivateField();
  const change = (more: Partial<EventDraft>) => onChange({ ...draft, ...more });
  const rule = draft.recurrence?.[0] ?? '';
  return (
    <>
      <p>
        <strong>{whenText(draft, { locale: words.locale, timeZone: draft.timeZone })}</strong>
      </p>
      <label className={styles['field']}>
        <span>{words.t('bookings.eventTitle')}</span>
        <input
          name="book-title"
          {...field(draft.title)}
          maxLength={300}
          disabled={disabled}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
      </label>
      <label className={styles['field']}>
        <span>{words.t('bookings.place')}</span>
        <input
          name="book-place"
          {...field(draft.location ?? '')}
          maxLength={1000}
          disabled={disabled}
          onChange={(event) => change({ location: event.currentTarget.value })}
        />
      </label>
      <label className={styles['choice']}>
        <input
          type="checkbox"
          name="book-meet"
          checked={draft.meet ?? false}
          disabled={disabled}
          onChange={(event) => change({ meet: event.currentTarget.checked })}
        />
        {words.t('bookings.meet')}
      </label>
      <label className={styles['field']}>
        <span>{words.t('bookings.description')}</span>
        <textarea
          name="book-description"
          rows={2}
          maxLength={8000}
          {...field(draft.description ?? '')}
          disabled={disabled}
          onChange={(event) => change({ description: event.currentTarget.value })}
        />
      </label>
      <div className={styles['pair']}>
        <label className={styles['field']}>
          <span>{words.t('bookings.reminder')}</span>
          <select
            name="book-reminder"
            value={draft.reminderMinutes ?? ''}
            disabled={disabled}
            onChange={({ currentTarget: { value } }) =>
              change({ reminderMinutes: value === '' ? undefined : Number(value) })
            }
          >
            <option value="">{words.t('bookings.reminderOwn')}</option>
            {REMINDERS.map((minutes) => (
              <option key={minutes} value={minutes}>
                {minutes === 0
                  ? words.t('bookings.reminderAtStart')
                  : words.t('bookings.reminderBefore', { duration: minutesText(minutes, words.locale) })}
              </option>
            ))}
          </select>
        </label>
        <label className={styles['field']}>
          <span>{words.t('bookings.repeats')}</span>
          <select
            name="book-repeats"
            value={rule}
            disabled={disabled}
            onChange={({ currentTarget: { value } }) =>
              change({ recurrence: value === '' ? undefined : [value] })
            }
          >
            <option value="">{words.t('bookings.repeat.never')}</option>
            <option value={rules.weekly}>{words.t('bookings.repeat.weekly')}</option>
            <option value={rules.fortnightly}>{words.t('bookings.repeat.fortnightly')}</option>
            <option value={rules.monthly}>{words.t('bookings.repeat.monthly')}</option>
          </select>
        </label>
      </div>
    </>
  );
}
