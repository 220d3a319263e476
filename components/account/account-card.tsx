import { type ReactNode, useId } from 'react';
import type { AccountRow, CalendarRow } from '../../utils/db/rows';
import type { AccountStatus } from '../../utils/sync/status';
import type { EpochMs } from '../../utils/time/instant';
import { Button } from '../ui/button';
import { asOfText, dateText } from '../ui/dates';
import { Disclosure } from '../ui/disclosure';
import { errorTexts } from '../ui/error-text';
import { Notice } from '../ui/notice';
import { useMasked, usePrivate } from '../ui/private';
import { useWords, type Words } from '../ui/words';
import styles from './account-card.module.css';
import { CalendarLine } from './calendar-line';
import { missingScopes, ScopeList, scopeText } from './scope-list';
import { type SyncState, syncStateOf } from './sync-state';

/** One account with its calendars and how its copy stands. */
export interface ConnectedAccount {
  readonly account: AccountRow;
  readonly calendars: readonly CalendarRow[];
  readonly status: AccountStatus;
}

interface AccountCardProps extends ConnectedAccount {
  readonly now: EpochMs;
  readonly timeZone: string;
  readonly onSync: () => void;
  readonly onConnect: () => void;
  readonly onUseOwn: () => void;
  readonly onChoose: (key: string, chosen: boolean) => void;
  readonly onDisconnect: () => void;
}

/** Who is connected, how fresh it is, which calendars are read, and what Google lets us do. */
export function AccountCard(props: AccountCardProps) {
  const { account, status, now, timeZone } = props;
  const words = useWords();
  const hide = usePrivate();
  const masked = useMasked();
  const titleId = useId();
  const style = { locale: words.locale, timeZone };
  const sync = syncStateOf(account, status);
  const isSample = account.kind === 'sample';
  return (
    <li className={styles['card']} aria-labelledby={titleId} data-sync-state={sync.kind}>
      <div className={styles['head']}>
        <div className={styles['who']}>
          <h3 id={titleId}>
            <bdi data-account={masked ? undefined : account.email}>
              {isSample ? words.t('popup.sampleAccount') : hide(account.email, 'account')}
            </bdi>
          </h3>
          <p className={styles['calm']} role="status" data-as-of={status.asOf}>
            {words.t('options.since', { date: dateText(account.connectedAt, style) })}
            {!isSample && ` · ${syncText(sync, words, (at) => asOfText(at, now, style))}`}
            {status.pausedUntil !== undefined &&
              ` · ${words.t('accounts.nextTry', { time: asOfText(status.pausedUntil, now, style) })}`}
          </p>
        </div>
        <div className={styles['buttons']}>
          {isSample ? (
            <Button onClick={props.onUseOwn} data-action="use-own">
              {words.t('popup.useOwn')}
            </Button>
          ) : (
            <>
              <Button onClick={props.onSync} disabled={sync.kind === 'first-sync'} data-action="refresh">
                {words.t('options.syncNow')}
              </Button>
              <Button onClick={props.onDisconnect} data-action="disconnect">
                {words.t('accounts.disconnect')}
              </Button>
            </>
          )}
        </div>
      </div>
      {isSample && (
        <Notice kind="calm" name="sample">
          {words.t('popup.sampleNotice')}
        </Notice>
      )}
      {sync.kind === 'stopped' && <Stopped code={sync.code} onConnect={props.onConnect} />}
      {account.kind === 'google' &&
        missingScopes(account.grantedScopes).map((name) => (
          <Notice key={name} kind="warning" name="scope-missing">
            {words.t(scopeText(name, 'does'))}: {words.t('scopes.notGranted')}.{' '}
            {words.t(scopeText(name, 'without'))}
          </Notice>
        ))}
      <Calendars {...props} />
      {account.kind === 'google' && (
        <Disclosure summary={words.t('scopes.title')} name="scopes">
          <ScopeList granted={account.grantedScopes} />
        </Disclosure>
      )}
    </li>
  );
}

function Stopped({ code, onConnect }: { code: keyof typeof errorTexts; onConnect: () => void }): ReactNode {
  const words = useWords();
  const { sentence, button, action } = errorTexts[code];
  return (
    <Notice
      kind="warning"
      name="error"
      code={code}
      action={
        action === 'connect' && (
          <Button onClick={onConnect} data-action="connect">
            {words.t(button)}
          </Button>
        )
      }
    >
      {words.t(sentence)}
    </Notice>
  );
}

function Calendars(props: AccountCardProps) {
  const { calendars, status, onChoose, now, timeZone } = props;
  const words = useWords();
  const byKey = new Map(status.calendars.map((calendar) => [calendar.calendarKey, calendar]));
  if (!calendars.length) return <p className={styles['calm']}>{words.t('options.noCalendars')}</p>;
  return (
    <ul className={styles['calendars']} aria-label={words.t('options.calendars')}>
      {calendars.map((calendar) => (
        <CalendarLine
          key={calendar.key}
          calendar={calendar}
          status={byKey.get(calendar.key)}
          now={now}
          timeZone={timeZone}
          onChoose={(chosen) => onChoose(calendar.key, chosen)}
        />
      ))}
    </ul>
  );
}

function syncText(sync: SyncState, words: Words, when: (at: EpochMs) => string): string {
  if (sync.kind === 'first-sync') return words.count('options.syncing', sync.events);
  if (sync.kind === 'no-calendar') return words.t('popup.noCalendar');
  if (sync.asOf === undefined) return words.t('options.neverSynced');
  return words.t(sync.kind === 'fresh' ? 'options.upToDate' : 'options.lastRead', { time: when(sync.asOf) });
}
