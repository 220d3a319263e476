import { useState } from 'react';
import type { QuestionGuest } from '../../utils/questions/question';
import type { AskedGuest } from '../../utils/rpc/commands/suggestions';
import { Chip } from '../ui/chip';
import { timeText } from '../ui/dates';
import { usePrivate } from '../ui/private';
import { useWords } from '../ui/words';
import { GuestDialog } from './guest-dialog';
import styles from './guests.module.css';

interface GuestChipProps {
  readonly guest: QuestionGuest;
  readonly name: string;
  readonly asked: AskedGuest | undefined;
  readonly now: number;
  /** IANA, the user's. */
  readonly own: string;
  readonly onChange: (guest: QuestionGuest) => void;
  readonly onRemove: () => void;
}

/** Somebody who is asked to come: what time it is there, and how well their calendar can be seen. */
export function GuestChip({ guest, name, asked, now, own, onChange, onRemove }: GuestChipProps) {
  const words = useWords();
  const hide = usePrivate();
  const [open, setOpen] = useState(false);
  const timeZone = asked?.timeZone;
  const notes = [
    guest.optional && words.t('guestTimes.chipOptional'),
    asked?.sight === 'unseen' && words.t('guestTimes.chipUnseen'),
    asked?.sight === 'not-asked' && words.t('guestTimes.chipNotAsked'),
  ].filter((note) => note !== false && note !== undefined);
  return (
    <>
      <Chip name="guest" text={name} onRemove={onRemove}>
        <button
          type="button"
          className={styles['person']}
          aria-haspopup="dialog"
          aria-label={words.t('guestTimes.details', { name })}
          title={words.t('guestTimes.details', { name })}
          onClick={() => setOpen(true)}
          data-guest={hide(guest.email, 'person')}
          data-sight={asked?.sight ?? 'not-asked'}
        >
          <span className={styles['name']}>{name}</span>
          {timeZone && timeZone !== own && (
            <span className={styles['note']} data-their-time="">
              {words.t('question.thereNow', {
                time: timeText(now, { locale: words.locale, timeZone }),
              })}
            </span>
          )}
          {notes.map((note) => (
            <span key={note} className={styles['note']}>
              {note}
            </span>
          ))}
        </button>
      </Chip>
      {open && (
        <GuestDialog
          guest={guest}
          name={name}
          asked={asked}
          own={own}
          onChange={onChange}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
