import { useLiveQuery } from 'dexie-react-hooks';
import { loadProposals } from '../../utils/db/proposals';
import type { ProposalRow } from '../../utils/db/rows';
import type { Question } from '../../utils/questions/question';
import { call } from '../../utils/rpc/client';
import { systemClock } from '../../utils/time/clock';
import type { ReplyActions } from '../replies/reply-actions';
import type { Proposed } from '../suggestions/share-dialog';
import { db } from './page-db';

const none: readonly ProposalRow[] = [];

/** Times that were proposed to somebody and may still be answered, newest first, and what can be done with an answer. */
export function useReplies(): { readonly proposals: readonly ProposalRow[]; readonly actions: ReplyActions } {
  const proposals = useLiveQuery(() => loadProposals(db, systemClock.now()).catch(() => none), []) ?? none;
  return { proposals, actions: replyActions };
}

const replyActions: ReplyActions = {
  forget: (id) => call('forgetProposal', { id }),
  check: (request) => call('checkProposed', request),
  async read(text, { slots, timeZone, locale }, ownZone) {
    // Words of ten languages, and the library that reads dates: only for who reads an answer.
    const [{ readReply }, { dateReaderFor }] = await Promise.all([
      import('../../utils/questions/read-reply'),
      import('../../utils/questions/date-languages'),
    ]);
    return readReply(text, {
      slots,
      timeZone,
      ownZone,
      now: systemClock.now(),
      readDates: dateReaderFor(locale),
    });
  },
};

/** The copy is made: that it could not be remembered must not look like a failure. */
export function proposeTimes({ title, guests }: Question, { slots, timeZone, locale }: Proposed): void {
  const invited = guests?.map(({ email, optional }) => ({ email, ...(optional && { optional }) }));
  void call('keepProposal', {
    slots: slots.map((slot) => ({ ...slot })),
    timeZone,
    locale,
    title,
    ...(invited && { guests: invited }),
  }).catch(() => {});
}
