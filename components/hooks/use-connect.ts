import { useState } from 'react';
import { type ErrorCode, toAppError } from '../../utils/errors';
import { call } from '../../utils/rpc/client';
import type { CommandInput } from '../../utils/rpc/contract';

/** Connecting and what came of it. `run` is for whatever comes before and with it, e.g. recording consents. */
export function useConnect(surface: CommandInput<'connect'>['surface']) {
  const [state, setState] = useState<{ running: boolean; failed?: ErrorCode }>({ running: false });
  const run = async (work: () => Promise<unknown>) => {
    setState({ running: true });
    try {
      await work();
      setState({ running: false });
    } catch (thrown) {
      setState({ running: false, failed: toAppError(thrown).code });
    }
  };
  return { ...state, run, connect: () => run(() => call('connect', { surface })) };
}
