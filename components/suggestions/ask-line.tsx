import { useId, useState } from 'react';
import type { Question } from '../../utils/questions/question';
import type { GuestDesk } from '../guests/guest-desk';
import { Icon } from '../ui/icon';
import { useWords } from '../ui/words';
import styles from './ask-line.module.css';
import { AskedChips } from './asked-chips';
import { KindField } from './kind-field';
import { LengthField } from './length-field';
import { PeopleField } from './people-field';
import { QuestionField } from './question-field';
import type { Typing } from './typing';
import { DaysField, WindowField } from './window-field';

interface AskLineProps {
  readonly question: Question;
  readonly now: number;
  readonly typing: Typing;
  readonly onChange: (question: Question) => void;
  readonly desk: GuestDesk;
}

/** The question: what for and with whom, in words or field by field; how long; when. */
export function AskLine({ question, now, typing, onChange, desk }: AskLineProps) {
  const words = useWords();
  const id = useId();
  const { days } = question;
  // Folded, what counts stands as chips: the room belongs to the times.
  const [open, setOpen] = useState(typing.unfolded ?? false);
  const [choosing, setChoosing] = useState(false);
  const toggle = () => {
    setOpen(!open);
    setChoosing(false);
  };
  return (
    <div className={styles['ask']} data-unfolded={open}>
      <div className={styles['line']}>
        <QuestionField
          className={styles['title']}
          question={question}
          now={now}
          typing={typing}
          onChange={onChange}
        />
        <button
          type="button"
          className={styles['more']}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          aria-label={words.t('question.more')}
          title={words.t('question.more')}
          onClick={toggle}
          data-action="more"
        >
          <Icon name="people" />
        </button>
      </div>
      <div className={styles['line']}>
        <LengthField
          minutes={question.durationMinutes}
          onChange={(durationMinutes) => onChange({ ...question, durationMinutes })}
        />
        <WindowField
          question={question}
          now={now}
          timeZone={typing.timeZone}
          folded={!open && !choosing}
          onDays={() => setChoosing(true)}
          onChange={onChange}
        />
      </div>
      {days && (open || choosing) && (
        <DaysField
          days={days}
          now={now}
          timeZone={typing.timeZone}
          onChange={(changed) => onChange({ ...question, days: changed })}
        />
      )}
      {open && (
        <div id={id} className={styles['line']}>
          <PeopleField question={question} typing={typing} onChange={onChange} />
          <KindField question={question} onChange={onChange} />
        </div>
      )}
      <AskedChips
        question={question}
        now={now}
        typing={typing}
        folded={!open}
        onChange={onChange}
        desk={desk}
      />
    </div>
  );
}
