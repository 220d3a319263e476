import { useState } from 'react';
import { type ErrorCode, toAppError } from '../../utils/errors';
import { purposeText } from '../consent/purposes';
import { Button } from '../ui/button';
import { errorTexts } from '../ui/error-text';
import { useWords } from '../ui/words';
import type { GuestDesk } from './guest-desk';
import styles from './guests.module.css';

interface GuestAskProps {
  readonly desk: GuestDesk;
  readonly nameOf: (email: string) => string;
  /** Where a picture begins. */
  readonly first?: boolean;
}

/** «See when Ana is free»: the question, where it is first needed; nothing was asked of Google before the answer. */
export function GuestAsk({ desk, nameOf, first = false }: GuestAskProps) {
  const words = useWords();
  const [open, setOpen] = useState(first);
  const [running, setRunning] = useState(false);
  const [failed, setFailed] = useState<ErrorCode>();
  const open_ = desk.asked.filter(({ sight }) => sight === 'not-asked');
  const [one] = open_;
  if (!desk.mayAsk || !one) return null;
  const allow = () => {
    setRunning(true);
    setFailed(undefined);
    desk
      .allow()
      .then(
        () => setOpen(false),
        (thrown) => setFailed(toAppError(thrown).code),
      )
      .finally(() => setRunning(false));
  };
  const label =
    open_.length === 1
      ? words.t('guestTimes.ask', { name: nameOf(one.email) })
      : words.t('guestTimes.askMany');
  if (!open)
    return (
      <div className={styles['ask']}>
        <Button
          look="text"
          onClick={() => (desk.agreed ? allow() : setOpen(true))}
          disabled={running}
          data-action="see-guests"
        >
          {label}
        </Button>
        {failed && <Failure code={failed} />}
      </div>
    );
  return (
    <section className={styles['consent']} aria-label={label} data-consent="colleagues-freebusy">
      <p>
        <strong>{purposeText('colleagues-freebusy', 'name', words)}</strong>
      </p>
      <p>
        {purposeText('colleagues-freebusy', 'what', words)} {purposeText('colleagues-freebusy', 'why', words)}
      </p>
      <p>{purposeText('colleagues-freebusy', 'without', words)}</p>
      <p>{words.t('guestTimes.opens')}</p>
      <div className={styles['choice']}>
        <Button look="equal" onClick={allow} disabled={running} data-action="ask-google">
          {words.t('guestTimes.yes')}
        </Button>
        <Button look="equal" onClick={() => setOpen(false)} disabled={running} data-action="not-now">
          {words.t('guestTimes.no')}
        </Button>
      </div>
      {failed && <Failure code={failed} />}
    </section>
  );
}

function Failure({ code }: { readonly code: ErrorCode }) {
  const words = useWords();
  return (
    <p role="alert" data-error={code}>
      {words.t(errorTexts[code].sentence)}
    </p>
  );
}
