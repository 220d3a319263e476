import { useEffect, useState } from 'react';
import { type ErrorCode, toAppError } from '../../utils/errors';
import { call } from '../../utils/rpc/client';
import type { Answer } from '../../utils/rpc/contract';
import type { Question } from '../suggestions/ask-line';

interface AnswerState {
  readonly answer?: Answer;
  readonly failed?: ErrorCode;
  readonly asking: boolean;
}

/** A letter typed into the title does not ask yet: the next one is close. */
const TYPING_MS = 250;

/**
 * The answer to the question; asked again when the question or what is stored changes. The last answer stays in
 * sight until the next is there. `version` undefined: not yet.
 */
export function useAnswer(question: Question, version: string | undefined): AnswerState {
  const [state, setState] = useState<AnswerState>({ asking: false });
  const { durationMinutes, within, title } = question;
  useEffect(() => {
    if (version === undefined) return;
    let outdated = false;
    const timer = setTimeout(
      async () => {
        setState((last) => ({ ...last, asking: true }));
        const wanted = title.trim();
        try {
          const answer = await call('suggest', { durationMinutes, within, ...(wanted && { title: wanted }) });
          if (!outdated) setState({ answer, asking: false });
        } catch (thrown) {
          if (!outdated) setState((last) => ({ ...last, failed: toAppError(thrown).code, asking: false }));
        }
      },
      title ? TYPING_MS : 0,
    );
    return () => {
      outdated = true;
      clearTimeout(timer);
    };
  }, [durationMinutes, within, title, version]);
  return state;
}
