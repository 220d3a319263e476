import { useEffect } from 'react';
import { syncNow } from './commands';

/** Nobody saves an event in less. */
const AWAY_MS = 3000;

/** Looks for what is new when the user comes back: an event may have been saved at Google meanwhile. */
export function useSyncOnReturn(): void {
  useEffect(() => {
    let leftAt = Number.POSITIVE_INFINITY;
    const listener = () => {
      if (document.hidden) leftAt = performance.now();
      // What goes wrong is kept in the rows it was about, and shown from there.
      else if (performance.now() - leftAt > AWAY_MS) syncNow('open').catch(() => {});
    };
    document.addEventListener('visibilitychange', listener);
    return () => document.removeEventListener('visibilitychange', listener);
  }, []);
}
