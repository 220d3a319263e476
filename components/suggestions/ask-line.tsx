import type { SearchWindow } from '../../utils/rpc/contract';
import { Segmented } from '../ui/segmented';
import { useWords } from '../ui/words';
import styles from './ask-line.module.css';

export interface Question {
  readonly durationMinutes: number;
  readonly within: SearchWindow;
  readonly title: string;
}

const durations = [15, 30, 45, 60];
const MAX_TITLE = 300;

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
        <input
          type="text"
          name="title"
          className={styles['title']}
          value={question.title}
          maxLength={MAX_TITLE}
          dir="auto"
          autoComplete="off"
          aria-label={words.t('ask.title')}
          placeholder={words.t('ask.titlePlaceholder')}
          onChange={(event) => onChange({ ...question, title: event.currentTarget.value })}
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
