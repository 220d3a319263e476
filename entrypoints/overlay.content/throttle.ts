/** The world as far as waiting goes. */
export interface Waiting {
  readonly now: () => number;
  readonly nextFrame: (run: () => void) => void;
  readonly after: (ms: number, run: () => void) => void;
}

/**
 * Runs at the next frame, and from then on at most once every `everyMs`, however often it is asked: a page that
 * changes all the time delays nothing, because a run that waits is never put off again.
 */
export function createThrottle(run: () => void, everyMs: number, waiting: Waiting): () => void {
  let waits = false;
  let lastAt = Number.NEGATIVE_INFINITY;
  const go = () => {
    waits = false;
    lastAt = waiting.now();
    run();
  };
  return () => {
    if (waits) return;
    waits = true;
    const rest = lastAt + everyMs - waiting.now();
    if (rest <= 0) waiting.nextFrame(go);
    else waiting.after(rest, () => waiting.nextFrame(go));
  };
}
