import type { CalendarStatus } from '../../utils/sync/status';
import type { EpochMs } from '../../utils/time/instant';
import { Button } from '../ui/button';
import { asOfText } from '../ui/dates';
import { errorTexts } from '../ui/error-text';
import { usePrivate } from '../ui/private';
import { Section } from '../ui/section';
import { Table } from '../ui/table';
import { isolate, type MessageKey, useWords } from '../ui/words';
import type { ConnectedAccount } from './account-card';

const stateTexts = {
  fresh: 'healthState.fresh',
  stale: 'healthState.stale',
  'first-sync': 'healthState.firstSync',
  unavailable: 'healthState.unavailable',
} as const satisfies Readonly<Record<CalendarStatus['state'], MessageKey>>;

interface HealthSectionProps {
  readonly accounts: readonly ConnectedAccount[];
  readonly now: EpochMs;
  readonly timeZone: string;
  readonly busy: boolean;
  readonly onSync: () => void;
}

/** How well the copy of every chosen calendar agrees with Google's, in one table. */
export function HealthSection({ accounts, now, timeZone, busy, onSync }: HealthSectionProps) {
  const words = useWords();
  const hide = usePrivate();
  const style = { locale: words.locale, timeZone };
  const time = (at: EpochMs | undefined) => (at === undefined ? '–' : asOfText(at, now, style));
  const calendars = accounts.flatMap(({ status, account }) =>
    status.calendars.map((calendar) => ({ ...calendar, account: account.email })),
  );
  const troubled = calendars.filter(({ state, lastError }) => state !== 'fresh' || lastError);
  return (
    <Section id="health" title={words.t('health.title')} intro={words.t('health.intro')}>
      <p data-health={troubled.length}>
        {troubled.length === 0
          ? words.t('health.allFresh')
          : words.t('health.troubled', { count: troubled.length, total: calendars.length })}
      </p>
      {calendars.length > 0 && (
        <Table
          label={words.t('health.title')}
          columns={[
            { name: words.t('health.calendar') },
            { name: words.t('health.state') },
            { name: words.t('health.asOf') },
            { name: words.t('health.events'), isNumber: true },
            { name: words.t('health.unreadable'), isNumber: true },
            { name: words.t('health.nextTry') },
          ]}
          rows={calendars.map(({ calendarKey, summary, state, asOf, entries, setAside, ...more }) => ({
            key: calendarKey,
            isStrange: state === 'unavailable',
            cells: [
              isolate(hide(summary, 'calendar')),
              more.lastError ? words.t(errorTexts[more.lastError.code].sentence) : words.t(stateTexts[state]),
              time(asOf),
              words.number(entries),
              words.number(setAside ?? 0),
              time(more.nextTryAt),
            ],
          }))}
        />
      )}
      <div>
        <Button onClick={onSync} disabled={busy} data-action="sync-now">
          {words.t('health.sync')}
        </Button>
      </div>
    </Section>
  );
}
