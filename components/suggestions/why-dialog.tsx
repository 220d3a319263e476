import { useEffect, useState } from 'react';
import { type ErrorCode, toAppError } from '../../utils/errors';
import type { SuggestedSlot } from '../../utils/rpc/commands/suggestions';
import { weekdayAndTimeText } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { errorTexts } from '../ui/error-text';
import { Notice } from '../ui/notice';
import { useMasked } from '../ui/private';
import { useWords } from '../ui/words';
import { HabitActions } from './habit-actions';
import type { PickActions } from './pick-actions';
import { ReasonItem } from './reason-item';
import type { WhyActions } from './why-actions';
import styles from './why-dialog.module.css';

interface WhyDialogProps {
  readonly slot: SuggestedSlot;
  readonly timeZone: string;
  /** What was asked for. */
  readonly title: string;
  /** The Google account the meetings are in. */
  readonly account?: string | undefined;
  readonly actions: Pick<WhyActions, 'titlesOf' | 'ignorePattern'> & Pick<PickActions, 'stateHabit'>;
  readonly onClose: () => void;
  /** Patterns that are ignored already, and would speak to this question. */
  readonly ignored?: readonly string[];
}

/** Every reason of a time with the meetings behind it: to be confirmed, made a rule, or taken out. */
export function WhyDialog({ slot, timeZone, title, account, actions, onClose, ...opened }: WhyDialogProps) {
  const words = useWords();
  const masked = useMasked();
  const titles = useTitles(slot, actions);
  const [ignored, setIgnored] = useState<ReadonlySet<string>>(new Set(opened.ignored));
  const [failed, setFailed] = useState<ErrorCode>();
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    setFailed(undefined);
    try {
      await work();
      return true;
    } catch (thrown) {
      setFailed(toAppError(thrown).code);
      return false;
    }
  };
  const ignore = async (pattern: string, off: boolean): Promise<boolean> => {
    const worked = await attempt(() => actions.ignorePattern(pattern, off));
    if (worked) {
      setIgnored((now) => new Set([...now].filter((one) => one !== pattern).concat(off ? [pattern] : [])));
    }
    return worked;
  };
  const hidden = opened.ignored?.filter((pattern) => !slot.patterns?.includes(pattern)) ?? [];
  const time = weekdayAndTimeText(slot.start, { locale: words.locale, timeZone });
  return (
    <Dialog title={words.t('why.title', { time })} onClose={onClose}>
      <ul className={styles['reasons']}>
        {slot.reasons.map((reason, at) => {
          const pattern = slot.patterns?.[at] ?? undefined;
          return (
            <ReasonItem
              // biome-ignore lint/suspicious/noArrayIndexKey: reasons of a slot never move
              key={at}
              slot={slot}
              reason={reason}
              pattern={pattern}
              ignored={pattern !== undefined && ignored.has(pattern)}
              titles={titles}
              timeZone={timeZone}
              title={title}
              account={masked ? undefined : account}
              onIgnore={ignore}
              onState={(habit, on) => attempt(() => actions.stateHabit(habit, on))}
            />
          );
        })}
      </ul>
      {!slot.reasons.some((reason) => 'starts' in reason || reason.kind === 'stated') && (
        <p className={styles['note']}>{words.t('why.fact')}</p>
      )}
      {hidden.map((pattern) => (
        <div key={pattern} className={styles['hidden']} data-hidden-pattern={pattern.split(':')[0]}>
          <p className={styles['note']}>{words.t('why.ignoredHere')}</p>
          <HabitActions
            said={ignored.has(pattern) ? 'ignored' : undefined}
            offers={['ignored']}
            onSay={() => void ignore(pattern, true)}
            onUndo={() => void ignore(pattern, false)}
          />
        </div>
      ))}
      {failed && (
        <Notice kind="warning" name="error" code={failed}>
          {words.t(errorTexts[failed].sentence)}
        </Notice>
      )}
    </Dialog>
  );
}

function useTitles(
  { reasons }: SuggestedSlot,
  { titlesOf }: Pick<WhyActions, 'titlesOf'>,
): ReadonlyMap<string, string> {
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map());
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for the reasons the dialog was opened with
  useEffect(() => {
    const ids = new Set(reasons.flatMap((reason) => ('eventIds' in reason ? reason.eventIds : [])));
    // Without titles the dates still say it.
    if (ids.size) void titlesOf([...ids]).then(setTitles, () => {});
  }, []);
  return titles;
}
