import { type MouseEvent, useEffect, useRef, useState } from 'react';
import type { Answer, NextMeeting, SuggestedSlot } from '../../utils/rpc/commands/suggestions';
import type { EpochMs } from '../../utils/time/instant';
import type { Interval } from '../../utils/time/interval';
import { whenText } from '../bookings/when-text';
import { GuestNotes } from '../guests/guest-notes';
import { usePersonName } from '../guests/person-name';
import { announcement } from '../suggestions/announcement';
import { copyText } from '../suggestions/copy-text';
import { eventLink } from '../suggestions/event-link';
import { reasonText } from '../suggestions/reason-text';
import { Button, buttonClass } from '../ui/button';
import { Icon } from '../ui/icon';
import { Private, useMasked } from '../ui/private';
import { clip, isolate, useWords, type Words } from '../ui/words';
import styles from './moves.module.css';

const TITLE_LENGTH = 60;
/** From here on a number says no more. */
const FAR = 20;

interface BetterTimesProps {
  readonly meeting: NextMeeting;
  /** Absent while it is worked out. */
  readonly answer: Answer | undefined;
  readonly timeZone: string;
  readonly copy: (text: string) => Promise<boolean>;
  readonly onPick: (shown: readonly Interval[], start: EpochMs) => void;
  readonly onBack: () => void;
}

/** Better times for one meeting, each beside the present one; the way out is the event at Google. */
export function BetterTimes({ meeting, answer, timeZone, copy, onPick, onBack }: BetterTimesProps) {
  const words = useWords();
  const masked = useMasked();
  const nameOf = usePersonName([]);
  const head = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState<{ readonly start: EpochMs; readonly text: string }>();
  useEffect(() => head.current?.focus(), []);
  const style = { locale: words.locale, timeZone };
  const take = async (slot: SuggestedSlot) => {
    const text = copyText(slot, style);
    const worked = await copy(text);
    if (worked) onPick(answer?.slots ?? [], slot.start);
    const key = worked ? 'slots.copiedText' : 'slots.copyFailed';
    setSaid({ start: worked ? slot.start : 0, text: words.t(key, { text: isolate(text) }) });
  };
  const title = masked ? '' : (meeting.title ?? '');
  return (
    <>
      <h3 ref={head} tabIndex={-1} className={styles['chosen']}>
        <span>
          {meeting.title ? (
            <Private kind="event">{clip(meeting.title, TITLE_LENGTH)}</Private>
          ) : (
            words.t('mask.event')
          )}
        </span>
        <span className={styles['present']}>{words.t('moves.now', { when: whenText(meeting, style) })}</span>
      </h3>
      {answer?.moving?.conflict && <p data-move-conflict="">{words.t('moves.conflict')}</p>}
      {answer?.guests?.some(({ sight }) => sight === 'not-asked') && (
        <p data-move-guests="not-asked">{words.t('question.guestsUnread')}</p>
      )}
      {answer?.guests && (
        <div className={styles['guests']}>
          <GuestNotes asked={answer.guests} nameOf={nameOf} />
        </div>
      )}
      {answer?.noClearHabit && answer.slots.length > 0 && <p>{words.t('moves.noHabit')}</p>}
      {answer && answer.slots.length === 0 && <p data-better="0">{words.t('moves.nothing')}</p>}
      {answer && answer.slots.length > 0 && (
        <ol className={styles['better']} data-better={answer.slots.length}>
          {answer.slots.map((slot) => (
            <li key={slot.start} data-better-start={slot.start} data-likelier={slot.likelier}>
              <div>
                <p className={styles['time']}>{whenText(slot, style)}</p>
                {likelierText(slot.likelier, words) && (
                  <p className={styles['likelier']}>{likelierText(slot.likelier, words)}</p>
                )}
                {slot.reasons[0] && (
                  <p className={styles['why']}>{reasonText(slot.reasons[0], { words, timeZone, title })}</p>
                )}
              </div>
              <Button onClick={() => void take(slot)} data-action="copy-better">
                <Icon name={said?.start === slot.start ? 'done' : 'copy'} />
                {words.t(said?.start === slot.start ? 'slots.copied' : 'slots.copy')}
              </Button>
            </li>
          ))}
        </ol>
      )}
      <p role="status" className={said && !said.start ? undefined : 'visually-hidden'}>
        {said?.text ?? (answer ? announcement(answer, words) : words.t('moves.looking'))}
      </p>
      <div className={styles['exits']}>
        <OpenEvent meeting={meeting} />
        <Button onClick={onBack} data-action="another-meeting">
          {words.t('moves.another')}
        </Button>
      </div>
    </>
  );
}

function OpenEvent({ meeting }: { readonly meeting: NextMeeting }) {
  const words = useWords();
  const masked = useMasked();
  const { account } = meeting;
  if (!account) return null;
  const link = eventLink({ ...meeting, account });
  /** The browser shows where a link goes, and this one names the account. */
  const openWhole = (event: MouseEvent) => {
    if (!masked) return;
    event.preventDefault();
    window.open(link, '_blank', 'noopener,noreferrer');
  };
  return (
    <a
      className={buttonClass('primary')}
      href={masked ? 'https://calendar.google.com/' : link}
      target="_blank"
      rel="noreferrer"
      data-action="open-event"
      onClick={openWhole}
    >
      {words.t('moves.open')}
    </a>
  );
}

function likelierText(likelier: number | undefined, words: Words): string | undefined {
  if (likelier === undefined || likelier < 1) return undefined;
  if (likelier >= FAR) return words.t('moves.farLikelier', { times: FAR });
  if (likelier < 2) return words.t('moves.likelier');
  return words.t('moves.timesLikelier', { times: Math.round(likelier) });
}
