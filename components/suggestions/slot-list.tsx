import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { Answer, SuggestedSlot } from '../../utils/rpc/commands/suggestions';
import { dateIn, dayText, zoneText } from '../ui/dates';
import { useMasked } from '../ui/private';
import { useWords, type Words } from '../ui/words';
import { groupByDay } from './group-by-day';
import styles from './slot-list.module.css';
import { SlotRow } from './slot-row';

interface SlotListProps {
  readonly answer: Pick<Answer, 'slots' | 'timeZone'>;
  readonly title: string;
  /** False while a newer answer is on its way. */
  readonly ready: boolean;
  readonly now: number;
  readonly selected: number;
  readonly onSelect: (rank: number) => void;
  readonly onCopy: (slot: SuggestedSlot) => void;
  /** Absent where there is no room for the evidence. */
  readonly onWhy?: (slot: SuggestedSlot) => void;
  /** More ways out of the open row: Hold, Book. */
  readonly exits?: ((slot: SuggestedSlot) => ReactNode) | undefined;
  /** What a time is for the guests. */
  readonly guests?: (slot: SuggestedSlot) => ReactNode;
  /** Beside the name of a day. */
  readonly ofDay?: ((slot: SuggestedSlot) => ReactNode) | undefined;
  /** Absent where there is no room for it. */
  readonly onShare?: (slot: SuggestedSlot) => void;
  readonly onOpen?: (slot: SuggestedSlot) => void;
  /** Absent where a time can't be put away. */
  readonly onDismiss?: (slot: SuggestedSlot) => void;
  /** The rank that was just copied. */
  readonly copied?: number | undefined;
  readonly linkOf: (slot: SuggestedSlot) => string;
}

/** The ranked times under their days. Arrows move, Enter opens, c copies, s shares, w says why, x puts away: from anywhere but a text field. */
export function SlotList(props: SlotListProps) {
  const { answer, selected, onSelect, onCopy, onWhy, onOpen, onShare, onDismiss } = props;
  const words = useWords();
  const masked = useMasked();
  const list = useRef<HTMLElement>(null);
  const groups = groupByDay(answer.slots, answer.timeZone);
  const order = groups.flatMap(({ slots }) => slots);

  const onKey = (event: KeyboardEvent | globalThis.KeyboardEvent) => {
    const at = order.findIndex(({ rank }) => rank === selected);
    const slot = order[at];
    if (!slot || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: order.length - 1 }[event.key];
    if (next !== undefined) {
      const target = order[Math.min(Math.max(next, 0), order.length - 1)];
      if (target) list.current?.querySelector<HTMLElement>(`[data-rank="${target.rank}"] button`)?.focus();
    } else if (event.key === 'c') onCopy(slot);
    else if (event.key === 'w' && onWhy) onWhy(slot);
    else if (event.key === 's' && onShare) onShare(slot);
    else if ((event.key === 'x' || event.key === 'Delete') && onDismiss) onDismiss(slot);
    else return;
    event.preventDefault();
  };

  // Before anything has the focus, keys go to the page itself.
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    const listener = (event: globalThis.KeyboardEvent) => {
      if (event.target !== document.body) return;
      if (event.key === 'Enter') list.current?.querySelector<HTMLElement>('[data-action="open"]')?.click();
      else latest.current(event);
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);

  return (
    <section
      ref={list}
      aria-label={words.t('slots.list')}
      data-time-zone={answer.timeZone}
      data-ready={props.ready}
      onKeyDown={onKey}
    >
      {groups.map(({ day, slots }, at) => (
        <div key={day} className={styles['group']}>
          <div className={styles['head']}>
            <h2>{dayTitle(slots[0]?.start ?? 0, props.now, answer.timeZone, words)}</h2>
            {slots[0] && props.ofDay?.(slots[0])}
            {at === 0 && (
              <span title={words.t('slots.zone', { zone: zoneText(answer.timeZone) })}>
                {zoneText(answer.timeZone)}
              </span>
            )}
          </div>
          <ol>
            {slots.map((slot) => (
              <SlotRow
                key={slot.rank}
                slot={slot}
                timeZone={answer.timeZone}
                title={masked ? '' : props.title}
                open={slot.rank === selected}
                copied={slot.rank === props.copied}
                onSelect={() => onSelect(slot.rank)}
                onCopy={() => onCopy(slot)}
                {...(onWhy && { onWhy: () => onWhy(slot) })}
                {...(onShare && { onShare: () => onShare(slot) })}
                exits={slot.rank === selected ? props.exits?.(slot) : undefined}
                guests={props.guests?.(slot)}
                {...(onOpen && { onOpen: () => onOpen(slot) })}
                {...(onDismiss && { onDismiss: () => onDismiss(slot) })}
                link={props.linkOf(slot)}
              />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function dayTitle(at: number, now: number, timeZone: string, words: Words): string {
  const day = dayText(at, { locale: words.locale, timeZone });
  const today = Temporal.PlainDate.from(dateIn(now, timeZone));
  const date = dateIn(at, timeZone);
  if (date === today.toString()) return words.t('slots.today', { day });
  if (date === today.add({ days: 1 }).toString()) return words.t('slots.tomorrow', { day });
  return day;
}
