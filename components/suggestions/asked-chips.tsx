import type { Question } from '../../utils/questions/question';
import { isTimeZone } from '../../utils/time/zone';
import { Chip } from '../ui/chip';
import { timeText } from '../ui/dates';
import { usePrivate } from '../ui/private';
import { useWords } from '../ui/words';
import styles from './ask-line.module.css';
import { hoursText, personText } from './piece-text';
import type { Typing } from './typing';

interface AskedChipsProps {
  readonly question: Question;
  readonly now: number;
  readonly typing: Typing;
  readonly onChange: (question: Question) => void;
}

/** The part of the day and the people that count, each with what time it is there. */
export function AskedChips({ question, now, typing, onChange }: AskedChipsProps) {
  const words = useWords();
  const hide = usePrivate();
  const { hours, guests = [] } = question;
  if (!hours && guests.length === 0) return null;
  const remove = (gone: string) => {
    const { guests: _, ...rest } = question;
    const left = guests.filter(({ email }) => email !== gone);
    onChange(left.length ? { ...rest, guests: left } : rest);
  };
  const removeHours = () => {
    const { hours: _, ...rest } = question;
    onChange(rest);
  };
  return (
    <ul className={styles['chips']} aria-label={words.t('question.counts')}>
      {hours && (
        <Chip name="hours" text={hoursText(hours, words)} onRemove={removeHours}>
          {hoursText(hours, words)}
        </Chip>
      )}
      {guests.map(({ email, timeZone: theirs }) => {
        const name = hide(personText(email, typing.people), 'person');
        const elsewhere = theirs && theirs !== typing.timeZone && isTimeZone(theirs);
        return (
          <Chip key={email} name="guest" text={name} onRemove={() => remove(email)}>
            <span title={hide(email, 'person')}>{name}</span>
            {elsewhere && (
              <span className={styles['there']} data-their-time="">
                {words.t('question.thereNow', {
                  time: timeText(now, { locale: words.locale, timeZone: theirs }),
                })}
              </span>
            )}
          </Chip>
        );
      })}
    </ul>
  );
}
