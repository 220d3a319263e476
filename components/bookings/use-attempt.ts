import { useState } from 'react';
import { type ErrorCode, toAppError } from '../../utils/errors';

export type Attempt<Result> =
  | { readonly kind: 'asking'; readonly failed?: ErrorCode }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly result: Result };

/** One press: until it is answered nothing else can be pressed; what went wrong stands beside the button. */
export function useAttempt<Result>(first: Attempt<Result> = { kind: 'asking' }) {
  const [attempt, setAttempt] = useState(first);
  const run = (work: () => Promise<Result>) => {
    setAttempt({ kind: 'running' });
    work().then(
      (result) => setAttempt({ kind: 'done', result }),
      (thrown) => setAttempt({ kind: 'asking', failed: toAppError(thrown).code }),
    );
  };
  return { attempt, run, reset: () => setAttempt({ kind: 'asking' }) };
}
