import { useEffect, useState } from 'react';
import type { AccountRow } from '../../utils/db/rows';
import type { Answer, SuggestedSlot } from '../../utils/rpc/contract';
import type { Settings } from '../../utils/settings/schema';
import { announcement } from '../suggestions/announcement';
import type { Question } from '../suggestions/ask-line';
import { calendarLink } from '../suggestions/calendar-link';
import { copyText } from '../suggestions/copy-text';
import { SlotList } from '../suggestions/slot-list';
import { WeekPicture } from '../suggestions/week-picture';
import { Button } from '../ui/button';
import { isolate, useWords } from '../ui/words';
import { NothingFree } from './nothing-free';
import type { PopupActions } from './popup-actions';
import styles from './popup-answer.module.css';
import { PopupNotices } from './popup-notices';
import type { PopupNotice } from './popup-stage';

interface PopupAnswerProps {
  readonly answer: Answer;
  readonly notices: readonly PopupNotice[];
  readonly account: Pick<AccountRow, 'email' | 'kind'> | undefined;
  readonly question: Question;
  readonly asking: boolean;
  readonly workingHours: Settings['workingHours'];
  readonly now: number;
  readonly actions: PopupActions;
}

const PAINTED = 'answer-painted';
/** How long «Copied» stands on the button. */
const COPIED_MS = 2000;

/** The picture of the days and the ranked times below it. */
export function PopupAnswer(props: PopupAnswerProps) {
  const { answer, actions, question, account } = props;
  const words = useWords();
  const [open, setOpen] = useState({ answer, rank: 1 });
  // A new answer opens its best time.
  const selected = open.answer === answer ? open.rank : 1;
  const select = (rank: number) => setOpen({ answer, rank });
  const [copied, setCopied] = useState<{ rank?: number; said: string }>();
  useEffect(() => {
    if (!copied?.rank) return;
    const timer = setTimeout(() => setCopied(undefined), COPIED_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  useEffect(() => {
    // What a person waits for, for the benchmark: once per opening.
    if (performance.getEntriesByName(PAINTED).length) return;
    const frame = requestAnimationFrame(() => performance.mark(PAINTED));
    return () => cancelAnimationFrame(frame);
  }, []);

  const copy = async (slot: SuggestedSlot) => {
    const text = copyText(slot, { locale: words.locale, timeZone: answer.timeZone });
    const worked = await actions.copy(text);
    const key = worked ? 'slots.copiedText' : 'slots.copyFailed';
    setCopied({ ...(worked && { rank: slot.rank }), said: words.t(key, { text: isolate(text) }) });
  };
  const linkOf = ({ start, end }: SuggestedSlot) =>
    calendarLink({
      start,
      end,
      timeZone: answer.timeZone,
      title: question.title,
      ...(account?.kind === 'google' && { account: account.email }),
    });

  return (
    <div className={styles['answer']}>
      <div className={styles['picture']}>
        <WeekPicture
          answer={answer}
          workingHours={props.workingHours}
          selected={selected}
          onSelect={select}
        />
      </div>
      <div className={styles['scroll']} tabIndex={answer.slots.length ? -1 : 0}>
        <PopupNotices notices={props.notices} now={props.now} timeZone={answer.timeZone} actions={actions} />
        {copied && !copied.rank && <p className={styles['failed']}>{copied.said}</p>}
        {answer.slots.length ? (
          <SlotList
            answer={answer}
            title={question.title}
            ready={!props.asking}
            now={props.now}
            selected={selected}
            onSelect={select}
            onCopy={copy}
            copied={copied?.rank}
            linkOf={linkOf}
          />
        ) : (
          <NothingFree
            ready={!props.asking}
            question={question}
            timeZone={answer.timeZone}
            onAsk={actions.ask}
          />
        )}
        {actions.showOnCalendar && account?.kind === 'google' && (
          <p className={styles['offer']}>
            <Button look="text" onClick={actions.showOnCalendar} data-action="overlay-on">
              {words.t('overlay.turnOn')}
            </Button>
          </p>
        )}
      </div>
      <p className="visually-hidden" role="status">
        {copied?.said ?? announcement(answer, words)}
      </p>
    </div>
  );
}
