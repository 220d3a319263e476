import type { EventDraft } from '../../utils/calendar/draft';
import { usePrivate } from '../ui/private';
import { isolate, useWords } from '../ui/words';
import styles from './bookings.module.css';

interface WillBookProps {
  readonly draft: EventDraft;
  readonly account: string;
  /** A hold becomes the event. */
  readonly confirms: boolean;
}

/** Exactly what the press writes, and who hears of it. */
export function WillBook({ draft, account, confirms }: WillBookProps) {
  const words = useWords();
  const hide = usePrivate();
  const guests = draft.guests ?? [];
  const names = new Intl.ListFormat(words.locale).format(
    guests.map(({ email }) => isolate(hide(email, 'person'))),
  );
  return (
    <div className={styles['what']} data-will-write="">
      <p>
        {words.t('bookings.willBook', {
          title: isolate(hide(draft.title.trim(), 'event')),
          calendar: isolate(hide(account, 'account')),
        })}
      </p>
      {guests.length > 0 && <p>{words.count('bookings.willInvite', guests.length, { names })}</p>}
      {draft.meet && <p>{words.t('bookings.willMeet')}</p>}
      {confirms && <p>{words.t('bookings.willConfirm')}</p>}
    </div>
  );
}
