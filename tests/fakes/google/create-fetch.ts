import type { Google } from './google';

/** A `fetch` that ends in the stand-in. Aborts and lost connections reject as in a browser. */
export function createFetch(google: Pick<Google, 'answer' | 'world'>): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { signal } = request;
    signal.throwIfAborted();
    const body = request.body === null ? undefined : await request.text();
    const work = google.answer({
      method: request.method,
      url: request.url,
      headers: Object.fromEntries(request.headers),
      ...(body === undefined ? {} : { body }),
    });
    const reply = await raceAbort(work, signal);
    if (reply.delivery && 'drop' in reply.delivery) throw new TypeError('Failed to fetch');
    const bodiless = reply.status === 204 || reply.status === 304;
    return new Response(bodiless ? null : reply.body, {
      status: reply.status,
      headers: { date: new Date(google.world.now()).toUTCString(), ...reply.headers },
    });
  };
}

function raceAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
