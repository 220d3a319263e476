import type { Question, SearchWindow } from '../../utils/questions/question';
import { Segmented } from '../ui/segmented';
import { useWords } from '../ui/words';
import styles from './ask-line.module.css';
import { TitleField } from './title-field';

const durations = [15, 30, 45, 60];

interface AskLineProps {
  readonly question: Question;
  readonly onChange: (question: Question) => void;
}

/** The question in one line: how long, when, what for. */
export function AskLine({ question, onChange }: AskLineProps) {
  const words = useWords();
  const windows: { value: SearchWindow; label: string }[] = [
    { value: 'this-week', label: words.t('ask.thisWeek') },
    { value: 'next-week', label: words.t('ask.nextWeek') },
    { value: 'two-weeks', label: words.t('ask.twoWeeks') },
  ];
  return (
    <div className={styles['ask']}>
      <div className={styles['line']}>
        <Segmented
          name="duration"
          legend={words.t('ask.duration')}
          value={question.durationMinutes}
          onChange={(durationMinutes) => onChange({ ...question, durationMinutes })}
          segments={durations.map((value) => ({
            value,
            label: words.number(value),
            spoken: words.count('ask.minutes', value),
          }))}
        />
        <span className={styles['unit']} aria-hidden="true">
          {words.t('ask.minutesShort')}
        </span>
        <TitleField
          className={styles['title']}
          title={question.title}
          onChange={(title) => onChange({ ...question, title })}
        />
      </div>
      <Segmented
        name="within"
        legend={words.t('ask.within')}
        value={question.within}
        onChange={(within) => onChange({ ...question, within })}
        segments={windows}
      />
    </div>
  );
}
