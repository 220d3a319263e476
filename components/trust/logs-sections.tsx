import type { ErrorNote, Incident } from '../../utils/privacy/logs';
import type { EpochMs } from '../../utils/time/instant';
import { Button } from '../ui/button';
import { asOfText } from '../ui/dates';
import { Section } from '../ui/section';
import { Table } from '../ui/table';
import { isolate, useWords, type Words } from '../ui/words';
import styles from './trust.module.css';

interface LogProps<Entry> {
  readonly log: readonly Entry[];
  readonly now: EpochMs;
  readonly timeZone: string;
  readonly onClear: () => void;
}

function incidentText({ kind, what }: Incident, words: Words): string {
  const named = { what: isolate(what.join(', ')) };
  switch (kind) {
    case 'refused-request':
      return words.t('incidents.refused', named);
    case 'scopes-differ':
      return words.t('incidents.differ', named);
    case 'scopes-changed':
      return words.t('incidents.changed', named);
    case 'store-damaged':
      return words.t('incidents.damaged');
    case 'store-started-over':
      return words.t('incidents.startedOver');
  }
}

/** Unexpected hosts, changed scopes, damaged storage. */
export function IncidentsSection({ log, now, timeZone, onClear }: LogProps<Incident>) {
  const words = useWords();
  return (
    <Section
      id="incidents"
      data-anchor="incidents"
      title={words.t('incidents.title')}
      intro={words.t('incidents.intro')}
    >
      {log.length === 0 ? (
        <p data-incidents={0}>{words.t('incidents.none')}</p>
      ) : (
        <>
          <Table
            label={words.t('incidents.title')}
            columns={[
              { name: words.t('log.when') },
              { name: words.t('log.what') },
              { name: words.t('log.often'), isNumber: true },
            ]}
            rows={log.map((incident) => ({
              key: `${incident.at} ${incident.kind} ${incident.what.join()}`,
              cells: [
                asOfText(incident.at, now, { locale: words.locale, timeZone }),
                <span key="what" data-incident={incident.kind}>
                  {incidentText(incident, words)}
                </span>,
                words.number(incident.times),
              ],
            }))}
          />
          <Button onClick={onClear} data-action="clear-incidents" className={styles['start'] ?? ''}>
            {words.t('log.clear')}
          </Button>
        </>
      )}
    </Section>
  );
}

/** What went wrong lately: codes and places in our own code. */
export function ErrorsSection({ log, now, timeZone, onClear }: LogProps<ErrorNote>) {
  const words = useWords();
  return (
    <Section
      id="errors"
      data-anchor="errors"
      title={words.t('errorLog.title')}
      intro={words.t('errorLog.intro')}
    >
      {log.length === 0 ? (
        <p data-errors={0}>{words.t('errorLog.none')}</p>
      ) : (
        <>
          <Table
            label={words.t('errorLog.title')}
            columns={[
              { name: words.t('log.when') },
              { name: words.t('log.what') },
              { name: words.t('errorLog.where') },
              { name: words.t('log.often'), isNumber: true },
            ]}
            rows={log.map(({ at, code, where, place, times }) => ({
              key: `${at} ${code} ${where} ${place}`,
              cells: [
                asOfText(at, now, { locale: words.locale, timeZone }),
                <bdi key="what" dir="ltr" data-error-note={code}>
                  {code}
                </bdi>,
                <bdi key="where" dir="ltr">
                  {place ? `${where} ${place}` : where}
                </bdi>,
                words.number(times),
              ],
            }))}
          />
          <Button onClick={onClear} data-action="clear-errors" className={styles['start'] ?? ''}>
            {words.t('log.clear')}
          </Button>
        </>
      )}
    </Section>
  );
}
