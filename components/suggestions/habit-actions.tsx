import { Button } from '../ui/button';
import { type MessageKey, useWords } from '../ui/words';
import styles from './why-dialog.module.css';

/** What the user said about a habit. */
export type Said = 'confirmed' | 'rule' | 'ignored';

interface HabitActionsProps {
  readonly said: Said | undefined;
  /** What can be said of it. */
  readonly offers: readonly Said[];
  readonly onSay: (said: Said) => void;
  readonly onUndo: () => void;
}

const asks = {
  confirmed: 'why.right',
  rule: 'why.rule',
  ignored: 'why.ignore',
} as const satisfies Record<Said, MessageKey>;
const done = {
  confirmed: 'why.confirmed',
  rule: 'why.ruled',
  ignored: 'why.ignored',
} as const satisfies Record<Said, MessageKey>;
const names = { confirmed: 'confirm', rule: 'make-rule', ignored: 'ignore' } as const;

/** «That's right», «Make it a rule», «Ignore this pattern»: one of them, until it is taken back. */
export function HabitActions({ said, offers, onSay, onUndo }: HabitActionsProps) {
  const words = useWords();
  return (
    <div className={styles['act']}>
      {said ? (
        <Button onClick={onUndo} data-action={`undo-${names[said]}`}>
          {words.t('why.undo')}
        </Button>
      ) : (
        offers.map((offer) => (
          <Button key={offer} onClick={() => onSay(offer)} data-action={names[offer]}>
            {words.t(asks[offer])}
          </Button>
        ))
      )}
      <span role="status">{said && words.t(done[said])}</span>
    </div>
  );
}
