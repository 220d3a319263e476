/** Lets others in where it was long enough; called between slices of long work. */
export type Breathe = () => Promise<void>;

/** Work between two breaths. A question reads the database several times and waits for a breath each time. */
const BREATH_MS = 6;

interface BreatheDeps {
  /** Milliseconds that only go forward. */
  readonly elapsed: () => number;
  /** A new task: messages that wait are answered first. */
  readonly pause: () => Promise<void>;
}

export function createBreathe({ elapsed, pause }: BreatheDeps): Breathe {
  let since = elapsed();
  return async function breathe() {
    if (elapsed() - since < BREATH_MS) return;
    await pause();
    since = elapsed();
  };
}
