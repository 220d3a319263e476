import { useEffect, useState } from 'react';
import { type ErrorCode, toAppError } from '../../utils/errors';
import type { NextMeeting } from '../../utils/rpc/commands/suggestions';
import { Dialog } from '../ui/dialog';
import { errorTexts } from '../ui/error-text';
import { Notice } from '../ui/notice';
import { useWords } from '../ui/words';
import { BetterTimes } from './better-times';
import { MeetingList } from './meeting-list';
import type { MoveActions, MoveStart } from './move-actions';
import styles from './moves.module.css';

export interface MoveDialogProps {
  readonly first: MoveStart;
  readonly timeZone: string;
  readonly actions: MoveActions;
  /** Resolves to false where the browser did not allow it. */
  readonly copy: (text: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** One of the user's own meetings, and where it would stand better. Nothing is written: Google Calendar does that. */
export function MoveDialog({ first, timeZone, actions, copy, onClose }: MoveDialogProps) {
  const words = useWords();
  const [next, setNext] = useState(first.next);
  const [chosen, setChosen] = useState(first.chosen);
  const [answer, setAnswer] = useState(first.answer);
  const [failed, setFailed] = useState<ErrorCode>();
  const fail = (thrown: unknown) => setFailed(toAppError(thrown).code);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the dialog opens
  useEffect(() => {
    if (!next) void actions.loadNext().then(setNext, fail);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each meeting that is chosen
  useEffect(() => {
    if (!chosen || answer) return;
    let outdated = false;
    void actions.findBetter(chosen).then(
      (found) => !outdated && setAnswer(found),
      (thrown) => !outdated && fail(thrown),
    );
    return () => {
      outdated = true;
    };
  }, [chosen]);
  const choose = (meeting: NextMeeting | undefined) => {
    setFailed(undefined);
    setAnswer(undefined);
    setChosen(meeting);
  };
  return (
    <Dialog title={words.t('moves.title')} onClose={onClose}>
      {failed && (
        <Notice kind="warning" name="error" code={failed}>
          {words.t(errorTexts[failed].sentence)}
        </Notice>
      )}
      {chosen ? (
        <BetterTimes
          key={`${chosen.eventId} ${chosen.start}`}
          meeting={chosen}
          answer={answer}
          timeZone={timeZone}
          copy={copy}
          onPick={(slots, start) => void actions.recordMove(chosen, slots, start).catch(() => {})}
          onBack={() => choose(undefined)}
        />
      ) : (
        next && <MeetingList {...next} day={first.day} timeZone={timeZone} onChoose={choose} />
      )}
      <p className={styles['honest']}>{words.t('moves.honest')}</p>
    </Dialog>
  );
}
