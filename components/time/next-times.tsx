import type { SuggestedSlot } from '../../utils/rpc/commands/suggestions';
import { secondTimeText } from '../suggestions/second-zone';
import { dayAndTimeText } from '../ui/dates';
import { Pill } from '../ui/pill';
import { useWords } from '../ui/words';
import styles from './time.module.css';

export interface NextTimesState {
  readonly slots: readonly SuggestedSlot[];
  /** Before the last change; absent as long as nothing changed. */
  readonly before?: readonly SuggestedSlot[];
  readonly durationMinutes: number;
  readonly timeZone: string;
}

interface NextTimesProps {
  readonly state: NextTimesState;
  readonly secondTimeZone: string;
  readonly asking: boolean;
}

/** What the rules come to: the next times as they stand, and what the last change did to them. */
export function NextTimes({ state, secondTimeZone, asking }: NextTimesProps) {
  const words = useWords();
  const { slots, before, durationMinutes, timeZone } = state;
  const style = { locale: words.locale, timeZone };
  const has = (list: readonly SuggestedSlot[] | undefined, { start }: SuggestedSlot) =>
    list?.some((one) => one.start === start) ?? false;
  const gone = (before ?? []).filter((slot) => !has(slots, slot));
  const text = ({ start }: SuggestedSlot) => {
    const there = secondTimeText(start, style, secondTimeZone);
    return [dayAndTimeText(start, style), there].filter(Boolean).join(' · ');
  };
  return (
    <aside
      className={styles['next']}
      aria-labelledby="next-times"
      aria-busy={asking}
      data-next-times={!asking}
    >
      <h2 id="next-times">{words.t('time.effectTitle')}</h2>
      <p className={styles['hint']}>{words.t('time.effectIntro', { minutes: durationMinutes })}</p>
      <ol aria-live="polite">
        {slots.map((slot) => (
          <li key={slot.start} data-next={slot.start}>
            <span>{text(slot)}</span>
            {before && !has(before, slot) && <Pill word={words.t('time.effectNew')} strong />}
          </li>
        ))}
        {gone.map((slot) => (
          <li key={slot.start} data-gone={slot.start}>
            <s>{text(slot)}</s>
            <Pill word={words.t('time.effectGone')} />
          </li>
        ))}
      </ol>
      {slots.length === 0 && <p>{words.t('time.effectNone')}</p>}
    </aside>
  );
}
