/** Runs a generator to its end, a slice at a time. */
export async function runInSlices<Result>(
  slices: Generator<void, Result>,
  pause: () => Promise<void>,
): Promise<Result> {
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
    await pause();
  }
}
