import type { MouseEvent } from 'react';
import type { ProposalRow } from '../../utils/db/rows';
import { calendarLink, withoutNames } from '../../utils/questions/calendar-link';
import type { CheckedTimes } from '../../utils/rpc/commands/replies';
import type { Interval } from '../../utils/time/interval';
import { whenText } from '../bookings/when-text';
import { Button, buttonClass } from '../ui/button';
import { zoneText } from '../ui/dates';
import { Icon } from '../ui/icon';
import { Pill } from '../ui/pill';
import { useMasked, usePrivate } from '../ui/private';
import { isolate, useWords } from '../ui/words';
import styles from './replies.module.css';
import type { ReplyDialogProps } from './reply-dialog';

interface ReplyTimeProps extends Pick<ReplyDialogProps, 'account' | 'timeZone' | 'onBook'> {
  readonly slot: Interval;
  /** Absent for what was just found free. */
  readonly checked: CheckedTimes['times'][number] | undefined;
  readonly proposal: ProposalRow;
}

/** One time by both clocks, how it stands now, and the ways to the event. */
export function ReplyTime({ slot, checked, proposal, account, timeZone, onBook }: ReplyTimeProps) {
  const words = useWords();
  const hide = usePrivate();
  const masked = useMasked();
  const { locale } = words;
  const state = checked?.state ?? 'free';
  const by = checked?.by ?? [];
  const names = new Intl.ListFormat(locale).format(by.map((email) => isolate(hide(email, 'person'))));
  const link = calendarLink({
    start: slot.start,
    end: slot.end,
    timeZone,
    ...(proposal.title !== undefined && { title: proposal.title }),
    guests: proposal.guests?.map(({ email }) => email) ?? [],
    ...(account !== undefined && { account }),
  });
  /** The browser shows where a link goes: only the click knows the whole of it. */
  const openWhole = (event: MouseEvent) => {
    if (!masked) return;
    event.preventDefault();
    window.open(link, '_blank', 'noopener,noreferrer');
  };
  const when = whenText(slot, { locale, timeZone });
  return (
    <li className={styles['time']} data-reply-time={slot.start} data-state={state}>
      <div className={styles['when']}>
        <span>
          {when} {checked?.hold !== undefined && <Pill word={words.t('bookings.held')} strong={false} />}
        </span>
        {proposal.timeZone !== timeZone && (
          <span className={styles['calm']}>
            {whenText(slot, { locale, timeZone: proposal.timeZone })} ({zoneText(proposal.timeZone)})
          </span>
        )}
        <span className={state === 'free' ? styles['free'] : styles['gone']}>
          <Icon name={state === 'free' ? 'done' : 'warning'} />
          {state === 'taken' && by.length > 0
            ? words.t('reply.takenBy', { names })
            : words.t(`reply.${state}`)}
        </span>
      </div>
      {state === 'free' && (
        <div className={styles['buttons']}>
          {account !== undefined && onBook && (
            <Button
              look="primary"
              onClick={() => onBook(slot, proposal, checked?.hold)}
              aria-label={words.t('reply.bookNamed', { when })}
              aria-haspopup="dialog"
              data-action="book-reply"
            >
              {words.t('bookings.book')}
            </Button>
          )}
          <a
            className={buttonClass('plain')}
            href={masked ? withoutNames(link) : link}
            target="_blank"
            rel="noreferrer"
            onClick={openWhole}
            data-action="open-reply"
          >
            {words.t('slots.open')}
          </a>
        </div>
      )}
    </li>
  );
}
