import { type FormEvent, useId, useState } from 'react';
import { type AppError, toAppError } from '../../utils/errors';
import { parseFeedAddress } from '../../utils/ics/feed-address';
import { Button } from '../ui/button';
import { errorTexts } from '../ui/error-text';
import { Notice } from '../ui/notice';
import { type MessageKey, useWords } from '../ui/words';
import styles from './imports-section.module.css';

/** The only host the browser lets us read calendars from. */
const HOST = 'calendar.google.com';

interface SubscribeFormProps {
  /** Called straight from the click: the browser asks for the host first. */
  readonly onSubscribe: (address: string) => Promise<unknown>;
}

/** Following a calendar by its secret address, which is hidden as it is typed and never shown again. */
export function SubscribeForm({ onSubscribe }: SubscribeFormProps) {
  const words = useWords();
  const id = useId();
  const [address, setAddress] = useState('');
  const [running, setRunning] = useState(false);
  const [said, setSaid] = useState<{ readonly key: MessageKey; readonly isGood?: boolean }>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = whatIsWrong(address);
    if (wrong) return setSaid({ key: wrong });
    setRunning(true);
    setSaid(undefined);
    onSubscribe(address)
      .then(
        () => {
          setAddress('');
          setSaid({ key: 'imports.subscribed', isGood: true });
        },
        (thrown) => setSaid({ key: sentenceFor(toAppError(thrown)) }),
      )
      .finally(() => setRunning(false));
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      <h3>{words.t('imports.subscribeTitle')}</h3>
      <p className={styles['calm']} id={`${id}-hint`}>
        {words.t('imports.subscribeIntro')}
      </p>
      <div className={styles['row']}>
        <input
          className={styles['address']}
          name="secret-address"
          aria-label={words.t('imports.address')}
          aria-describedby={`${id}-hint`}
          placeholder={`https://${HOST}/…`}
          autoComplete="off"
          spellCheck={false}
          dir="ltr"
          maxLength={2000}
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <Button type="submit" disabled={running || !address.trim()} data-action="subscribe">
          {words.t('imports.subscribe')}
        </Button>
      </div>
      {said && (
        <Notice kind={said.isGood ? 'calm' : 'warning'} name="subscribe">
          {words.t(said.key)}
        </Notice>
      )}
    </form>
  );
}

function whatIsWrong(address: string): 'imports.onlyGoogle' | undefined {
  try {
    return parseFeedAddress(address).host === HOST ? undefined : 'imports.onlyGoogle';
  } catch {
    return 'imports.onlyGoogle';
  }
}

function sentenceFor({ code }: AppError): MessageKey {
  if (code === 'auth-cancelled') return 'imports.noPermission';
  return code === 'offline' ? errorTexts.offline.sentence : 'imports.addressFailed';
}
