import type { RequestRow } from '../../utils/db/rows';
import type { RecipientSum } from '../../utils/privacy/ledger-summary';
import { type Category, categories } from '../../utils/privacy/terms';
import type { EpochMs } from '../../utils/time/instant';
import { Button } from '../ui/button';
import { asOfText, bytesText } from '../ui/dates';
import { Notice } from '../ui/notice';
import { Section } from '../ui/section';
import { Table } from '../ui/table';
import { type MessageKey, useWords } from '../ui/words';
import { isGoogleHost } from './holdings';
import { categoryName } from './holdings-section';
import type { Ledger, LedgerSum } from './ledger';

export interface LedgerSectionProps {
  readonly ledger: Ledger;
  readonly now: EpochMs;
  readonly timeZone: string;
  /** Absent where all of it is shown. */
  readonly onMore?: (() => void) | undefined;
  /** Settings travel by the browser's own sync: no request of ours, and told all the same. */
  readonly carries?: boolean;
}

/** What left this computer, to whom and what for; newest first. */
export function LedgerSection({ ledger, now, timeZone, onMore, carries }: LedgerSectionProps) {
  const words = useWords();
  const style = { locale: words.locale, timeZone };
  const size = (bytes: number) => bytesText(bytes, words.locale);
  const sum = (of: LedgerSum) => [words.number(of.requests), size(of.bytes)];
  const counted = [
    { name: words.t('ledger.count'), isNumber: true },
    { name: words.t('ledger.size'), isNumber: true },
  ];
  return (
    <Section
      id="ledger"
      data-anchor="ledger"
      title={words.t('ledger.title')}
      intro={words.t(ledger.all.requests ? 'ledger.intro' : 'ledger.empty')}
    >
      {ledger.elsewhere > 0 && (
        <Notice kind="warning" name="elsewhere">
          {words.t('ledger.elsewhere', { count: ledger.elsewhere })}
        </Notice>
      )}
      {carries && (
        <p data-carried="">
          <a href="#disclosures">{words.t('carrying.ledger')}</a>
        </p>
      )}
      {ledger.all.requests > 0 && (
        <>
          <Table
            label={words.t('ledger.byPurpose')}
            columns={[{ name: words.t('ledger.what') }, ...counted]}
            rows={[
              { key: 'today', cells: [words.t('ledger.today'), ...sum(ledger.today)] },
              { key: 'all', cells: [words.t('ledger.all'), ...sum(ledger.all)] },
              ...ledger.byPurpose.map((line) => ({
                key: `of ${line.purpose}`,
                cells: [<Purpose key="what" purpose={line.purpose} />, ...sum(line)],
              })),
            ]}
          />
          <Table
            label={words.t('ledger.title')}
            columns={[
              { name: words.t('ledger.time') },
              { name: words.t('ledger.host') },
              { name: words.t('ledger.what') },
              { name: words.t('ledger.status'), isNumber: true },
              { name: words.t('ledger.size'), isNumber: true },
            ]}
            rows={ledger.newest.map((request, index) => ({
              key: String(request.id ?? index),
              isStrange: !isGoogleHost(request.host),
              cells: [
                asOfText(request.at, now, style),
                <bdi key="host" dir="ltr" data-host={request.host}>
                  {request.host}
                </bdi>,
                <Purpose key="what" purpose={request.purpose} />,
                request.status ? String(request.status) : words.t('ledger.noAnswer'),
                size(request.bytesReceived),
              ],
            }))}
          />
          {onMore && (
            <div>
              <Button onClick={onMore} data-action="more-requests">
                {words.t('ledger.more')}
              </Button>
            </div>
          )}
          <h3 data-anchor="year">{words.t('ledger.year')}</h3>
          <Table
            label={words.t('ledger.year')}
            columns={[
              { name: words.t('chart.category') },
              { name: words.t('ledger.toGoogle'), isNumber: true },
              { name: words.t('ledger.toOthers'), isNumber: true },
            ]}
            rows={yearRows(ledger.year).map(({ category, google, other }) => ({
              key: category,
              isStrange: other > 0,
              cells: [words.t(categoryName(category)), words.number(google), words.number(other)],
            }))}
          />
        </>
      )}
    </Section>
  );
}

function yearRows(sums: readonly RecipientSum[]) {
  const requests = (category: Category, recipient: RecipientSum['recipient']) =>
    sums.find((sum) => sum.category === category && sum.recipient === recipient)?.requests ?? 0;
  return (Object.keys(categories) as Category[]).map((category) => ({
    category,
    google: requests(category, 'google'),
    other: requests(category, 'other'),
  }));
}

function Purpose({ purpose }: { readonly purpose: RequestRow['purpose'] }) {
  const words = useWords();
  const key = purposeKeys[purpose];
  return key ? words.t(key) : <bdi dir="ltr">{purpose}</bdi>;
}

const purposeKeys: Readonly<Record<string, MessageKey & `ledger.purposes.${string}`>> = {
  'list-calendars': 'ledger.purposes.listCalendars',
  'read-events': 'ledger.purposes.readEvents',
  'read-event': 'ledger.purposes.readEvent',
  'read-settings': 'ledger.purposes.readSettings',
  'read-free-busy': 'ledger.purposes.readFreeBusy',
  'read-feed': 'ledger.purposes.readFeed',
  'write-event': 'ledger.purposes.writeEvent',
  'delete-event': 'ledger.purposes.deleteEvent',
  'make-calendar': 'ledger.purposes.makeCalendar',
};
