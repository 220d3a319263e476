import { type ReactNode, useState } from 'react';
import type { CalendarRow } from '../../utils/db/rows';
import { type ErrorCode, toAppError } from '../../utils/errors';
import type { CommandOutput } from '../../utils/rpc/contract';
import type { EpochMs } from '../../utils/time/instant';
import { Button } from '../ui/button';
import card from '../ui/card.module.css';
import { asOfText } from '../ui/dates';
import { FileButton } from '../ui/file-button';
import { Private, useMasked, usePrivate } from '../ui/private';
import { Section } from '../ui/section';
import { isolate, useWords } from '../ui/words';
import { ImportResult } from './import-result';
import styles from './imports-section.module.css';
import { SubscribeForm } from './subscribe-form';

/** A calendar that came from a file or by a secret address. */
export interface ImportedCalendar {
  readonly calendar: CalendarRow;
  readonly entries: number;
  readonly unreadable: number;
  /** Of a file: when it was read. */
  readonly readAt?: EpochMs | undefined;
  /** Only of one that has an address: what of it may be shown. */
  readonly feed?:
    | { readonly masked: string; readonly checkedAt?: EpochMs | undefined; readonly failures: number }
    | undefined;
}

/** What came of one file. */
export interface ImportOutcome {
  readonly name: string;
  readonly report?: CommandOutput<'importFile'>;
  readonly failed?: { readonly code: ErrorCode; readonly detail: string };
}

export interface ImportsSectionProps {
  readonly imported: readonly ImportedCalendar[];
  readonly now: EpochMs;
  readonly timeZone: string;
  readonly onImport: (file: File) => Promise<CommandOutput<'importFile'>>;
  readonly onSubscribe: (address: string) => Promise<unknown>;
  readonly onRemove: (key: string) => void;
  /** Where a picture begins. */
  readonly outcomes?: readonly ImportOutcome[];
}

/** Calendars without Google's permission: from files, and by their own secret address. */
export function ImportsSection(props: ImportsSectionProps) {
  const words = useWords();
  const [outcomes, setOutcomes] = useState(props.outcomes ?? []);
  const [reading, setReading] = useState<string>();
  const importAll = async (files: readonly File[]) => {
    setOutcomes([]);
    for (const file of files) {
      setReading(file.name);
      const outcome = await importOne(file, props.onImport);
      setOutcomes((earlier) => [...earlier, outcome]);
    }
    setReading(undefined);
  };
  return (
    <Section id="imports" title={words.t('imports.title')} intro={words.t('imports.intro')}>
      <FileButton
        text={words.t('imports.choose')}
        name="calendar-files"
        accept=".ics,text/calendar"
        multiple
        disabled={reading !== undefined}
        onFiles={(files) => void importAll(files)}
      />
      <div role="status" className={styles['outcomes']}>
        {reading !== undefined && <p>{words.t('imports.reading', { name: isolate(reading) })}</p>}
        {outcomes.map((outcome, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they are only ever added, and two files can share a name
          <ImportResult key={index} outcome={outcome} />
        ))}
      </div>
      <SubscribeForm onSubscribe={props.onSubscribe} />
      <ImportedList {...props} />
    </Section>
  );
}

async function importOne(file: File, read: ImportsSectionProps['onImport']): Promise<ImportOutcome> {
  try {
    return { name: file.name, report: await read(file) };
  } catch (thrown) {
    const { code, message } = toAppError(thrown);
    return { name: file.name, failed: { code, detail: message } };
  }
}

function ImportedList({ imported, now, timeZone, onRemove }: ImportsSectionProps): ReactNode {
  const words = useWords();
  const hide = usePrivate();
  const masked = useMasked();
  const style = { locale: words.locale, timeZone };
  const time = (at: EpochMs | undefined) => (at === undefined ? '–' : asOfText(at, now, style));
  if (!imported.length) return null;
  return (
    <ul className={card['rows']} aria-label={words.t('imports.list')}>
      {imported.map(({ calendar, entries, unreadable, readAt, feed }) => (
        <li key={calendar.key} className={card['row']} data-imported={masked ? '' : calendar.key}>
          <p className={styles['what']}>
            <Private kind="calendar">{calendar.summary}</Private>
            <span className={styles['more']}>
              {[
                words.t('imports.events', { count: entries }),
                feed
                  ? words.t('imports.fromAddress', {
                      address: isolate(feed.masked),
                      time: time(feed.checkedAt),
                    })
                  : words.t('imports.fromFile', { time: time(readAt) }),
                ...(feed?.failures ? [words.t('imports.feedFails')] : []),
                ...(unreadable ? [words.t('accounts.unreadable', { count: unreadable })] : []),
              ].join(' · ')}
            </span>
          </p>
          <Button
            onClick={() => onRemove(calendar.key)}
            aria-label={words.t('imports.removeNamed', { name: isolate(hide(calendar.summary, 'calendar')) })}
            data-action="remove-imported"
          >
            {words.t('imports.remove')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
