import type { PolicyChange as Change, PolicyPart } from '../../utils/privacy/policy-change';
import type { DiffPart } from '../../utils/privacy/word-diff';
import { purposeText } from '../consent/purposes';
import { Button } from '../ui/button';
import { isolate, useWords } from '../ui/words';
import styles from './policy-change.module.css';

interface PolicyChangeProps {
  readonly change: Change;
  readonly onAgree: (part: PolicyPart) => void;
  readonly onPostpone: () => void;
}

/** What a new policy says other than the one that was agreed to, word by word, before anything of it begins. */
export function PolicyChange({ change, onAgree, onPostpone }: PolicyChangeProps) {
  const words = useWords();
  return (
    <section
      id="policy-change"
      data-anchor="policy-change"
      data-policy-change={change.to}
      data-postponed={change.postponed}
      aria-labelledby="policy-change-title"
      className={styles['change']}
    >
      <h2 id="policy-change-title">{words.t('change.title')}</h2>
      <p>{words.t('change.intro')}</p>
      {change.pausesReading && <p className={styles['strong']}>{words.t('change.paused')}</p>}
      {change.publisher && <p className={styles['strong']}>{words.t('change.publisher')}</p>}
      <p className={styles['calm']}>
        {words.t('change.versions', { from: isolate(change.from), to: isolate(change.to) })}{' '}
        {words.t('change.legend')} {words.t('policy.english')}
      </p>
      {change.parts.map(({ part, lines }) => (
        <div key={part} className={styles['part']} data-policy-part={part}>
          <h3>{part === 'general' ? words.t('change.general') : purposeText(part, 'name', words)}</h3>
          <Lines lines={lines} />
          {part !== 'general' && (
            <Button look="equal" onClick={() => onAgree(part)} data-action={`agree-${part}`}>
              {words.t('change.agree', { name: purposeText(part, 'name', words) })}
            </Button>
          )}
        </div>
      ))}
      <div className={styles['buttons']}>
        {change.postponed ? (
          <p role="status" className={styles['calm']}>
            {words.t('change.postponed')}
          </p>
        ) : (
          <Button look="equal" onClick={onPostpone} data-action="policy-later">
            {words.t('change.notNow')}
          </Button>
        )}
      </div>
    </section>
  );
}

function Lines({ lines }: { readonly lines: readonly (readonly DiffPart[])[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <ul className={styles['lines']} lang="en" dir="ltr" tabIndex={0}>
      {lines.map((parts) => (
        <li key={parts.map(({ kind, text }) => kind + text).join('')}>
          {parts.map(({ kind, text }, index) => {
            const key = `${index} ${text}`;
            if (kind === 'gone') return <del key={key}>{text}</del>;
            return kind === 'new' ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>;
          })}
        </li>
      ))}
    </ul>
  );
}
