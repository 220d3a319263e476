import type { Question } from '../../utils/questions/question';
import { Button } from '../ui/button';
import { useWords } from '../ui/words';
import styles from './popup-message.module.css';

interface NothingFreeProps {
  readonly question: Question;
  /** False while a newer answer is on its way. */
  readonly ready: boolean;
  readonly timeZone: string;
  readonly onAsk: (question: Question) => void;
}

/** No time fits: says so, and offers the one change that helps most. */
export function NothingFree({ question, ready, timeZone, onAsk }: NothingFreeProps) {
  const words = useWords();
  const { hours, days: _, ...rest } = question;
  const { hours: __, ...anyTime } = question;
  const wider = question.days !== undefined || question.within !== 'two-weeks';
  const duration = words.count('ask.minutes', question.durationMinutes);
  return (
    <div className={styles['message']} data-ready={ready} data-time-zone={timeZone}>
      <h2>{words.t('popup.nothingFreeTitle')}</h2>
      <p>{words.t('popup.nothingFree', { duration })}</p>
      {hours ? (
        <Button look="primary" onClick={() => onAsk(anyTime)} data-action="any-time">
          {words.t('question.anyTimeOfDay')}
        </Button>
      ) : wider ? (
        <Button
          look="primary"
          onClick={() => onAsk({ ...rest, within: 'two-weeks' })}
          data-action="look-further"
        >
          {words.t('popup.lookFurther')}
        </Button>
      ) : (
        question.durationMinutes > 15 && (
          <Button
            look="primary"
            onClick={() => onAsk({ ...question, durationMinutes: 15 })}
            data-action="shorter"
          >
            {words.t('popup.shorter')}
          </Button>
        )
      )}
    </div>
  );
}
