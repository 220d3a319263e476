import { useState } from 'react';
import { Button } from '../ui/button';
import { FileButton } from '../ui/file-button';
import { Section } from '../ui/section';
import { useWords } from '../ui/words';
import styles from './rights.module.css';
import type { RightsActions } from './rights-props';

/** As `SHORTEST_PASSPHRASE` in utils/datarights/backup.ts. */
const SHORTEST = 12;

type LockSectionProps = Pick<RightsActions, 'saveBackup' | 'restoreBackup'>;
type Outcome =
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'restored'; readonly events: number }
  | { readonly kind: 'failed' };

/** An encrypted copy to take elsewhere, and what protects what is here. */
export function LockSection({ saveBackup, restoreBackup }: LockSectionProps) {
  const words = useWords();
  const [passphrase, setPassphrase] = useState('');
  const [running, setRunning] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const isLong = [...passphrase].length >= SHORTEST;
  const run = (work: Promise<Outcome>) => {
    setRunning(true);
    setOutcome(undefined);
    work.then(setOutcome, () => setOutcome({ kind: 'failed' })).finally(() => setRunning(false));
  };
  return (
    <Section id="lock" data-anchor="lock" title={words.t('lock.title')} intro={words.t('lock.profile')}>
      <p className={styles['calm']}>{words.t('lock.how')}</p>
      <label className={styles['field']}>
        {words.t('lock.passphrase')}
        <input
          type="password"
          name="passphrase"
          value={passphrase}
          autoComplete="new-password"
          aria-describedby="passphrase-hint"
          onChange={({ currentTarget }) => setPassphrase(currentTarget.value)}
        />
      </label>
      <p id="passphrase-hint" className={styles['calm']}>
        {words.t('lock.hint', { count: SHORTEST })}
      </p>
      <div className={styles['buttons']}>
        <Button
          disabled={!isLong || running}
          onClick={() => run(saveBackup(passphrase).then((name) => ({ kind: 'saved', name })))}
          data-action="save-backup"
        >
          {words.t('lock.save')}
        </Button>
        <FileButton
          text={words.t('lock.restore')}
          name="backup-file"
          accept=".allset"
          disabled={!isLong || running}
          onFiles={([file]) =>
            file && run(restoreBackup(file, passphrase).then(({ events }) => ({ kind: 'restored', events })))
          }
        />
      </div>
      <p role="status" data-backup={outcome?.kind}>
        {outcome?.kind === 'saved' && words.t('privacy.exported', { name: outcome.name })}
        {outcome?.kind === 'restored' && words.t('restore.done', { count: outcome.events })}
        {outcome?.kind === 'failed' && words.t('lock.failed')}
      </p>
    </Section>
  );
}
