import { Button } from '../ui/button';
import { weekdayAndTimeText } from '../ui/dates';
import { isolate, useWords } from '../ui/words';
import styles from './hidden-note.module.css';
import type { HiddenSlot } from './use-hidden';

interface HiddenNoteProps {
  readonly slot: HiddenSlot;
  readonly timeZone: string;
  readonly onUndo: () => void;
}

/** What was put away last, whether Allset keeps it in mind, and the way back. */
export function HiddenNote({ slot, timeZone, onUndo }: HiddenNoteProps) {
  const words = useWords();
  const time = isolate(weekdayAndTimeText(slot.start, { locale: words.locale, timeZone }));
  return (
    <p
      className={styles['note']}
      role="status"
      data-hidden-slot={slot.start}
      data-kept={slot.id !== undefined}
    >
      {words.t(slot.id === undefined ? 'picks.hidden' : 'picks.kept', { time })}
      <Button look="text" onClick={onUndo} data-action="undo-dismiss">
        {words.t('why.undo')}
      </Button>
    </p>
  );
}
