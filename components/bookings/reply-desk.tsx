import { useState } from 'react';
import type { ProposalRow } from '../../utils/db/rows';
import type { WrittenRow } from '../../utils/db/written-row';
import type { Interval } from '../../utils/time/interval';
import type { ReplyActions } from '../replies/reply-actions';
import { ReplyDialog } from '../replies/reply-dialog';
import { ReplyNotice } from '../replies/reply-notice';
import { BookDialog } from './book-dialog';
import type { BookingActions } from './booking-actions';

export interface ReplyDeskProps {
  readonly proposals: readonly ProposalRow[];
  /** The Google account's e-mail; without one nothing can be booked. */
  readonly account: string | undefined;
  readonly timeZone: string;
  readonly now: number;
  readonly written: readonly WrittenRow[];
  readonly replies: ReplyActions;
  readonly bookings: BookingActions;
}

type Open =
  | 'reply'
  | { readonly slot: Interval; readonly proposal: ProposalRow; readonly hold: string | undefined };

/** The way to a reply where no times are asked for: reading it, and booking what it means. */
export function ReplyDesk(props: ReplyDeskProps) {
  const { proposals, account, timeZone, now, written } = props;
  const [open, setOpen] = useState<Open>();
  const [newest] = proposals;
  const close = () => setOpen(undefined);
  return (
    <>
      {newest && <ReplyNotice at={newest.at} now={now} timeZone={timeZone} onRead={() => setOpen('reply')} />}
      {open === 'reply' && newest && (
        <ReplyDialog
          proposals={proposals}
          account={account}
          timeZone={timeZone}
          now={now}
          actions={props.replies}
          onBook={(slot, proposal, hold) => setOpen({ slot, proposal, hold })}
          onClose={close}
        />
      )}
      {open && open !== 'reply' && account !== undefined && (
        <BookDialog
          account={account}
          title={open.proposal.title ?? ''}
          slot={open.slot}
          timeZone={timeZone}
          guests={open.proposal.guests}
          hold={written.find(({ id }) => id === open.hold)?.id}
          actions={props.bookings}
          onClose={close}
        />
      )}
    </>
  );
}
