import { useState } from 'react';
import type { Reason } from '../../utils/preferences/reasons';
import type { StatedHabit } from '../../utils/preferences/stated-habits';
import type { SuggestedSlot } from '../../utils/rpc/commands/suggestions';
import { useMasked } from '../ui/private';
import { useWords } from '../ui/words';
import { Evidence } from './evidence';
import { HabitActions, type Said } from './habit-actions';
import { habitOf, offersFor } from './habit-of';
import { reasonText } from './reason-text';
import styles from './why-dialog.module.css';
import { withoutPlace } from './without-place';

interface ReasonItemProps {
  readonly slot: SuggestedSlot;
  readonly reason: Reason;
  readonly pattern: string | undefined;
  readonly ignored: boolean;
  readonly titles: ReadonlyMap<string, string>;
  readonly timeZone: string;
  /** What was asked for. */
  readonly title: string;
  readonly account: string | undefined;
  /** Both answer whether it worked. */
  readonly onIgnore: (pattern: string, off: boolean) => Promise<boolean>;
  readonly onState: (habit: StatedHabit, on: boolean) => Promise<boolean>;
}

/** One reason with the meetings behind it, and what the user can say to it. */
export function ReasonItem(props: ReasonItemProps) {
  const { slot, reason, pattern, titles, timeZone, title, account } = props;
  const words = useWords();
  const masked = useMasked();
  const isStated = reason.kind === 'stated';
  const [stated, setStated] = useState<StatedHabit['strength'] | undefined>(
    isStated ? reason.strength : undefined,
  );
  const said: Said | undefined = props.ignored ? 'ignored' : stated;
  const habit = habitOf(reason, pattern, slot, { timeZone, title });
  const state = async (strength: StatedHabit['strength'], on: boolean) => {
    if (habit && (await props.onState({ ...habit, strength }, on))) setStated(on ? strength : undefined);
  };
  const say = (what: Said) => {
    if (what !== 'ignored') void state(what, true);
    else if (pattern !== undefined) void props.onIgnore(pattern, true);
  };
  const undo = () => {
    if (stated) void state(stated, false);
    else if (pattern !== undefined) void props.onIgnore(pattern, false);
  };
  const offers = isStated ? [reason.strength] : offersFor(reason, pattern);
  return (
    <li data-why={reason.kind} data-ignored={props.ignored} data-said={said}>
      <p className={props.ignored ? `${styles['reason']} ${styles['off']}` : styles['reason']}>
        {reasonText(masked ? withoutPlace(reason) : reason, { words, timeZone, title: masked ? '' : title })}
      </p>
      {'starts' in reason && (
        <Evidence reason={reason} titles={titles} timeZone={timeZone} account={account} />
      )}
      {'starts' in reason && pattern === undefined && (
        <p className={styles['note']}>{words.t('why.rests')}</p>
      )}
      {offers.length > 0 && <HabitActions said={said} offers={offers} onSay={say} onUndo={undo} />}
    </li>
  );
}
