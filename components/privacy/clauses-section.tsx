import { useDeferredValue, useId, useState } from 'react';
import type { Clause } from '../../utils/privacy/clause';
import { clauseSections, clauses } from '../../utils/privacy/clauses';
import { POLICY_VERSION } from '../../utils/privacy/policy';
import { Section } from '../ui/section';
import { type MessageKey, useWords } from '../ui/words';
import styles from './clauses-section.module.css';
import { findClauses } from './find-clauses';
import { isBuilt } from './is-built';

const kindNames: Readonly<Record<Clause['kind'], MessageKey>> = {
  F: 'policy.feature',
  H: 'policy.statement',
  N: 'policy.never',
};

/** Every clause of the policy Allset grew from, with what Allset does about it. */
export function ClausesSection({ first = '' }: { readonly first?: string }) {
  const words = useWords();
  const id = useId();
  const [wanted, setWanted] = useState(first);
  const found = findClauses(clauses, useDeferredValue(wanted));
  return (
    <Section
      id="policy"
      data-anchor="clauses"
      title={words.t('policy.title')}
      intro={words.t('policy.intro', { total: clauses.length })}
    >
      <p data-anchor="policy-version">{words.t('policy.version', { version: POLICY_VERSION })}</p>
      <label htmlFor={id} className="visually-hidden">
        {words.t('policy.search')}
      </label>
      <input
        id={id}
        type="search"
        name="clauses"
        className={styles['search']}
        placeholder={words.t('policy.search')}
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
      />
      <p role="status" className={styles['calm']} data-clauses-found={found.length}>
        {words.t('policy.found', { count: found.length, total: clauses.length })} {words.t('policy.english')}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
      <div role="group" className={styles['clauses']} tabIndex={0} aria-label={words.t('policy.title')}>
        {clauseSections.map(({ title, from }, index) => {
          const before = clauseSections[index + 1]?.from ?? Number.POSITIVE_INFINITY;
          const own = found.filter(({ number }) => number >= from && number < before);
          return (
            own.length > 0 && (
              <div key={from}>
                <h3 lang="en" dir="ltr">
                  {title}
                </h3>
                <ul>
                  {own.map((clause) => (
                    <li key={clause.number} data-clause={clause.number}>
                      <p className={styles['clause']}>
                        <span lang="en" dir="ltr">
                          {clause.number}. {clause.clause}
                        </span>
                        <span className={styles['kind']}>
                          {words.t(isBuilt(clause) ? kindNames[clause.kind] : 'policy.notYet')}
                        </span>
                      </p>
                      <p lang="en" dir="ltr" className={styles['calm']}>
                        {clause.answer}
                      </p>
                    </li>
                  ))}
                </ul>
              </div>
            )
          );
        })}
      </div>
    </Section>
  );
}
