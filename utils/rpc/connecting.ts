/** Held while somebody is asked in Google’s window; gone with the worker that holds it, whatever becomes of it. */
const CONNECTING = 'connecting';

/** Lets every page of ours know for as long as the work takes. Shared: asking again is allowed meanwhile. */
export function asConnecting<T>(work: () => Promise<T>): Promise<Awaited<T>> {
  return navigator.locks.request(CONNECTING, { mode: 'shared' }, work);
}

/** Resolves to false where nobody is asked; else calls back once that is over. */
export async function whileConnecting(onEnd: () => void): Promise<boolean> {
  const { held } = await navigator.locks.query();
  if (!held?.some(({ name }) => name === CONNECTING)) return false;
  void navigator.locks.request(CONNECTING, onEnd);
  return true;
}
