import type { AskedGuest } from '../../utils/rpc/commands/suggestions';
import { dateText, daySpanText } from '../ui/dates';
import { Disclosure } from '../ui/disclosure';
import { useWords, type Words } from '../ui/words';
import styles from './guests.module.css';

interface GuestNotesProps {
  readonly asked: readonly AskedGuest[];
  readonly nameOf: (email: string) => string;
}

/** What to know about the guests before relying on the times: who can't be seen, who is away, where clocks change. */
export function GuestNotes({ asked, nameOf }: GuestNotesProps) {
  const words = useWords();
  const names = (isMeant: (guest: AskedGuest) => boolean) => {
    const some = asked.filter(isMeant).map(({ email }) => nameOf(email));
    return some.length ? new Intl.ListFormat(words.locale).format(some) : undefined;
  };
  const unseen = names(({ sight }) => sight === 'unseen');
  const unanswered = names(({ sight }) => sight === 'unanswered');
  const theirs = names(({ present }) => present === 'theirs');
  const open = names(({ present }) => present === 'open');
  const notes = [
    ...(unseen ? [{ kind: 'unseen', text: words.t('guestTimes.cantSee', { names: unseen }) }] : []),
    ...(unanswered
      ? [{ kind: 'unanswered', text: words.t('guestTimes.noAnswer', { names: unanswered }) }]
      : []),
    ...(theirs ? [{ kind: 'present-theirs', text: words.t('present.theirs', { names: theirs }) }] : []),
    ...(open ? [{ kind: 'present-open', text: words.t('present.open', { names: open }) }] : []),
  ];
  const about = asked.flatMap((guest) => notesOf(guest, nameOf(guest.email), words));
  if (notes.length + about.length === 0) return null;
  return (
    <div role="status" className={styles['notes']}>
      {about.length > 1 ? (
        <>
          <NoteList notes={notes} />
          <Disclosure summary={words.t('asking.aboutGuests')} name="guest-notes">
            <NoteList notes={about} />
          </Disclosure>
        </>
      ) : (
        <NoteList notes={[...notes, ...about]} />
      )}
    </div>
  );
}

interface Note {
  readonly kind: string;
  readonly text: string;
}

function NoteList({ notes }: { readonly notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <ul>
      {notes.map(({ kind, text }) => (
        <li key={`${kind} ${text}`} data-guest-note={kind}>
          {text}
        </li>
      ))}
    </ul>
  );
}

/** Worth knowing, and no reason to doubt the times. */
function notesOf({ members, sight, busyDays, shifts, timeZone }: AskedGuest, name: string, words: Words) {
  const days = busyDays.map((day) => daySpanText(day, day, words.locale));
  return [
    ...(sight === 'partly' && members
      ? [{ kind: 'partly', text: words.t('guestTimes.partly', { name, ...members }) }]
      : []),
    ...(days.length
      ? [
          {
            kind: 'away',
            text: words.t('guestTimes.away', { name, days: new Intl.ListFormat(words.locale).format(days) }),
          },
        ]
      : []),
    ...shifts.map(({ at, before, after }) => ({
      kind: 'shift',
      text: words.t('guestTimes.shift', {
        name,
        day: dateText(at, { locale: words.locale, timeZone: timeZone ?? 'UTC' }),
        before: aheadText(before, words),
        after: aheadText(after, words),
      }),
    })),
  ];
}

/** `5 hours behind`. */
function aheadText(minutes: number, words: Words): string {
  if (minutes === 0) return words.t('guestTimes.same');
  const hours = new Intl.NumberFormat(words.locale, { style: 'unit', unit: 'hour', unitDisplay: 'long' });
  const key = minutes > 0 ? 'guestTimes.ahead' : 'guestTimes.behind';
  return words.t(key, { hours: hours.format(Math.abs(minutes) / 60) });
}
