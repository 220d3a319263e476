import type { Answer } from '../../utils/rpc/commands/suggestions';
import { type Interval, overlaps } from '../../utils/time/interval';

/** The answer without these times, numbered anew; the very same answer where none of them is in it. */
export function withoutSlots(answer: Answer, hidden: readonly Interval[]): Answer {
  const left = answer.slots.filter((slot) => !hidden.some((one) => overlaps(one, slot)));
  if (left.length === answer.slots.length) return answer;
  return { ...answer, slots: left.map((slot, at) => ({ ...slot, rank: at + 1 })) };
}
