import type { AccountRow, CalendarRow } from '../../utils/db/rows';
import { explainRow } from '../../utils/privacy/explain-row';
import type { ErasureRequest } from '../../utils/privacy/plan-erasure';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { useMasked } from '../ui/private';
import { Table } from '../ui/table';
import { clip, isolate, useWords } from '../ui/words';
import { isPersonal } from './personal';
import { LOCAL_RECORDS } from './records';
import styles from './rights.module.css';

interface RecordItemProps {
  readonly table: string;
  /** Of the record within its table. */
  readonly name: string;
  readonly row: unknown;
  readonly onDelete: (request: ErasureRequest) => void;
}

const SUMMARY_LENGTH = 60;
const VALUE_LENGTH = 300;
const MOST_VALUES = 200;

/** One stored row: what each value is and why it is there, and how to be rid of it. */
export function RecordItem({ table, name, row, onDelete }: RecordItemProps) {
  const words = useWords();
  const masked = useMasked();
  const isLocal = table === LOCAL_RECORDS;
  const values = explainRow(isLocal ? name : table, row);
  const request = isLocal ? erasureOfKey(name) : erasureOf(table, row);
  const summary = isLocal ? name : summaryOf(row);
  const isGoogles = table === 'entries' || table === 'calendars';
  return (
    <li data-record={table}>
      <Disclosure name="record" summary={masked ? words.t('mask.text') : isolate(summary)}>
        <div className={styles['record']}>
          <Table
            label={words.t('records.values')}
            columns={[
              { name: words.t('records.field') },
              { name: words.t('records.value') },
              { name: words.t('records.why') },
            ]}
            rows={values.slice(0, MOST_VALUES).map(({ path, value, note }, at) => ({
              key: `${at} ${path}`,
              cells: [
                <bdi key="path" dir="ltr">
                  {path}
                </bdi>,
                <bdi key="value" dir="auto">
                  {masked && (isPersonal(note?.category) || !isBare(value))
                    ? words.t('mask.text')
                    : clip(value, VALUE_LENGTH)}
                </bdi>,
                <span key="why" lang="en" dir="ltr">
                  {note ? `${note.holds} (${words.t(`chart.categories.${note.category}`)})` : ''}
                </span>,
              ],
            }))}
          />
          <p className={styles['calm']}>
            {words.t(isGoogles ? 'records.correctThere' : 'records.correctHere')}
          </p>
          {request && (
            <Button look="danger" onClick={() => onDelete(request)} data-action="delete-record">
              {words.t(deletesMore.has(table) ? 'records.deleteWhole' : 'records.delete')}
            </Button>
          )}
        </div>
      </Disclosure>
    </li>
  );
}

/** Where one row can't go alone: with it goes what it belongs to. */
const deletesMore: ReadonlySet<string> = new Set([
  'accounts',
  'calendars',
  'cursors',
  'quarantine',
  'requests',
  LOCAL_RECORDS,
]);

/** Of what lies beside the database, what has a category of its own can go; the rest goes with its account. */
function erasureOfKey(name: string): ErasureRequest | undefined {
  if (name === 'settings') return { kind: 'category', category: 'F' };
  if (name === 'ledger-sums' || name === 'disclosures') return { kind: 'category', category: 'B' };
  return undefined;
}

function erasureOf(table: string, row: unknown): ErasureRequest | undefined {
  const { id, key, calendarKey } = row as Partial<CalendarRow & AccountRow & { calendarKey: string }>;
  if (table === 'entries' && calendarKey && id) return { kind: 'record', calendarKey, id };
  if (table === 'accounts' && id) return { kind: 'account', accountId: id };
  if (table === 'calendars' && key) return { kind: 'calendar', calendarKey: key };
  if ((table === 'cursors' || table === 'quarantine') && calendarKey)
    return { kind: 'calendar', calendarKey };
  if (table === 'models') return { kind: 'category', category: 'C' };
  if (table === 'requests') return { kind: 'category', category: 'B' };
  return undefined;
}

/** Numbers and yes or no; anything else, an id too, may be made of an address. */
function isBare(value: string): boolean {
  return /^(-?[\d.]+|true|false)$/.test(value);
}

function summaryOf(row: unknown): string {
  const { title, summary, email, pathTemplate, id, key, calendarKey } = row as Readonly<
    Record<string, unknown>
  >;
  const said = title ?? summary ?? email ?? pathTemplate ?? id ?? key ?? calendarKey ?? '';
  return clip(String(said), SUMMARY_LENGTH);
}
