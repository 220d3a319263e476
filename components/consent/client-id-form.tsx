import { type FormEvent, useState } from 'react';
import { Button } from '../ui/button';
import { useWords } from '../ui/words';
import styles from './client-id-form.module.css';
import { looksLikeClientId } from './looks-like-client-id';

interface ClientIdFormProps {
  readonly redirectUrl: string;
  readonly onSave: (clientId: string, clientSecret: string) => Promise<unknown>;
}

/** A copy without a Google client id asks for one, where it is missed. */
export function ClientIdForm({ redirectUrl, onSave }: ClientIdFormProps) {
  const words = useWords();
  const [clientId, setClientId] = useState('');
  const [clientSecret, setClientSecret] = useState('');
  const [state, setState] = useState<'empty' | 'invalid' | 'saved'>('empty');
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = clientId.trim();
    if (!looksLikeClientId(wanted)) return setState('invalid');
    await onSave(wanted, clientSecret.trim());
    setState('saved');
  };
  return (
    <form className={styles['form']} onSubmit={save} data-notice="client-id-missing" noValidate>
      <h2>{words.t('client.title')}</h2>
      <p>{words.t('client.text')}</p>
      <p>
        {words.t('client.redirect')} <code dir="ltr">{redirectUrl}</code>
      </p>
      <label htmlFor="google-client-id">{words.t('client.label')}</label>
      <input
        id="google-client-id"
        {...asCode}
        type="text"
        value={clientId}
        aria-invalid={state === 'invalid'}
        aria-describedby="google-client-id-hint"
        onChange={(event) => {
          setClientId(event.currentTarget.value);
          setState('empty');
        }}
      />
      <p
        id="google-client-id-hint"
        role="status"
        className={state === 'invalid' ? styles['invalid'] : styles['hint']}
      >
        {words.t(
          ({ empty: 'client.hint', invalid: 'client.invalid', saved: 'client.saved' } as const)[state],
        )}
      </p>
      <label htmlFor="google-client-secret">{words.t('client.secret')}</label>
      <input
        id="google-client-secret"
        {...asCode}
        type="text"
        value={clientSecret}
        aria-describedby="google-client-secret-hint"
        onChange={(event) => {
          setClientSecret(event.currentTarget.value);
          setState('empty');
        }}
      />
      <p id="google-client-secret-hint" className={styles['hint']}>
        {words.t('client.secretHint')}
      </p>
      <div>
        <Button type="submit" look="equal" data-action="save-client-id">
          {words.t('common.save')}
        </Button>
      </div>
    </form>
  );
}

const asCode = { dir: 'ltr', autoComplete: 'off', spellCheck: false } as const;
