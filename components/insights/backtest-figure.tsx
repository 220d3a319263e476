import { useState } from 'react';
import { type ErrorCode, toAppError } from '../../utils/errors';
import type { Backtest } from '../../utils/preferences/backtest';
import { Button } from '../ui/button';
import { errorTexts } from '../ui/error-text';
import { Notice } from '../ui/notice';
import { Table } from '../ui/table';
import { useWords } from '../ui/words';
import styles from './figure.module.css';

interface BacktestFigureProps {
  readonly onRun: () => Promise<Backtest>;
  /** Where a picture begins. */
  readonly result?: Backtest;
}

/** Fewer meetings say nothing: one more or less would turn the answer round. */
const FEWEST = 10;

/** What the suggestions would have been worth on the user's own last meetings, beside chance. */
export function BacktestFigure({ onRun, result }: BacktestFigureProps) {
  const words = useWords();
  const [running, setRunning] = useState(false);
  const [found, setFound] = useState(result);
  const [failed, setFailed] = useState<ErrorCode>();
  const run = () => {
    setRunning(true);
    setFailed(undefined);
    onRun()
      .then(setFound, (thrown) => setFailed(toAppError(thrown).code))
      .finally(() => setRunning(false));
  };
  return (
    <article
      id="insights"
      tabIndex={-1}
      aria-labelledby="insights-title"
      className={`${styles['card']} ${styles['last']}`}
    >
      <h3 id="insights-title">{words.t('insights.title')}</h3>
      <p className={styles['sentence']}>{words.t('insights.intro')}</p>
      <div>
        <Button onClick={run} disabled={running} data-action="backtest">
          {words.t(running ? 'insights.running' : 'insights.run')}
        </Button>
      </div>
      <div role="status" className={styles['answer']} data-backtest={found?.meetings}>
        {found &&
          (found.meetings < FEWEST ? (
            <p>{words.t('insights.tooFew', { count: found.meetings, least: FEWEST })}</p>
          ) : (
            <Found found={found} />
          ))}
      </div>
      {failed && (
        <Notice kind="warning" name="error" code={failed}>
          {words.t(errorTexts[failed].sentence)}
        </Notice>
      )}
    </article>
  );
}

function Found({ found }: { readonly found: Backtest }) {
  const words = useWords();
  const total = found.meetings;
  // Chance is a mean, not a count.
  const times = (share: number) => Math.round(share * total * 10) / 10;
  const rows = [
    ['top3', found.top3],
    ['earliest', found.earliest],
    ['chance', found.chance],
    ['withinHour', found.withinHour],
  ] as const;
  return (
    <>
      <p>
        {words.t('insights.result', {
          total,
          hits: times(found.top3),
          chance: times(found.chance),
          earliest: times(found.earliest),
        })}
      </p>
      <Table
        label={words.t('insights.title')}
        columns={[
          { name: words.t('insights.who') },
          { name: words.t('insights.hits', { total }), isNumber: true },
        ]}
        rows={rows.map(([name, share]) => ({
          key: name,
          cells: [words.t(`insights.${name}`), words.number(times(share))],
        }))}
      />
    </>
  );
}
