import { useState } from 'react';
import { applyPieces } from '../../utils/questions/apply-pieces';
import { parseQuestion } from '../../utils/questions/parse-question';
import type { Question } from '../../utils/questions/question';
import { Button } from '../ui/button';
import { Chip } from '../ui/chip';
import { useMasked } from '../ui/private';
import { useWords } from '../ui/words';
import styles from './ask-line.module.css';
import { pieceText } from './piece-text';
import { TitleField } from './title-field';
import type { Typing } from './typing';

interface QuestionFieldProps {
  readonly question: Question;
  readonly now: number;
  readonly typing: Typing;
  readonly onChange: (question: Question) => void;
  readonly className?: string | undefined;
}

const nothing: ReadonlySet<string> = new Set();

/**
 * The title, or a whole question in words: «45m with Ana next week». What was understood stands below as chips, and
 * counts with Enter; until then the question stays as it is. Words alone are the title, and count at once.
 */
export function QuestionField({ question, now, typing, onChange, className }: QuestionFieldProps) {
  const words = useWords();
  const masked = useMasked();
  const [draft, setDraft] = useState(typing.begun);
  const [refused, setRefused] = useState(nothing);
  const read = (text: string, without = refused) =>
    parseQuestion(text, { ...typing, now, people: typing.people, refused: without });
  const parsed = draft === undefined ? undefined : read(draft);
  const type = (text: string) => {
    const { pieces } = read(text);
    setDraft(pieces.length ? text : undefined);
    if (!pieces.length) onChange({ ...question, title: text });
    if (!text) setRefused(nothing);
  };
  const refuse = (piece: string) => {
    const without = new Set(refused).add(piece);
    setRefused(without);
    if (draft !== undefined && !read(draft, without).pieces.length) {
      setDraft(undefined);
      onChange({ ...question, title: draft });
    }
  };
  const use = () => {
    if (!parsed) return;
    setDraft(undefined);
    setRefused(nothing);
    onChange(withZones(applyPieces(question, parsed), typing));
  };
  return (
    <>
      <TitleField
        className={className}
        title={draft ?? question.title}
        onChange={type}
        onFocus={typing.wake}
        onEnter={parsed && use}
        placeholder={words.t('question.placeholder')}
        describedBy={parsed && 'understood'}
      />
      {parsed && !masked && (
        <div className={styles['understood']} id="understood" role="status" data-understood="">
          <ul className={styles['chips']} aria-label={words.t('question.understood')}>
            {parsed.pieces.map((piece) => {
              const text = pieceText(piece, words, typing.people);
              return (
                <Chip key={piece.from} name={piece.kind} text={text} onRemove={() => refuse(piece.text)}>
                  {text}
                </Chip>
              );
            })}
          </ul>
          <Button look="primary" className={styles['use']} onClick={use} data-action="use-words">
            {words.t('question.use')}
          </Button>
        </div>
      )}
    </>
  );
}

/** Where a person's zone is known, it comes along. */
function withZones(question: Question, { people }: Typing): Question {
  if (!question.guests) return question;
  const guests = question.guests.map((guest) => {
    const timeZone = guest.timeZone ?? people.find(({ email }) => email === guest.email)?.timeZone;
    return { ...guest, ...(timeZone && { timeZone }) };
  });
  return { ...question, guests };
}
