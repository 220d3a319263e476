import type { TurnNote } from '../../utils/availability/fair-turns';
import type { AskedGuest, SuggestedSlot } from '../../utils/rpc/commands/suggestions';
import { timeText } from '../ui/dates';
import { usePrivate } from '../ui/private';
import { useWords, type Words } from '../ui/words';
import styles from './guests.module.css';

export interface SlotGuestsProps {
  readonly slot: SuggestedSlot;
  readonly asked: readonly AskedGuest[];
  readonly nameOf: (email: string) => string;
  /** IANA, the user's. */
  readonly own: string;
}

/** What time it is for each guest, where that is known and differs; early, late, busy and whose turn it is are said in words. */
export function SlotGuests({ slot, asked, nameOf, own }: SlotGuestsProps) {
  const words = useWords();
  const hide = usePrivate();
  const lines = asked.flatMap(({ email, timeZone }) => {
    const note = slot.guestNotes?.find((one) => one.email === email);
    const name = nameOf(email);
    const time = timeZone && timeText(slot.start, { locale: words.locale, timeZone });
    const busy = note?.busy ? [{ email, kind: 'busy', text: words.t('guestTimes.busyThen', { name }) }] : [];
    if (time && note?.edge) {
      return [{ email, kind: note.edge, text: words.t(`guestTimes.${note.edge}`, { name, time }) }, ...busy];
    }
    const elsewhere = time && timeZone !== own;
    return elsewhere
      ? [{ email, kind: 'time', text: words.t('guestTimes.there', { name, time }) }, ...busy]
      : busy;
  });
  const turn = slot.turn && turnText(slot.turn, nameOf, words);
  if (lines.length === 0 && !turn) return null;
  return (
    <ul className={styles['lines']}>
      {lines.map(({ email, kind, text }) => (
        <li key={`${email} ${kind}`} data-guest-time={kind} data-guest={hide(email, 'person')}>
          {text}
        </li>
      ))}
      {turn && <li data-guest-time={slot.turn?.kind}>{turn}</li>}
    </ul>
  );
}

/** Whose turn it is, and everybody's share so far: the figures the order rests on. */
function turnText(turn: TurnNote, nameOf: SlotGuestsProps['nameOf'], words: Words): string {
  const list = new Intl.ListFormat(words.locale, { type: 'unit' });
  const name = (email: string | undefined) => (email === undefined ? words.t('turns.you') : nameOf(email));
  return words.t(`turns.${turn.kind}`, {
    names: list.format(turn.whose.map(({ email }) => name(email))),
    counts: list.format(
      turn.counts.map(({ email, times }) =>
        words.t('turns.count', { name: name(email), times, of: turn.of }),
      ),
    ),
  });
}
