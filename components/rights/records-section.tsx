import { useState } from 'react';
import type { ErasureRequest } from '../../utils/privacy/plan-erasure';
import { Button } from '../ui/button';
import { Section } from '../ui/section';
import { useWords } from '../ui/words';
import { EraseDialog, type EraseDialogProps } from './erase-dialog';
import { RecordItem } from './record-item';
import type { Records } from './records';
import styles from './rights.module.css';

interface RecordsSectionProps
  extends Pick<EraseDialogProps, 'calendars' | 'accounts' | 'onErase' | 'onSeen'> {
  readonly records: Records;
}

/** Every row of the database, page by page. */
export function RecordsSection({ records, ...props }: RecordsSectionProps) {
  const words = useWords();
  const [asked, setAsked] = useState<ErasureRequest>();
  const { rows, total, table } = records;
  return (
    <Section
      id="records"
      data-anchor="records"
      title={words.t('records.title')}
      intro={words.t('records.intro')}
    >
      <div className={styles['line']}>
        <select
          name="records-table"
          aria-label={words.t('records.table')}
          value={table}
          onChange={({ currentTarget }) => records.ask({ table: currentTarget.value })}
        >
          {records.tables.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
        <input
          type="search"
          name="records-needle"
          aria-label={words.t('records.search')}
          placeholder={words.t('records.search')}
          dir="auto"
          autoComplete="off"
          onChange={({ currentTarget }) => records.ask({ needle: currentTarget.value })}
        />
      </div>
      <p role="status" className={styles['calm']} data-records-total={total}>
        {rows.length
          ? words.t('records.shown', { count: rows.length, total })
          : words.t(withoutRows(records))}
      </p>
      <ul className={styles['records']}>
        {rows.map(({ key, row }) => (
          <RecordItem key={`${table} ${key}`} table={table} name={key} row={row} onDelete={setAsked} />
        ))}
      </ul>
      <div className={styles['buttons']}>
        <Button onClick={records.onPrevious} disabled={!records.onPrevious} data-action="records-previous">
          {words.t('records.previous')}
        </Button>
        <Button onClick={records.onNext} disabled={!records.onNext} data-action="records-next">
          {words.t('records.next')}
        </Button>
      </div>
      {asked && (
        <EraseDialog
          {...props}
          first={asked}
          onClose={() => {
            setAsked(undefined);
            records.reload();
          }}
        />
      )}
    </Section>
  );
}

function withoutRows({ state, needle }: Records) {
  if (state === 'reading') return 'why.checking';
  if (state === 'failed') return 'records.failed';
  return needle ? 'records.none' : 'records.empty';
}
