import type { PlacedHold } from '../../utils/rpc/commands/bookings';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { useWords } from '../ui/words';
import styles from './bookings.module.css';
import { FailedNotice } from './failed-notice';
import { whenText } from './when-text';

interface HoldOutcomeProps {
  readonly placed: readonly PlacedHold[];
  readonly timeZone: string;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

/** What became of each time: held, taken meanwhile, or not done yet. */
export function HoldOutcome({ placed, timeZone, onAgain, onClose }: HoldOutcomeProps) {
  const words = useWords();
  const style = { locale: words.locale, timeZone };
  const list = new Intl.ListFormat(words.locale);
  const of = (...outcomes: PlacedHold['outcome'][]) =>
    placed.filter(({ outcome }) => outcomes.includes(outcome));
  const say = (holds: readonly PlacedHold[]) => list.format(holds.map((hold) => whenText(hold, style)));
  const held = of('placed');
  const taken = of('taken', 'gone');
  const waits = of('waits');
  const code = waits.find(({ error }) => error)?.error;
  return (
    <div className={styles['outcome']} role="status" data-held={held.length}>
      {held.length > 0 && (
        <p>
          <strong>{words.count('bookings.placed', held.length)}</strong> {say(held)}
        </p>
      )}
      {taken.length > 0 && (
        <Notice kind="warning" name="taken">
          {words.t('bookings.takenSome', { times: say(taken) })}
        </Notice>
      )}
      {waits.length > 0 && (
        <>
          <Notice kind="warning" name="waits">
            {words.t('bookings.waitsSome', { times: say(waits) })}
          </Notice>
          {code && <FailedNotice code={code} />}
          <p>{words.t('bookings.waits')}</p>
        </>
      )}
      <div className={styles['buttons']}>
        {waits.length > 0 && (
          <Button look="primary" onClick={onAgain} data-action="hold-again">
            {words.t('common.tryAgain')}
          </Button>
        )}
        <Button onClick={onClose} data-action="done">
          {words.t('common.close')}
        </Button>
      </div>
    </div>
  );
}
