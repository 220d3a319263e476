import { useEffect, useId, useState } from 'react';
import { sameAddress } from '../../utils/questions/apply-pieces';
import { findPeople } from '../../utils/questions/find-people';
import type { Question, QuestionGuest } from '../../utils/questions/question';
import { useMasked } from '../ui/private';
import { clip, isolate, useWords } from '../ui/words';
import styles from './ask-line.module.css';
import type { People } from './typing';

interface PeopleFieldProps {
  readonly question: Question;
  readonly typing: People;
  readonly onChange: (question: Question) => void;
}

/** As the command `suggest` allows. */
const MOST_GUESTS = 50;
const OFFERED = 100;
const MOST_LETTERS = 60;

/** Who should come: an address, or a name from the user's own events, which the browser offers as it is typed. */
export function PeopleField({ question, typing, onChange }: PeopleFieldProps) {
  const words = useWords();
  const masked = useMasked();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [unknown, setUnknown] = useState(false);
  const guests = question.guests ?? [];
  const add = (text: string) => {
    const found = personIn(text, typing);
    setUnknown(!found && text.trim() !== '');
    if (!found) return;
    setTyped('');
    if (guests.length < MOST_GUESTS && !guests.some(({ email }) => sameAddress(email, found.email)))
      onChange({ ...question, guests: [...guests, found] });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a name typed before the people were loaded is looked up once they are
  useEffect(() => {
    if (unknown) add(typed);
  }, [typing.people]);
  return (
    <>
      <input
        type="text"
        inputMode="email"
        name="guest"
        className={styles['people']}
        list={`${id}-known`}
        value={masked ? '' : typed}
        readOnly={masked}
        maxLength={320}
        dir={typed ? 'auto' : undefined}
        autoComplete="off"
        aria-label={words.t('question.people')}
        aria-describedby={unknown ? `${id}-unknown` : undefined}
        aria-invalid={unknown}
        placeholder={words.t('question.peopleHint')}
        onFocus={typing.wake}
        onChange={({ currentTarget: { value }, nativeEvent }) => {
          setUnknown(false);
          setTyped(value);
          // A name picked from the list arrives whole, without a key.
          const picked = !('inputType' in nativeEvent) || nativeEvent.inputType === 'insertReplacementText';
          if (picked) add(value);
        }}
        onBlur={() => add(typed)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          add(typed);
        }}
      />
      <datalist id={`${id}-known`}>
        {(masked ? [] : typing.people.slice(0, OFFERED)).map(({ email, name }) => (
          <option key={email} value={email}>
            {name && isolate(clip(name, MOST_LETTERS))}
          </option>
        ))}
      </datalist>
      {unknown && (
        <p id={`${id}-unknown`} className={styles['hint']} role="alert">
          {words.t('question.unknownPerson')}
        </p>
      )}
    </>
  );
}

function personIn(text: string, { people }: People): QuestionGuest | undefined {
  const [found] = findPeople(`with ${text.trim().toLowerCase()}`, people);
  if (!found) return undefined;
  const known = people.find(({ email }) => sameAddress(email, found.email));
  return { email: known?.email ?? found.email, ...(known?.timeZone && { timeZone: known.timeZone }) };
}
