import { type MouseEvent, type ReactNode, useId, useRef } from 'react';
import { withoutNames } from '../../utils/questions/calendar-link';
import type { SuggestedSlot } from '../../utils/rpc/commands/suggestions';
import { Button, buttonClass } from '../ui/button';
import { dayText, timeRangeText } from '../ui/dates';
import { Icon } from '../ui/icon';
import { Pill } from '../ui/pill';
import { useMasked } from '../ui/private';
import { useWords } from '../ui/words';
import { reasonText } from './reason-text';
import { secondTimeText, useSecondZone } from './second-zone';
import styles from './slot-row.module.css';
import { withoutPlace } from './without-place';

interface SlotRowProps {
  readonly slot: SuggestedSlot;
  readonly timeZone: string;
  /** What was asked for. */
  readonly title: string;
  /** Only the open row shows its actions and all its reasons. */
  readonly open: boolean;
  readonly copied: boolean;
  readonly onSelect: () => void;
  readonly onCopy: () => void;
  readonly onWhy?: () => void;
  readonly onShare?: () => void;
  readonly exits?: ReactNode;
  /** What the time is for the guests. */
  readonly guests?: ReactNode;
  /** Google's form for this time was opened. */
  readonly onOpen?: () => void;
  /** «Not this one». */
  readonly onDismiss?: () => void;
  readonly link: string;
}

/** Reasons of a row that is not open: the rest waits until it is. */
const SHOWN_REASONS = 1;

export function SlotRow(props: SlotRowProps) {
  const { slot, timeZone, open, copied, onSelect, onWhy, onShare, onDismiss } = props;
  const words = useWords();
  const id = useId();
  const masked = useMasked();
  /** The browser shows where a link goes: only the click knows the whole of it. */
  const openWhole = (event: MouseEvent) => {
    props.onOpen?.();
    if (!masked) return;
    event.preventDefault();
    window.open(props.link, '_blank', 'noopener,noreferrer');
  };
  const openLink = useRef<HTMLAnchorElement>(null);
  const style = { locale: words.locale, timeZone };
  const time = timeRangeText(slot.start, slot.end, style);
  const there = secondTimeText(slot.start, style, useSecondZone());
  const label = words.t(`slots.${slot.label}`);
  return (
    <li
      className={open ? `${styles['row']} ${styles['open']}` : styles['row']}
      data-slot=""
      data-start={slot.start}
      data-end={slot.end}
      data-rank={slot.rank}
      data-label={slot.label}
    >
      <button
        type="button"
        className={styles['head']}
        tabIndex={open ? 0 : -1}
        aria-expanded={open}
        aria-controls={open ? `${id}-actions` : undefined}
        aria-describedby={`${id}-why`}
        aria-keyshortcuts={['Enter C', onShare && 'S', onWhy && 'W', onDismiss && 'X Delete']
          .filter(Boolean)
          .join(' ')}
        aria-label={words.t('slots.row', { rank: slot.rank, day: dayText(slot.start, style), time, label })}
        onFocus={onSelect}
        onClick={onSelect}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          openLink.current?.click();
        }}
      >
        <span className={styles['number']}>{words.number(slot.rank)}</span>
        <span className={styles['time']}>{time}</span>
        <Pill word={label} strong={slot.label === 'best'} />
      </button>
      {onDismiss && (
        <button
          type="button"
          className={styles['dismiss']}
          tabIndex={open ? 0 : -1}
          aria-label={words.t('picks.dismissOf', { time })}
          title={words.t('picks.dismiss')}
          data-action="dismiss"
          onClick={onDismiss}
        >
          <Icon name="close" />
        </button>
      )}
      <p id={`${id}-why`} className={styles['why']}>
        {there && <span data-second-zone="">{there}</span>}
        {slot.reasons.map((reason, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: reasons of a slot never move
          <span key={at} data-reason={reason.kind} hidden={!open && at >= SHOWN_REASONS}>
            {reasonText(masked ? withoutPlace(reason) : reason, { words, timeZone, title: props.title })}
          </span>
        ))}
      </p>
      {props.guests && <div className={styles['guests']}>{props.guests}</div>}
      {open && (
        <div id={`${id}-actions`} className={styles['actions']}>
          <div className={styles['first']}>
            <a
              ref={openLink}
              className={buttonClass('primary')}
              href={masked ? withoutNames(props.link) : props.link}
              target="_blank"
              rel="noreferrer"
              data-action="open"
              onClick={openWhole}
            >
              {words.t('slots.open')}
            </a>
            <Button data-action="copy" onClick={props.onCopy}>
              <Icon name={copied ? 'done' : 'copy'} />
              {words.t(copied ? 'slots.copied' : 'slots.copy')}
            </Button>
          </div>
          {(props.exits || onShare || onWhy) && (
            <div className={styles['more']}>
              {props.exits}
              {onShare && (
                <Button look="text" data-action="share" aria-haspopup="dialog" onClick={onShare}>
                  {words.t('share.action')}
                </Button>
              )}
              {onWhy && (
                <Button look="text" data-action="why" aria-haspopup="dialog" onClick={onWhy}>
                  {words.t('why.action')}
                </Button>
              )}
            </div>
          )}
        </div>
      )}
    </li>
  );
}
