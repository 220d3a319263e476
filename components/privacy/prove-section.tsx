import { useState } from 'react';
import { permissionNotes } from '../../utils/privacy/permissions';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { Section } from '../ui/section';
import { Table } from '../ui/table';
import { type MessageKey, useWords } from '../ui/words';
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
  /** Where a picture begins. */
  readonly attempt?: ReachAttempt;
}

const sentences: Readonly<Record<ReachAttempt, MessageKey>> = {
  refused: 'prove.refused',
  'went-out': 'prove.wentOut',
  unclear: 'prove.unclear',
};

/** What this copy may do, as the browser enforces it, and a live attempt to do more. */
export function ProveSection({ evidence, onTry, attempt }: ProveSectionProps) {
  const words = useWords();
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
