/**
 * One window of Google’s at a time: browsers queue a second one behind the first, where it would come up after the
 * answer. Who asks again shares the answer, and is shown the window that is open.
 */
export function askOnce<Options, Answer>(
  ask: (options: Options) => Promise<Answer>,
  showWindow: () => Promise<unknown>,
): (options: Options) => Promise<Answer> {
  // Gone with the worker, as the window is.
  let asking: Promise<Answer> | undefined;
  return (options) => {
    if (asking) {
      showWindow().catch(() => {});
      return asking;
    }
    asking = ask(options).finally(() => {
      asking = undefined;
    });
    return asking;
  };
}
