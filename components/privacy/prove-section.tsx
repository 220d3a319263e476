import { useState } from 'react';
import { scopes } from '../../utils/identity/scopes';
import { permissionNotes } from '../../utils/privacy/permissions';
import { FilesCheck } from '../trust/files-check';
import type { Trust } from '../trust/trust';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { usePrivate } from '../ui/private';
import { Section } from '../ui/section';
import { Table } from '../ui/table';
import { isolate, type MessageKey, useWords, type Words } from '../ui/words';
import styles from './prove-section.module.css';

/** What the browser itself says of this copy. */
export interface Evidence {
  readonly version: string;
  readonly permissions: readonly { readonly name: string; readonly optional: boolean }[];
  /** Hosts the content security policy lets it talk to. */
  readonly hosts: readonly string[];
}

/** `unclear`: nothing got through, and the browser did not say that it refused. */
export type ReachAttempt = 'refused' | 'went-out' | 'unclear';

export interface ProveSectionProps {
  readonly evidence: Evidence;
  readonly onTry: () => Promise<ReachAttempt>;
  readonly trust: Pick<Trust, 'granted' | 'compareFiles' | 'first'>;
  /** Where a picture begins. */
  readonly attempt?: ReachAttempt;
}

const sentences: Readonly<Record<ReachAttempt, MessageKey>> = {
  refused: 'prove.refused',
  'went-out': 'prove.wentOut',
  unclear: 'prove.unclear',
};

/** What this copy may do, as the browser enforces it, and a live attempt to do more. */
export function ProveSection({ evidence, onTry, trust, attempt }: ProveSectionProps) {
  const words = useWords();
  const hide = usePrivate();
  const [outcome, setOutcome] = useState(attempt);
  return (
    <Section id="prove" data-anchor="prove" title={words.t('prove.title')} intro={words.t('prove.intro')}>
      <div className={styles['try']}>
        <p>{words.t('prove.tryIntro')}</p>
        <Button onClick={() => void onTry().then(setOutcome)} data-action="reach-elsewhere">
          {words.t('prove.try')}
        </Button>
        <div role="status" data-attempt={outcome}>
          {outcome && (
            <Notice kind={outcome === 'refused' ? 'calm' : 'warning'} name="attempt">
              {words.t(sentences[outcome])}
            </Notice>
          )}
        </div>
      </div>
      <FilesCheck onCompare={trust.compareFiles} first={trust.first?.files} />
      <h3>{words.t('granted.title')}</h3>
      {trust.granted.length === 0 && <p>{words.t('granted.none')}</p>}
      <ul className={styles['hosts']}>
        {trust.granted.flatMap(({ email, grantedScopes }) =>
          grantedScopes.map((scope) => (
            <li key={`${email} ${scope}`} data-granted-scope={scope}>
              {isolate(hide(email, 'account'))}: {grantText(scope, words)}
            </li>
          )),
        )}
      </ul>
      <h3>{words.t('prove.hosts')}</h3>
      <ul className={styles['hosts']}>
        {evidence.hosts.map((host) => (
          <li key={host}>
            <bdi dir="ltr" data-allowed-host={host}>
              {host}
            </bdi>
          </li>
        ))}
      </ul>
      <h3 id="permissions">{words.t('prove.permissions', { version: evidence.version })}</h3>
      <p className={styles['calm']}>{words.t('policy.english')}</p>
      <Table
        label={words.t('prove.permissions', { version: evidence.version })}
        columns={[{ name: words.t('prove.permission') }, { name: words.t('prove.why') }]}
        rows={evidence.permissions.map(({ name, optional }) => ({
          key: `${name} ${optional}`,
          cells: [
            <bdi key="name" dir="ltr" data-permission={name}>
              {name}
            </bdi>,
            <>
              <span lang="en" dir="ltr">
                {permissionNotes[name]?.why}
              </span>
              {optional && ` (${words.t('prove.optional')})`}
            </>,
          ],
        }))}
      />
    </Section>
  );
}

type ScopeName = keyof typeof scopes;

/** In words where Allset knows what it opens, else by Google's own name. */
function grantText(scope: string, words: Words): string {
  const name = (Object.keys(scopes) as ScopeName[]).find((known) => scopes[known] === scope);
  if (!name) return isolate(scope);
  const key: MessageKey & `scopes.${string}` = `scopes.${name}.does`;
  return words.t(key);
}
