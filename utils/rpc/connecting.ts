/** Begins the name of a lock held while somebody is asked in Google’s window; gone with the worker that holds it. */
const CONNECTING = 'connecting ';
/** Where pages that are open hear that it begins. */
const CHANNEL = 'connecting';

/** Lets every page of ours know for as long as the work takes. A lock each: none waits for another. */
export function asConnecting<T>(work: () => Promise<T>): Promise<Awaited<T>> {
  return navigator.locks.request(CONNECTING + crypto.randomUUID(), () => {
    const channel = new BroadcastChannel(CHANNEL);
    channel.postMessage(null);
    channel.close();
    return work();
  });
}

/** Calls back whenever somebody begins to be asked. Answers how to end that. */
export function onConnecting(onBegin: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = onBegin;
  return () => channel.close();
}

/** Resolves to false where nobody is asked; else calls back once that is over. */
export async function whileConnecting(onEnd: () => void): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  // Who waits for the end holds the lock too, for a moment, and shared.
  const names = held.flatMap(({ name = '', mode }) =>
    mode === 'exclusive' && name.startsWith(CONNECTING) ? [name] : [],
  );
  if (!names.length) return false;
  void Promise.all(names.map((name) => navigator.locks.request(name, { mode: 'shared' }, () => {})))
    .then(() => whileConnecting(onEnd))
    .then((isStill) => isStill || onEnd());
  return true;
}
