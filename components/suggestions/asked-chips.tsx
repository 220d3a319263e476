import type { Question } from '../../utils/questions/question';
import { GuestAsk } from '../guests/guest-ask';
import { GuestChip } from '../guests/guest-chip';
import type { GuestDesk } from '../guests/guest-desk';
import { usePersonName } from '../guests/person-name';
import { Chip } from '../ui/chip';
import { usePrivate } from '../ui/private';
import { clip, isolate, useWords, type Words } from '../ui/words';
import styles from './ask-line.module.css';
import { hoursText } from './piece-text';
import type { Typing } from './typing';

interface AskedChipsProps {
  readonly question: Question;
  readonly now: number;
  readonly typing: Pick<Typing, 'people' | 'timeZone'>;
  /** The field that says how people meet is out of sight. */
  readonly folded?: boolean;
  readonly onChange: (question: Question) => void;
  readonly desk: GuestDesk;
}

const MOST_LETTERS = 32;

/** The part of the day, the way to meet and the people that count, and the press that asks when those are free. */
export function AskedChips({ question, now, typing, folded, onChange, desk }: AskedChipsProps) {
  const words = useWords();
  const nameOf = usePersonName(typing.people);
  const hide = usePrivate();
  const { hours, guests = [] } = question;
  const way = folded ? wayText(question, words, hide) : undefined;
  if (!hours && !way && guests.length === 0) return null;
  const remove = (gone: string) => {
    const { guests: _, ...rest } = question;
    const left = guests.filter(({ email }) => email !== gone);
    onChange(left.length ? { ...rest, guests: left } : rest);
  };
  const removeHours = () => {
    const { hours: _, ...rest } = question;
    onChange(rest);
  };
  const removeWay = () => {
    const { kind: _, place: __, ...rest } = question;
    onChange(rest);
  };
  const isAsked = (email: string) => guests.some((guest) => guest.email === email);
  return (
    <>
      <ul className={styles['chips']} aria-label={words.t('question.counts')}>
        {hours && (
          <Chip name="hours" text={hoursText(hours, words)} onRemove={removeHours}>
            {hoursText(hours, words)}
          </Chip>
        )}
        {way && (
          <Chip name="kind" text={way} onRemove={removeWay}>
            {way}
          </Chip>
        )}
        {guests.map((guest) => (
          <GuestChip
            key={guest.email}
            guest={guest}
            name={nameOf(guest.email)}
            asked={desk.asked.find(({ email }) => email === guest.email)}
            now={now}
            own={typing.timeZone}
            onChange={(changed) =>
              onChange({
                ...question,
                guests: guests.map((one) => (one.email === guest.email ? changed : one)),
              })
            }
            onRemove={() => remove(guest.email)}
          />
        ))}
      </ul>
      <GuestAsk desk={{ ...desk, asked: desk.asked.filter(({ email }) => isAsked(email)) }} nameOf={nameOf} />
    </>
  );
}

/** «Online», or the place that was typed. */
function wayText(
  { kind = 'any', place }: Question,
  words: Words,
  hide: ReturnType<typeof usePrivate>,
): string | undefined {
  if (kind === 'any') return undefined;
  if (kind !== 'place') return words.t(kind === 'online' ? 'question.online' : 'question.here');
  return place?.trim()
    ? isolate(clip(hide(place.trim(), 'place'), MOST_LETTERS))
    : words.t('question.atPlace');
}
