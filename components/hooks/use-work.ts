import { useState } from 'react';
import { type ErrorCode, toAppError } from '../../utils/errors';

/** Runs one piece of work at a time and keeps what came of the last. */
export function useWork() {
  const [state, setState] = useState<{ readonly running: boolean; readonly failed?: ErrorCode }>({
    running: false,
  });
  const run = async (work: () => Promise<unknown>) => {
    setState({ running: true });
    try {
      await work();
      setState({ running: false });
    } catch (thrown) {
      setState({ running: false, failed: toAppError(thrown).code });
    }
  };
  return { ...state, run };
}
