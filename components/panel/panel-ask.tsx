import { type Question, searchWindows } from '../../utils/questions/question';
import type { GuestDesk } from '../guests/guest-desk';
import { AskedChips } from '../suggestions/asked-chips';
import { PeopleField } from '../suggestions/people-field';
import { TitleField } from '../suggestions/title-field';
import type { Typing } from '../suggestions/typing';
import { Segmented } from '../ui/segmented';
import { useWords } from '../ui/words';
import styles from './panel-ask.module.css';
import type { PanelQuestion } from './panel-question';

interface PanelAskProps {
  readonly question: PanelQuestion;
  /** Whether a page beside us shows days. */
  readonly hasDays: boolean;
  readonly now: number;
  readonly typing: Pick<Typing, 'wake' | 'people' | 'timeZone'>;
  readonly desk: GuestDesk;
  readonly onChange: (question: PanelQuestion) => void;
}

const durations = [15, 30, 45, 60];

/** How long, when, what for and with whom. */
export function PanelAsk({ question, hasDays, now, typing, desk, onChange }: PanelAskProps) {
  const words = useWords();
  const names = {
    'in-view': words.t('panel.inView'),
    'this-week': words.t('ask.thisWeek'),
    'next-week': words.t('ask.nextWeek'),
    'two-weeks': words.t('ask.twoWeeks'),
  };
  const asked: Question = { ...question, within: 'this-week' };
  const onGuests = ({ guests, ...rest }: Question) =>
    onChange({ ...rest, ...(guests && { guests }), within: question.within });
  const offered = [...(hasDays ? (['in-view'] as const) : []), ...searchWindows];
  return (
    <div className={styles['ask']}>
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
      <div className={styles['line']}>
        <select
          name="within"
          className={styles['within']}
          value={question.within}
          aria-label={words.t('panel.within')}
          onChange={({ currentTarget }) =>
            onChange({ ...question, within: currentTarget.value as PanelQuestion['within'] })
          }
        >
          {offered.map((value) => (
            <option key={value} value={value}>
              {names[value]}
            </option>
          ))}
        </select>
        <TitleField
          className={styles['title']}
          title={question.title}
          onChange={(title) => onChange({ ...question, title })}
        />
      </div>
      <div className={styles['line']}>
        <PeopleField question={asked} typing={typing} onChange={onGuests} />
      </div>
      <AskedChips question={asked} now={now} typing={typing} onChange={onGuests} desk={desk} />
    </div>
  );
}
