import { useEffect, useState } from 'react';
import { type ErrorCode, toAppError } from '../../utils/errors';
import type { Reason } from '../../utils/preferences/reasons';
import type { SuggestedSlot } from '../../utils/rpc/commands/suggestions';
import { Button } from '../ui/button';
import { dateText, timeText, weekdayAndTimeText } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { errorTexts } from '../ui/error-text';
import { Notice } from '../ui/notice';
import { clip, isolate, useWords } from '../ui/words';
import { reasonText } from './reason-text';
import type { WhyActions } from './why-actions';
import styles from './why-dialog.module.css';

interface WhyDialogProps {
  readonly slot: SuggestedSlot;
  readonly timeZone: string;
  /** What was asked for. */
  readonly title: string;
  readonly actions: Pick<WhyActions, 'titlesOf' | 'ignorePattern'>;
  readonly onClose: () => void;
  /** Patterns that are ignored already, and would speak to this question. */
  readonly ignored?: readonly string[];
}

const TITLE_LENGTH = 60;

/** Every reason of a time with the meetings behind it, and a way to take a habit out. */
export function WhyDialog({ slot, timeZone, title, actions, onClose, ...opened }: WhyDialogProps) {
  const words = useWords();
  const titles = useTitles(slot, actions);
  const [ignored, setIgnored] = useState<ReadonlySet<string>>(new Set(opened.ignored));
  const [failed, setFailed] = useState<ErrorCode>();
  const toggle = async (pattern: string, off: boolean) => {
    setFailed(undefined);
    try {
      await actions.ignorePattern(pattern, off);
      setIgnored((now) => new Set([...now].filter((one) => one !== pattern).concat(off ? [pattern] : [])));
    } catch (thrown) {
      setFailed(toAppError(thrown).code);
    }
  };
  const hidden = opened.ignored?.filter((pattern) => !slot.patterns?.includes(pattern)) ?? [];
  const time = weekdayAndTimeText(slot.start, { locale: words.locale, timeZone });
  return (
    <Dialog title={words.t('why.title', { time })} onClose={onClose}>
      <ul className={styles['reasons']}>
        {slot.reasons.map((reason, at) => {
          const pattern = slot.patterns?.[at] ?? undefined;
          const off = pattern !== undefined && ignored.has(pattern);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: reasons of a slot never move
            <li key={at} data-why={reason.kind} data-ignored={off}>
              <p className={off ? `${styles['reason']} ${styles['off']}` : styles['reason']}>
                {reasonText(reason, { words, timeZone, title })}
              </p>
              {'starts' in reason && <Evidence reason={reason} titles={titles} timeZone={timeZone} />}
              {'starts' in reason && pattern === undefined && (
                <p className={styles['note']}>{words.t('why.rests')}</p>
              )}
              {pattern !== undefined && <IgnoreSwitch off={off} onToggle={() => toggle(pattern, !off)} />}
            </li>
          );
        })}
      </ul>
      {!slot.reasons.some((reason) => 'starts' in reason) && (
        <p className={styles['note']}>{words.t('why.fact')}</p>
      )}
      {hidden.map((pattern) => (
        <div key={pattern} className={styles['hidden']} data-hidden-pattern={pattern.split(':')[0]}>
          <p className={styles['note']}>{words.t('why.ignoredHere')}</p>
          <IgnoreSwitch off={ignored.has(pattern)} onToggle={() => toggle(pattern, !ignored.has(pattern))} />
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

function IgnoreSwitch({ off, onToggle }: { readonly off: boolean; readonly onToggle: () => void }) {
  const words = useWords();
  return (
    <div className={styles['act']}>
      <Button onClick={onToggle} data-action={off ? 'undo-ignore' : 'ignore'}>
        {words.t(off ? 'why.undo' : 'why.ignore')}
      </Button>
      <span role="status">{off && words.t('why.ignored')}</span>
    </div>
  );
}

type Habit = Extract<Reason, { readonly starts: unknown }>;

interface EvidenceProps {
  readonly reason: Habit;
  readonly titles: ReadonlyMap<string, string>;
  readonly timeZone: string;
}

function Evidence({ reason, titles, timeZone }: EvidenceProps) {
  const words = useWords();
  const style = { locale: words.locale, timeZone };
  const { count, eventIds, starts } = reason;
  if (starts.length === 0) return null;
  const further = count - starts.length;
  return (
    <>
      <p className={styles['note']}>{words.t('why.evidence')}</p>
      <ul className={styles['meetings']}>
        {starts.map((start, at) => {
          const title = titles.get(eventIds[at] ?? '');
          return (
            <li key={`${start} ${eventIds[at]}`}>
              <time dateTime={new Date(start).toISOString()}>
                {dateText(start, style)}, {timeText(start, style)}
              </time>
              {title && <bdi>{isolate(clip(title, TITLE_LENGTH))}</bdi>}
            </li>
          );
        })}
      </ul>
      {further > 0 && <p className={styles['note']}>{words.t('why.earlier', { count: further })}</p>}
    </>
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
