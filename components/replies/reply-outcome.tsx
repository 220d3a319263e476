import type { ProposalRow } from '../../utils/db/rows';
import type { Interval } from '../../utils/time/interval';
import { FailedNotice } from '../bookings/failed-notice';
import { Button } from '../ui/button';
import { daySpanText, zoneText } from '../ui/dates';
import { usePrivate } from '../ui/private';
import { isolate, useWords, type Words } from '../ui/words';
import styles from './replies.module.css';
import type { ReadReply, ReplyDialogProps } from './reply-dialog';
import { ReplyTime } from './reply-time';

interface ReplyOutcomeProps
  extends ReadReply,
    Pick<ReplyDialogProps, 'account' | 'timeZone' | 'onBook' | 'onNear'> {
  readonly proposal: ProposalRow;
}

/** Which time is meant, whether it is still free, and the next step. */
export function ReplyOutcome(props: ReplyOutcomeProps) {
  const { reply, checked, proposal, onNear } = props;
  const words = useWords();
  const hide = usePrivate();
  const stateOf = ({ start }: Interval) => checked.times.find((time) => time.start === start);
  const isFree = (slot: Interval) => stateOf(slot)?.state === 'free';
  const meant = meantTimes(reply, proposal.slots);
  const isLost = meant.length > 0 && !meant.some(isFree);
  const left = isLost ? proposal.slots.filter((slot) => isFree(slot) && !meant.includes(slot)) : [];
  const unasked = [...new Set(checked.times.flatMap((time) => time.unasked))];
  const list = (slots: readonly Interval[]) => (
    <ul className={styles['times']}>
      {slots.map((slot) => (
        <ReplyTime
          key={slot.start}
          slot={slot}
          checked={stateOf(slot)}
          proposal={proposal}
          account={props.account}
          timeZone={props.timeZone}
          onBook={props.onBook}
        />
      ))}
    </ul>
  );
  return (
    <>
      {checked.error && <FailedNotice code={checked.error} />}
      <p>
        <strong>{sentence(props, words)}</strong>
      </p>
      {meant.length > 0 && list(meant)}
      {left.length > 0 && (
        <div data-reply-left={left.length}>
          <p>{words.t('reply.stillFree')}</p>
          {list(left)}
        </div>
      )}
      {isLost && left.length === 0 && checked.next && (
        <div data-reply-next="">
          <p>{words.t('reply.next')}</p>
          {list([checked.next])}
        </div>
      )}
      {reply.others.map(({ days, slot }) => (
        <div key={`${days.from} ${slot?.start}`} data-reply-other={slot?.start ?? days.from}>
          <p>
            {words.t('reply.named', { when: isolate(daySpanText(days.from, days.to, words.locale)) })}{' '}
            {onNear && (
              <Button look="text" onClick={() => onNear(days, proposal)} data-action="reply-near">
                {words.t('reply.near')}
              </Button>
            )}
          </p>
          {slot && list([slot])}
        </div>
      ))}
      {unasked.length > 0 && (
        <p className={styles['calm']} data-unasked={unasked.length}>
          {words.t('guestTimes.noAnswer', {
            names: new Intl.ListFormat(words.locale).format(
              unasked.map((email) => isolate(hide(email, 'person'))),
            ),
          })}
        </p>
      )}
      {reply.isCut && <p className={styles['calm']}>{words.t('reply.cut')}</p>}
    </>
  );
}

/** Where nothing could be read, all of them, to choose from. */
function meantTimes(reply: ReadReply['reply'], proposed: readonly Interval[]): readonly Interval[] {
  switch (reply.kind) {
    case 'one':
      return proposed.filter(({ start }) => start === reply.slot.start);
    case 'several':
      return proposed.filter(({ start }) => reply.slots.some((slot) => slot.start === start));
    case 'unclear':
      return proposed;
    default:
      return [];
  }
}

const several = {
  said: 'reply.severalSaid',
  unclear: 'reply.severalUnclear',
  left: 'reply.severalLeft',
} as const;

const nothing = { none: 'reply.noneSuits', other: 'reply.notYours', unclear: 'reply.unread' } as const;

function sentence({ reply, proposal, timeZone }: ReplyOutcomeProps, words: Words): string {
  switch (reply.kind) {
    case 'one':
      return reply.readAs === 'ours' && proposal.timeZone !== timeZone
        ? words.t('reply.meantOurs', { zone: isolate(zoneText(timeZone)) })
        : words.t('reply.meant');
    case 'several':
      return words.t(several[reply.why]);
    default:
      return words.t(nothing[reply.kind]);
  }
}
