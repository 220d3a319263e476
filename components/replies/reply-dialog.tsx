import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import type { ProposalRow } from '../../utils/db/rows';
import type { Reply } from '../../utils/questions/read-reply';
import type { CheckedTimes } from '../../utils/rpc/commands/replies';
import type { Interval } from '../../utils/time/interval';
import { FailedNotice } from '../bookings/failed-notice';
import { type Attempt, useAttempt } from '../bookings/use-attempt';
import { Button } from '../ui/button';
import { asOfText } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { usePrivate, usePrivateField } from '../ui/private';
import { isolate, useWords } from '../ui/words';
import styles from './replies.module.css';
import type { ReplyActions } from './reply-actions';
import { ReplyOutcome } from './reply-outcome';

export interface ReplyDialogProps {
  /** Newest first; at least one. */
  readonly proposals: readonly ProposalRow[];
  /** The Google account's e-mail; without one nothing can be booked or looked up there. */
  readonly account: string | undefined;
  /** The user's own. */
  readonly timeZone: string;
  readonly now: number;
  readonly actions: Pick<ReplyActions, 'read' | 'check' | 'forget'>;
  readonly onBook?: ((slot: Interval, proposal: ProposalRow, hold: string | undefined) => void) | undefined;
  /** Looks for times on the day that was named. */
  readonly onNear?:
    | ((day: { readonly from: string; readonly to: string }, proposal: ProposalRow) => void)
    | undefined;
  readonly onClose: () => void;
  /** Where a picture begins. */
  readonly first?: Attempt<ReadReply> | undefined;
}

export interface ReadReply {
  readonly reply: Reply;
  readonly checked: CheckedTimes;
}

/** An answer is pasted, and read here against the times that were proposed. */
export function ReplyDialog(props: ReplyDialogProps) {
  const { proposals, account, timeZone, now, actions, onClose } = props;
  const words = useWords();
  const hide = usePrivate();
  const field = usePrivateField();
  const [chosen, setChosen] = useState(0);
  const [text, setText] = useState('');
  const { attempt, run, reset } = useAttempt(props.first);
  const paste = useRef<HTMLTextAreaElement>(null);
  // What one came for; the dialog itself would begin with its way out.
  useEffect(() => paste.current?.focus(), []);
  const proposal = proposals[chosen] ?? proposals[0];
  if (!proposal) return null;
  const style = { locale: words.locale, timeZone };
  const whenOf = ({ at }: ProposalRow) => asOfText(at, now, style);
  const titleOf = ({ title }: ProposalRow) => (title ? isolate(hide(title, 'event')) : undefined);
  const read = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    run(async () => {
      const reply = await actions.read(text, proposal, timeZone);
      const { slots, title, guests } = proposal;
      const named = reply.others.flatMap(({ slot }) => slot ?? []);
      const checked = await actions.check({
        ...(account !== undefined && { accountId: account }),
        slots: [...slots, ...named].slice(0, 20).map(({ start, end }) => ({ start, end })),
        timeZone,
        ...(title !== undefined && { title }),
        ...(guests && { guests: guests.map((guest) => ({ ...guest })) }),
      });
      return { reply, checked };
    });
  };
  const running = attempt.kind === 'running';
  return (
    <Dialog title={words.t('reply.title')} onClose={onClose}>
      <div className={styles['reply']}>
        <form className={styles['form']} onSubmit={read}>
          {proposals.length > 1 ? (
            <label className={styles['field']}>
              {words.t('reply.which')}
              <select
                name="reply-proposal"
                value={chosen}
                disabled={running}
                onChange={({ currentTarget }) => {
                  setChosen(Number(currentTarget.value));
                  reset();
                }}
              >
                {proposals.map((one, at) => (
                  <option key={one.id ?? at} value={at}>
                    {[titleOf(one), whenOf(one)].filter(Boolean).join(' · ')}
                  </option>
                ))}
              </select>
            </label>
          ) : (
            <p className={styles['calm']}>
              {[words.t('reply.proposal', { when: whenOf(proposal) }), titleOf(proposal)]
                .filter(Boolean)
                .join(' · ')}
            </p>
          )}
          <label className={styles['field']}>
            {words.t('reply.paste')}
            <textarea
              ref={paste}
              name="reply-text"
              rows={3}
              maxLength={10_000}
              dir="auto"
              {...field(text)}
              onChange={({ currentTarget }) => {
                setText(currentTarget.value);
                if (attempt.kind === 'done') reset();
              }}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
                  event.currentTarget.form?.requestSubmit();
              }}
            />
          </label>
          <div className={styles['act']}>
            <Button type="submit" look="primary" disabled={running || !text.trim()} data-action="read-reply">
              {words.t(running ? 'consent.working' : 'reply.read')}
            </Button>
            <span className={styles['calm']}>{words.t('reply.local')}</span>
          </div>
        </form>
        <div role="status" className={styles['outcome']} data-reply={replyName(attempt)}>
          {attempt.kind === 'asking' && attempt.failed && <FailedNotice code={attempt.failed} />}
          {attempt.kind === 'done' && (
            <ReplyOutcome
              {...attempt.result}
              proposal={proposal}
              account={account}
              timeZone={timeZone}
              onBook={props.onBook}
              onNear={props.onNear}
            />
          )}
        </div>
        {proposal.id !== undefined && (
          <div>
            <Button
              look="text"
              disabled={running}
              onClick={() => {
                const { id } = proposal;
                if (id === undefined) return;
                void actions.forget(id);
                setChosen(0);
                reset();
                if (proposals.length === 1) onClose();
              }}
              data-action="forget-proposal"
            >
              {words.t('reply.forget')}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}

function replyName(attempt: Attempt<ReadReply>): Reply['kind'] | undefined {
  return attempt.kind === 'done' ? attempt.result.reply.kind : undefined;
}
