/** Runs a generator to its end, a slice at a time; `undefined` where it was stopped before. */
export async function runInSlices<Result>(
  slices: Generator<void, Result>,
  pause: () => Promise<void>,
  signal?: AbortSignal,
): Promise<Result | undefined> {
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
    await pause();
    if (signal?.aborted) return undefined;
  }
}
