const WINDOW_MS = 2000;
const MOST = 20;

/**
 * Counts how often the page took our marks out of days that stayed. Answers false when it does so again and again:
 * then it does not want them there, and we leave.
 */
export function createPatience(): (now: number) => boolean {
  let losses: number[] = [];
  return (now) => {
    losses = [...losses.filter((at) => at > now - WINDOW_MS), now];
    return losses.length <= MOST;
  };
}
