import { connectScopes, scopes } from '../../utils/identity/scopes';
import { Icon } from '../ui/icon';
import { type MessageKey, useWords } from '../ui/words';
import styles from './account-card.module.css';

type ScopeName = keyof typeof scopes;
const names = Object.keys(scopes) as ScopeName[];

/** What Connect asked for and Google did not grant. */
export function missingScopes(granted: readonly string[]): readonly ScopeName[] {
  return names.filter((name) => connectScopes.includes(scopes[name]) && !granted.includes(scopes[name]));
}

export function scopeText(name: ScopeName, part: 'does' | 'without'): MessageKey {
  return `scopes.${name}.${part}`;
}

/** Each permission at Google, and whether this account gave it. */
export function ScopeList({ granted }: { readonly granted: readonly string[] }) {
  const words = useWords();
  return (
    <>
      <ul className={styles['scopes']} data-anchor="sign-in">
        {names.map((name) => {
          const isGranted = granted.includes(scopes[name]);
          return (
            <li key={name} data-scope={name} data-granted={isGranted}>
              <Icon name={isGranted ? 'done' : 'nothing'} />
              <span>
                {words.t(scopeText(name, 'does'))}
                <span className={styles['more']}>
                  {words.t(isGranted ? 'scopes.granted' : 'scopes.notGranted')}
                  {!isGranted && ` · ${words.t(scopeText(name, 'without'))}`}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
      {names.some((name) => granted.includes(scopes[name])) && (
        <p className={styles['calm']} data-all-together="">
          {words.t('asking.allTogether')}
        </p>
      )}
    </>
  );
}
