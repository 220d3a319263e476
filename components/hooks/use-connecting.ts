import { useEffect, useState } from 'react';
import { onConnecting, whileConnecting } from '../../utils/rpc/connecting';

/** True while Google’s own window asks, whichever page of ours began it. */
export function useConnecting(): boolean {
  const [connecting, setConnecting] = useState(false);
  useEffect(() => {
    // Where the browser does not tell, the page speaks of what is stored.
    const look = () => void whileConnecting(() => setConnecting(false)).then(setConnecting, () => {});
    look();
    return onConnecting(look);
  }, []);
  return connecting;
}
