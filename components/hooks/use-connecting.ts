import { useEffect, useState } from 'react';
import { whileConnecting } from '../../utils/rpc/connecting';

/** True while Google’s own window asks, whichever page of ours began it. */
export function useConnecting(): boolean {
  const [connecting, setConnecting] = useState(false);
  useEffect(() => {
    // Where the browser does not tell, the page speaks of what is stored.
    const look = () => void whileConnecting(() => setConnecting(false)).then(setConnecting, () => {});
    look();
    // Google’s window takes the focus as it opens, and gives it back.
    const moments = ['focus', 'blur'] as const;
    for (const moment of moments) window.addEventListener(moment, look);
    document.addEventListener('visibilitychange', look);
    return () => {
      for (const moment of moments) window.removeEventListener(moment, look);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return connecting;
}
