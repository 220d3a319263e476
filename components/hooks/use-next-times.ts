import { useEffect, useState } from 'react';
import { call } from '../../utils/rpc/client';
import type { Settings } from '../../utils/settings/schema';
import type { NextTimesState } from '../time/next-times';

/** The next times by the rules as they stand; asked again with every change of a rule, and held against the last. */
export function useNextTimes(settings: Settings | undefined, isConnected: boolean) {
  const [state, setState] = useState<NextTimesState & { readonly to: string }>();
  const { consents: _answers, overlay: _overlay, ...rules } = settings ?? {};
  const to = settings && isConnected ? JSON.stringify(rules) : undefined;
  const durationMinutes = settings?.defaultDurationMinutes ?? 30;
  useEffect(() => {
    if (to === undefined) return;
    let outdated = false;
    call('suggest', { durationMinutes, within: 'two-weeks' }).then(
      ({ slots, timeZone }) => {
        if (outdated) return;
        setState((last) => ({
          slots,
          timeZone,
          durationMinutes,
          to,
          ...(last && { before: last.slots }),
        }));
      },
      // The list keeps what it shows: the page says elsewhere that something failed.
      () => {},
    );
    return () => {
      outdated = true;
    };
  }, [to, durationMinutes]);
  return state && { state, asking: state.to !== to };
}
