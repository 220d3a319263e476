import type { AccountRow, CalendarRow } from '../../utils/db/rows';
import type { EpochMs } from '../../utils/time/instant';
import { Button } from '../ui/button';
import { asOfText, dateText } from '../ui/dates';
import { errorTexts } from '../ui/error-text';
import { Notice } from '../ui/notice';
import { Switch } from '../ui/switch';
import { useWords, type Words } from '../ui/words';
import styles from './account-section.module.css';
import type { SyncState } from './sync-state';

interface AccountSectionProps {
  readonly account: Pick<AccountRow, 'email' | 'kind' | 'connectedAt'>;
  readonly calendars: readonly CalendarRow[];
  readonly sync: SyncState;
  readonly now: EpochMs;
  readonly timeZone: string;
  readonly onSync: () => void;
  readonly onConnect: () => void;
  readonly onUseOwn: () => void;
  readonly onChoose: (key: string, chosen: boolean) => void;
}

/** Who is connected, how fresh it is, and which calendars are read. */
export function AccountSection(props: AccountSectionProps) {
  const { account, sync, now, timeZone } = props;
  const words = useWords();
  const style = { locale: words.locale, timeZone };
  const asOf = 'asOf' in sync ? sync.asOf : undefined;
  const sample = account.kind === 'sample';
  return (
    <section className={styles['section']} aria-labelledby="account">
      <h2 id="account">{words.t('options.accountTitle')}</h2>
      <div className={styles['line']}>
        <p className={styles['who']}>
          <bdi className={styles['name']} data-account={account.email}>
            {sample ? words.t('popup.sampleAccount') : account.email}
          </bdi>{' '}
          <span className={styles['since']}>
            {words.t('options.since', { date: dateText(account.connectedAt, style) })}
          </span>
        </p>
        <p className={styles['state']} role="status" {...(asOf !== undefined && { 'data-as-of': asOf })}>
          {!sample && syncText(sync, words, (at) => asOfText(at, now, style))}
        </p>
        {sample ? (
          <Button onClick={props.onUseOwn} data-action="use-own">
            {words.t('popup.useOwn')}
          </Button>
        ) : (
          <Button onClick={props.onSync} disabled={sync.kind === 'first-sync'} data-action="refresh">
            {words.t('options.syncNow')}
          </Button>
        )}
      </div>
      {sample && (
        <Notice kind="calm" name="sample">
          {words.t('popup.sampleNotice')}
        </Notice>
      )}
      {sync.kind === 'stopped' && (
        <Notice
          kind="warning"
          name="error"
          code={sync.code}
          action={
            errorTexts[sync.code].action === 'connect' && (
              <Button onClick={props.onConnect} data-action="connect">
                {words.t(errorTexts[sync.code].button)}
              </Button>
            )
          }
        >
          {words.t(errorTexts[sync.code].sentence)}
        </Notice>
      )}
      <h3>{words.t('options.calendars')}</h3>
      {props.calendars.length ? (
        <ul className={styles['card']}>
          {props.calendars.map((calendar) => (
            <li key={calendar.key} data-calendar-key={calendar.key}>
              <Switch
                label={<bdi dir="auto">{calendar.summary}</bdi>}
                description={calendar.primary ? words.t('options.primary') : roleText(calendar, words)}
                checked={calendar.chosen}
                onChange={(chosen) => props.onChoose(calendar.key, chosen)}
              />
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles['state']}>{words.t('options.noCalendars')}</p>
      )}
    </section>
  );
}

function syncText(sync: SyncState, words: Words, when: (at: EpochMs) => string): string {
  if (sync.kind === 'first-sync') return words.count('options.syncing', sync.events);
  if (sync.kind === 'no-calendar') return words.t('popup.noCalendar');
  if (sync.asOf === undefined) return words.t('options.neverSynced');
  return words.t(sync.kind === 'fresh' ? 'options.upToDate' : 'options.lastRead', { time: when(sync.asOf) });
}

function roleText({ accessRole }: CalendarRow, words: Words): string | undefined {
  return accessRole === 'freeBusyReader' ? words.t('options.readOnlyBusy') : undefined;
}
