import type { MeetingKind, Question } from '../../utils/questions/question';
import { useWords } from '../ui/words';
import styles from './ask-line.module.css';

const kinds: readonly MeetingKind[] = ['any', 'online', 'here', 'place'];
const keys = {
  any: 'question.anyKind',
  online: 'question.online',
  here: 'question.here',
  place: 'question.atPlace',
} as const;
/** Longer places are cut by Google. */
const MAX_PLACE = 300;

interface KindFieldProps {
  readonly question: Question;
  readonly onChange: (question: Question) => void;
}

/** How people come together. It goes into the prefilled event. */
export function KindField({ question, onChange }: KindFieldProps) {
  const words = useWords();
  const { kind = 'any', place = '', ...rest } = question;
  return (
    <>
      <select
        name="kind"
        className={styles['within']}
        value={kind}
        aria-label={words.t('question.kind')}
        onChange={({ currentTarget }) => {
          const chosen = kinds.find((one) => one === currentTarget.value) ?? 'any';
          onChange({ ...rest, ...(chosen !== 'any' && { kind: chosen }) });
        }}
      >
        {kinds.map((value) => (
          <option key={value} value={value}>
            {words.t(keys[value])}
          </option>
        ))}
      </select>
      {kind === 'place' && (
        <input
          type="text"
          name="place"
          className={styles['place']}
          value={place}
          maxLength={MAX_PLACE}
          dir={place ? 'auto' : undefined}
          autoComplete="off"
          aria-label={words.t('question.place')}
          placeholder={words.t('question.place')}
          onChange={({ currentTarget: { value } }) => onChange({ ...rest, kind, place: value })}
        />
      )}
    </>
  );
}
