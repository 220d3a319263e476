import { useEffect, useState } from 'react';
import { type ErrorCode, toAppError } from '../../utils/errors';
import type { Question } from '../../utils/questions/question';
import { call } from '../../utils/rpc/client';
import type { Answer } from '../../utils/rpc/commands/suggestions';
import type { CommandInput } from '../../utils/rpc/contract';
import { askedOf } from './asked-of';

interface AnswerState {
  readonly answer?: Answer;
  readonly failed?: ErrorCode;
  /** The question and the version of the stored data that were answered. */
  readonly to?: string;
}

/** A letter typed into the title does not ask yet: the next one is close. */
const TYPING_MS = 250;

type More = Pick<CommandInput<'suggest'>, 'between' | 'liked' | 'silent' | 'whyNot'>;
const nothingMore: More = {};

/**
 * The answer to the question; asked again when the question or what is stored changes. The last answer stays in
 * sight until the next is there: `asking` is true for as long. `version` undefined: not yet. `more`: the days in sight.
 */
export function useAnswer(question: Question, version: string | undefined, more = nothingMore) {
  const [state, setState] = useState<AnswerState>({});
  const asked = JSON.stringify({ ...askedOf(question), ...more });
  const to = JSON.stringify([asked, version]);
  const typing = question.title.trim() !== '';
  useEffect(() => {
    if (version === undefined) return;
    let outdated = false;
    const ask = async () => {
      try {
        const answer = await call('suggest', JSON.parse(asked));
        // Read by the tests, and by anybody with the browser's own tools open.
        performance.mark('answer-arrived');
        if (!outdated) setState({ answer, to });
      } catch (thrown) {
        const failed = toAppError(thrown).code;
        if (!outdated) setState(({ answer }) => ({ ...(answer && { answer }), failed, to }));
      }
    };
    const timer = setTimeout(ask, typing ? TYPING_MS : 0);
    return () => {
      outdated = true;
      clearTimeout(timer);
    };
  }, [asked, typing, version, to]);
  return { answer: state.answer, failed: state.failed, asking: state.to !== to };
}
