import { Disclosure } from '../ui/disclosure';
import { errorTexts } from '../ui/error-text';
import { Private } from '../ui/private';
import { useWords } from '../ui/words';
import type { ImportOutcome } from './imports-section';
import styles from './imports-section.module.css';

/** The report of one file: what was read, repaired, left out and why; or why nothing was. */
export function ImportResult({ outcome: { name, report, failed } }: { readonly outcome: ImportOutcome }) {
  const words = useWords();
  const title = (
    <p>
      <Private kind="calendar">{name}</Private>
    </p>
  );
  if (failed) {
    return (
      <div className={styles['outcome']} data-import="failed" data-error={failed.code}>
        {title}
        <p>
          {words.t(errorTexts[failed.code].sentence)} {words.t('imports.unchanged')}
        </p>
        <p className={styles['calm']} lang="en" dir="ltr">
          {failed.detail}
        </p>
      </div>
    );
  }
  if (!report) return null;
  const { read, repaired, skipped } = report;
  const lines = [
    ...skipped.map(({ uid, why }) => ({ uid, what: why })),
    ...repaired.map(({ uid, what }) => ({ uid, what })),
  ];
  return (
    <div className={styles['outcome']} data-import="read" data-read={read} data-skipped={skipped.length}>
      {title}
      <p>
        {[
          words.t('imports.read', { count: read }),
          words.t('imports.repaired', { count: repaired.length }),
          words.t('imports.skipped', { count: skipped.length }),
        ].join(' · ')}
      </p>
      {lines.length > 0 && (
        <Disclosure summary={words.t('imports.details')} name="import-details">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
          <ul className={styles['details']} tabIndex={0} aria-label={words.t('imports.details')}>
            {lines.map(({ uid, what }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the report never changes
              <li key={index}>
                <span lang="en" dir="ltr">
                  {what}
                </span>
                <bdi dir="auto">{uid}</bdi>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}
