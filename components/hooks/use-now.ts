import { useEffect, useState } from 'react';
import { systemClock } from '../../utils/time/clock';
import { type EpochMs, MINUTE_MS } from '../../utils/time/instant';

/** The present, renewed every minute while the page is open. */
export function useNow(): EpochMs {
  const [now, setNow] = useState(() => systemClock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(systemClock.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
