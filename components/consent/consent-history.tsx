import type { ConsentRecord } from '../../utils/settings/consent-schema';
import type { EpochMs } from '../../utils/time/instant';
import { asOfText } from '../ui/dates';
import { Table } from '../ui/table';
import { useWords } from '../ui/words';
import { purposeText } from './purposes';

interface ConsentHistoryProps {
  /** In the order they were given. */
  readonly records: readonly ConsentRecord[];
  readonly now: EpochMs;
  readonly timeZone: string;
}

/** Every answer ever given, newest first; none is changed or removed. */
export function ConsentHistory({ records, now, timeZone }: ConsentHistoryProps) {
  const words = useWords();
  const style = { locale: words.locale, timeZone };
  const newestFirst = records.map((record, index) => ({ record, index })).reverse();
  return (
    <Table
      label={words.t('history.title')}
      columns={[
        { name: words.t('history.purpose') },
        { name: words.t('history.answer') },
        { name: words.t('ledger.time') },
        { name: words.t('history.policy') },
        { name: words.t('history.hash') },
      ]}
      rows={newestFirst.map(({ record, index }) => ({
        key: String(index),
        cells: [
          purposeText(record.purpose, 'name', words),
          words.t(record.given ? 'history.given' : 'history.refused'),
          asOfText(record.at, now, style),
          record.policyVersion,
          <code key="hash" dir="ltr">
            {record.textHash.slice(0, 12)}
          </code>,
        ],
      }))}
    />
  );
}
