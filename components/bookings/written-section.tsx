import { type ReactNode, useState } from 'react';
import type { WrittenRow } from '../../utils/db/written-row';
import type { EpochMs } from '../../utils/time/instant';
import { Button } from '../ui/button';
import { usePrivate } from '../ui/private';
import { Section } from '../ui/section';
import { Table } from '../ui/table';
import { clip, isolate, useWords, type Words } from '../ui/words';
import type { BookingActions } from './booking-actions';
import styles from './bookings.module.css';
import { FailedNotice, writeErrorKey } from './failed-notice';
import { RemovalText } from './removal-text';
import { useAttempt } from './use-attempt';
import { whenText } from './when-text';

export interface WrittenSectionProps {
  readonly written: readonly WrittenRow[];
  readonly timeZone: string;
  readonly now: EpochMs;
  readonly actions: Pick<BookingActions, 'retry' | 'undo' | 'cleanUp' | 'forget'>;
  /** Accounts that gave the permission to write. */
  readonly writers: readonly string[];
  readonly onGiveBack: (accountId: string) => Promise<unknown>;
  /** The way to the reply to proposed times. */
  readonly reply?: ReactNode;
}

type Said = Awaited<ReturnType<BookingActions['retry']>> | undefined;

/** Everything we ever wrote, each with its state and a way back; then a way back for all, and for the permission. */
export function WrittenSection(props: WrittenSectionProps) {
  const { written, timeZone, actions, writers } = props;
  const words = useWords();
  const hide = usePrivate();
  const [busyId, setBusyId] = useState<string>();
  const { attempt, run } = useAttempt<Said>();
  const style = { locale: words.locale, timeZone };
  const running = attempt.kind === 'running';
  const act = (id: string, work: () => Promise<Said>) => {
    setBusyId(id);
    run(work);
  };
  const newestFirst = [...written].reverse();
  return (
    <Section
      id="written"
      title={words.t('bookings.writtenTitle')}
      intro={words.t(written.length > 0 ? 'bookings.writtenIntro' : 'bookings.writtenEmpty')}
    >
      {props.reply}
      {written.length > 0 && (
        <Table
          label={words.t('bookings.writtenTitle')}
          columns={[{ name: words.t('bookings.what') }, { name: words.t('bookings.state') }]}
          rows={newestFirst.map((row) => {
            const when = whenText(row.draft, style);
            const title = clip(hide(row.draft.title, 'event'), 60);
            const named = { title: isolate(title), when };
            const disabled = running && busyId === row.id;
            return {
              key: row.id,
              isStrange: row.error !== undefined,
              cells: [
                <span key="what" data-written={row.id} data-state={row.state} data-error={row.error}>
                  <bdi>{title}</bdi>
                  <br />
                  <span className={styles['calm']}>
                    {words.t(row.kind === 'hold' ? 'bookings.kindHold' : 'bookings.kindEvent')} · {when}
                  </span>
                </span>,
                // Beside its buttons: on a narrow page a column of their own would be out of sight.
                <div key="state" className={styles['state']}>
                  <span>{stateText(row, words)}</span>
                  <span className={styles['buttons']}>
                    {row.error && (
                      <Button
                        onClick={() => act(row.id, () => actions.retry(row.id))}
                        disabled={disabled}
                        aria-label={words.t('bookings.retryNamed', named)}
                        data-action="retry-written"
                      >
                        {words.t('common.tryAgain')}
                      </Button>
                    )}
                    <Button
                      onClick={() => act(row.id, () => actions.undo([row.id], row.state === 'changed'))}
                      disabled={disabled}
                      aria-label={words.t('bookings.undoNamed', named)}
                      data-action="undo-written"
                    >
                      {words.t(row.state === 'changed' ? 'bookings.removeAnyway' : 'why.undo')}
                    </Button>
                    {row.state === 'changed' && (
                      <Button
                        onClick={() =>
                          act(row.id, async () => {
                            await actions.forget(row.id);
                            return undefined;
                          })
                        }
                        disabled={disabled}
                        data-action="forget-written"
                      >
                        {words.t('bookings.forget')}
                      </Button>
                    )}
                  </span>
                </div>,
              ],
            };
          })}
        />
      )}
      <div role="status">
        {attempt.kind === 'done' && <SaidText said={attempt.result} />}
        {attempt.kind === 'asking' && attempt.failed && <FailedNotice code={attempt.failed} />}
      </div>
      <div className={styles['buttons']}>
        {written.some(({ state }) => state !== 'changed') && (
          <Button
            onClick={() => act('all', () => actions.cleanUp())}
            disabled={running}
            data-action="clean-up-all"
          >
            {words.t('bookings.cleanUp')}
          </Button>
        )}
        {writers.map((email) => (
          <Button
            key={email}
            onClick={() =>
              act(email, async () => {
                await props.onGiveBack(email);
                return undefined;
              })
            }
            disabled={running}
            data-action="give-back-writing"
          >
            {words.t('bookings.giveBack', { email: isolate(hide(email, 'account')) })}
          </Button>
        ))}
      </div>
      {writers.length > 0 && <p className={styles['calm']}>{words.t('bookings.giveBackWhy')}</p>}
    </Section>
  );
}

function stateText({ state, error }: WrittenRow, words: Words): string {
  if (error) return `${words.t(`bookings.states.${state}`)} ${words.t(writeErrorKey(error))}`;
  return words.t(`bookings.states.${state}`);
}

function SaidText({ said }: { readonly said: Said }) {
  const words = useWords();
  const hide = usePrivate();
  if (!said) return null;
  if ('removed' in said) return <RemovalText removal={said} />;
  switch (said.outcome) {
    case 'booked':
      return <p data-retried="booked">{words.t('bookings.retried')}</p>;
    case 'waits':
      return <FailedNotice code={said.error} />;
    case 'unasked': {
      const names = new Intl.ListFormat(words.locale).format(
        said.about.map((email) => isolate(hide(email, 'person'))),
      );
      return <p data-retried="unasked">{words.t('bookings.unasked', { names })}</p>;
    }
    case 'taken':
      return <p data-retried="taken">{words.t('bookings.taken')}</p>;
    default:
      return <p data-retried={said.outcome}>{words.t(`bookings.${said.outcome}`)}</p>;
  }
}
