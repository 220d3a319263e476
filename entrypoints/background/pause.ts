/** A new task: messages that wait are answered first. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
