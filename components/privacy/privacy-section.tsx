import { Button } from '../ui/button';
import card from '../ui/card.module.css';
import { Section } from '../ui/section';
import { useWords } from '../ui/words';
import type { Holdings } from './holdings';
import styles from './privacy-section.module.css';
import { PrivacySummary } from './privacy-summary';
import { type Restored, RestoreFile } from './restore-file';

interface PrivacySectionProps {
  readonly holdings: Holdings;
  /** Name of the file that was just saved. */
  readonly exported?: string | undefined;
  readonly onExport: () => void;
  readonly onRestore: (file: File) => Promise<Restored>;
  readonly onDelete: () => void;
}

/** What is held, in counts, and the rights over it. */
export function PrivacySection({ holdings, exported, onExport, onRestore, onDelete }: PrivacySectionProps) {
  const words = useWords();
  const rows: [string, number][] = [
    [words.t('held.events'), holdings.events],
    [words.t('held.calendars'), holdings.calendars],
    [words.t('held.accounts'), holdings.accounts],
    [words.t('held.meetings'), holdings.meetings],
    [words.t('held.consents'), holdings.consents],
    [words.t('held.requests'), holdings.requests],
  ];
  return (
    <Section id="privacy" title={words.t('options.privacyTitle')}>
      <PrivacySummary holdings={holdings} />
      <div className={card['card']}>
        <table className={styles['table']}>
          <caption>{words.t('held.title')}</caption>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{words.t('held.kind')}</th>
              <th scope="col">{words.t('held.amount')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([kind, amount]) => (
              <tr key={kind}>
                <th scope="row">{kind}</th>
                <td>{words.number(amount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles['intro']}>{words.t('held.intro')}</p>
      <div className={styles['buttons']}>
        <Button onClick={onExport} data-action="export">
          {words.t('privacy.export')}
        </Button>
        <Button look="danger" onClick={onDelete} data-action="delete">
          {words.t('privacy.delete')}
        </Button>
        <span role="status" className={styles['intro']}>
          {exported && words.t('privacy.exported', { name: exported })}
        </span>
      </div>
      <RestoreFile onRestore={onRestore} />
    </Section>
  );
}
